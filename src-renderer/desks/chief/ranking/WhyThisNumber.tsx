// Why a project has this number: every judge's marks with the dropped ones struck, and each step from them to the total.

import { Alert, Stack, Text, Title } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ExplainedProject, UncountedMarks } from "#shared/scoring/explanation";
import { MarksTable } from "./MarksTable";
import { Steps } from "./Steps";
import { useResultWords } from "./use-result-words";

export interface WhyProps {
  readonly line: ExplainedProject;
  readonly result: ResultView;
}

export function WhyThisNumber({ line, result }: WhyProps) {
  const { t } = useTranslation("chief");
  return (
    <Stack gap="md" data-testid="why">
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
