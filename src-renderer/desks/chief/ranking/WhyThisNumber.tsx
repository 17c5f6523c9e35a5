// Why a project has this number: told in sentences first; below them every mark with the dropped ones struck, and each step.

import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import { IconInfoCircle, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ExplainedGroup, ExplainedProject, UncountedMarks } from "#shared/scoring/explanation";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { MarksTable } from "./MarksTable";
import { Steps } from "./Steps";
import { useResultWords } from "./use-result-words";
import { WhyWords } from "./WhyWords";
import classes from "./Why.module.css";

export interface WhyProps {
  readonly line: ExplainedProject;
  readonly group: ExplainedGroup;
  readonly result: ResultView;
}

export interface WhyThisNumberProps extends WhyProps {
  readonly onPrint: (lines: readonly ExplainedProject[]) => void;
}

export function WhyThisNumber({ line, group, result, onPrint }: WhyThisNumberProps) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const project = view.projects.find((each) => each.project === line.project);
  if (project?.veiled) return <Text data-testid="why">{t("live.veil")}</Text>;
  if (project && project.standing !== "closed") return <Text data-testid="why">{t("why.notClosed")}</Text>;
  return (
    <Stack gap="lg" data-testid="why">
      <section aria-label={t("why.words")}>
        <div className={classes["head"]}>
          <Title order={2} size="h3">
            {t("why.words")}
          </Title>
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={20} />}
            aria-label={t("why.printOf", { project: names.project(line.project) })}
            onClick={() => onPrint([line])}
          >
            {t("why.print")}
          </Button>
        </div>
        <WhyWords line={line} group={group} result={result} order={3} />
      </section>
      <section aria-label={t("why.marks")}>
        <Title order={2} size="h3" mb="sm">
          {t("why.marks")}
        </Title>
        {line.explanation.judges.length === 0 ? (
          <Text c="dimmed">{t("why.none")}</Text>
        ) : (
          <MarksTable line={line} result={result} />
        )}
        {line.explanation.uncounted.map((marks) => (
          <Uncounted key={`${marks.judge} ${marks.segment}`} marks={marks} result={result} />
        ))}
      </section>
      <Steps line={line} result={result} />
    </Stack>
  );
}

function Uncounted({ marks, result }: { marks: UncountedMarks; result: ResultView }) {
  const { t } = useTranslation("chief");
  const words = useResultWords(result);
  const why = t(`why.uncountedWhy.${marks.code}`, { segment: words.segment(marks.segment ?? "") });
  const criteria = marks.missing.map(({ segment, criterion }) => words.criterion(segment, criterion)).join(", ");
  return (
    <Alert color="caution" mt="sm" icon={<IconInfoCircle aria-hidden />}>
      {t("why.uncounted", { judge: words.judge(marks.judge), why })} {t("why.missing", { criteria })}
    </Alert>
  );
}
