// What is wrong in a workbook, by cell.

import { Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IntakeProblem } from "#shared/contract/views";
import type { Column } from "../../../components/DataTable";
import { StatusMark } from "../../../components/StatusMark";
import { FilterChips } from "../parts/FilterChips";
import { PagedTable } from "../parts/PagedTable";
import { useIntakeWords } from "./use-words";

type Severity = IntakeProblem["severity"];
type Numbered = IntakeProblem & { readonly number: number };

const severities: readonly Severity[] = ["error", "warning"];

export function ProblemsTable({ problems }: { problems: readonly IntakeProblem[] }) {
  const { t } = useTranslation("organiser");
  const [severity, setSeverity] = useState<Severity | null>(null);
  const rows = problems
    .map((problem, number): Numbered => ({ ...problem, number }))
    .filter((problem) => severity === null || problem.severity === severity);
  const columns = useProblemColumns();
  return (
    <Stack gap="sm">
      <FilterChips
        label={t("intake.problems.filter")}
        value={severity}
        onChange={setSeverity}
        choices={severities.map((value) => ({
          value,
          label: t(`intake.problems.${value}`),
          count: problems.filter((problem) => problem.severity === value).length,
        }))}
      />
      <PagedTable
        caption={t("intake.problems.label")}
        columns={columns}
        rows={rows}
        total={problems.length}
        rowKey={(problem) => String(problem.number)}
        {...(problems.length === 0 ? { empty: t("intake.problems.none") } : {})}
      />
    </Stack>
  );
}

function useProblemColumns(): readonly Column<Numbered>[] {
  const { t } = useTranslation("organiser");
  const words = useIntakeWords();
  return [
    {
      id: "cell",
      header: t("intake.problems.cell"),
      width: "8rem",
      cell: (problem) => problem.cell ?? t("intake.problems.sheetWide"),
    },
    {
      id: "severity",
      header: t("intake.problems.severity"),
      width: "8rem",
      cell: (problem) => (
        <StatusMark
          shape={problem.severity === "error" ? "absent" : "warning"}
          tone={problem.severity === "error" ? "danger" : "caution"}
        >
          {t(`intake.problems.${problem.severity}`)}
        </StatusMark>
      ),
    },
    { id: "what", header: t("intake.problems.what"), cell: (problem) => words.problem(problem) },
  ];
}
