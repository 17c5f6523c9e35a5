// A submitted ballot, to be read at any time, and the way to change it.

import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BallotView } from "#shared/contract/views";
import { useFormat } from "../../components/use-format";
import { StatusMark } from "../../components/StatusMark";
import type { WorkProps } from "./BallotScreen";
import { FeedbackText } from "./FeedbackField";
import { HeldSteps } from "./HeldSteps";
import { History } from "./History";
import { SegmentHead } from "./SheetFields";
import { asksForWords, readSheet } from "./sheet";
import classes from "./sheet.module.css";

type Submitted = NonNullable<BallotView["submitted"]>;

interface SubmittedSheetProps extends WorkProps {
  readonly onAmend: (from: Submitted) => void;
}

export function SubmittedSheet({ rule, ballot, onAmend }: SubmittedSheetProps) {
  const { t } = useTranslation(["judge", "common"]);
  const { time } = useFormat();
  const { submitted } = ballot;
  if (!submitted) return null;
  const sheet = readSheet(rule, submitted.marks);
  const words = asksForWords(rule);
  return (
    <section className={classes["form"]} aria-label={t("judge:submitted.label")}>
      <div className={classes["receipt"]}>
        <StatusMark shape="check" tone="good" size="lg">
          {t(
            ballot.mine === "amended"
              ? words
                ? "judge:feedback.amended"
                : "judge:submitted.amended"
              : "judge:submitted.title",
            {
              time: time(submitted.at),
            },
          )}
        </StatusMark>
        <Counted counted={ballot.counted} />
        {!submitted.openingSeen && ballot.counted !== false && (
          <StatusMark shape="waiting">{t("judge:openingUnseen")}</StatusMark>
        )}
        <HeldSteps whereabouts={submitted.whereabouts} />
      </div>
      {submitted.feedback !== "" && <FeedbackText>{submitted.feedback}</FeedbackText>}
      <div className={classes["segments"]}>
        {sheet.segments.map((each) => (
          <section key={each.segment.id} className={classes["segment"]} aria-labelledby={`segment-${each.segment.id}`}>
            <SegmentHead each={each} />
            <dl className={classes["given"]}>
              {each.lines.map(({ criterion, text }) => (
                <div key={criterion.id} className={classes["givenLine"]}>
                  <dt>{criterion.name ?? criterion.id}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <History ballot={ballot} />
      <footer className={classes["foot"]}>
        {!words && (
          <div className={classes["total"]}>
            <span>{t("judge:total")}</span>
            <strong className={classes["totalNumber"]} data-testid="own-total">
              {submitted.total}
            </strong>
            <span className={classes["outOf"]}>{t("common:outOf", { max: sheet.maximum })}</span>
          </div>
        )}
        <Text className={classes["footText"]}>{t("judge:submitted.text")}</Text>
        <div className={classes["footActions"]}>
          <Button variant="outline" onClick={() => onAmend(submitted)}>
            {t(words ? "judge:feedback.amend" : "judge:amend.button")}
          </Button>
        </div>
      </footer>
    </section>
  );
}

function Counted({ counted }: { counted: boolean | null }) {
  const { t } = useTranslation("judge");
  if (counted === null) return null;
  return (
    <StatusMark shape={counted ? "check" : "late"} tone={counted ? "good" : "danger"}>
      {t(counted ? "counted.yes" : "counted.no")}
    </StatusMark>
  );
}
