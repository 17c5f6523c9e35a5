// What this person has keyed, what has become of it, and the way to correct it.

import { Alert, Button, List } from "@mantine/core";
import { IconArrowRight, IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { KeyingView } from "#shared/contract/views";
import { StatusMark } from "../../components/StatusMark";
import { useFormat } from "../../components/use-format";
import { SegmentHead } from "../judge/SheetFields";
import { readSheet } from "../judge/sheet";
import sheetClasses from "../judge/sheet.module.css";
import { useDifferenceWords } from "./use-difference-words";
import classes from "./scorekeeper.module.css";

interface KeyedSheetProps {
  readonly keying: KeyingView;
  readonly keyed: NonNullable<KeyingView["keyed"]>;
  readonly onCorrect: () => void;
  readonly onNext: () => void;
}

export function KeyedSheet({ keying, keyed, onCorrect, onNext }: KeyedSheetProps) {
  const { t } = useTranslation(["scorekeeper", "common"]);
  const { time } = useFormat();
  const read = readSheet(keying.rubric, keyed.marks);
  const differences = useDifferenceWords(keying);
  // Whoever has keyed a sheet that nobody stands by is not told of another's.
  const state = keying.state === "none" ? "once" : keying.state;
  const waits = state === "once" || state === "uncompared";
  return (
    <section className={sheetClasses["form"]} aria-label={t("scorekeeper:done.label")}>
      {state === "differs" ? (
        <Alert color="danger" icon={<IconScale aria-hidden />} title={t("scorekeeper:done.differs")}>
          {t("scorekeeper:done.differsAt")}
          <List fw={700} className={classes["differences"] ?? ""}>
            {differences.words.map((words) => (
              <List.Item key={words}>{words}</List.Item>
            ))}
          </List>
          {t("scorekeeper:done.differsSays")}
        </Alert>
      ) : (
        <StatusMark shape={waits ? "waiting" : "check"} tone={waits ? "accent" : "good"} size="lg">
          {t(`scorekeeper:done.${state}`, { time: time(keyed.at) })}
        </StatusMark>
      )}
      {keyed.feedback !== "" && <p className={classes["wordsBack"]}>{keyed.feedback}</p>}
      <div className={sheetClasses["segments"]}>
        {read.segments.map((each) => (
          <section
            key={each.segment.id}
            className={sheetClasses["segment"]}
            aria-labelledby={`segment-${each.segment.id}`}
          >
            <SegmentHead each={each} />
            <dl className={sheetClasses["given"]}>
              {each.lines.map((line) => (
                <div key={line.criterion.id} className={sheetClasses["givenLine"]}>
                  <dt className={classes["differing"]}>
                    {line.criterion.name ?? line.criterion.id}
                    {differences.noteOf(line, each) !== undefined && (
                      <StatusMark shape="conflict" tone="danger" size="sm">
                        {t("scorekeeper:states.differs")}
                      </StatusMark>
                    )}
                  </dt>
                  <dd>{line.text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <footer className={sheetClasses["foot"]}>
        <span className={sheetClasses["footText"]}>
          {keyed.sheet !== "" && t("scorekeeper:sheetOf", { number: keyed.sheet })}
        </span>
        <div className={sheetClasses["footActions"]}>
          <Button variant={state === "differs" ? "filled" : "outline"} onClick={onCorrect}>
            {t("scorekeeper:done.correct")}
          </Button>
          <Button
            variant={state === "differs" ? "default" : "filled"}
            rightSection={<IconArrowRight aria-hidden size={20} />}
            onClick={onNext}
          >
            {t("scorekeeper:done.next")}
          </Button>
        </div>
      </footer>
    </section>
  );
}
