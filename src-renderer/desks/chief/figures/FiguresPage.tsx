// Performance results and deductions, a row for each project, put on record row by row.

import { Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { inOrder } from "../next-action";
import { FigureRow } from "./FigureRow";
import type { FigureDrafts } from "./use-figure-drafts";
import classes from "./Figures.module.css";

export function FiguresPage({ drafts }: { drafts: FigureDrafts }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const maximum = view.performanceMaximum;
  return (
    <Stack gap="md">
      <Title order={1}>{t("figures.title")}</Title>
      <Text>{t("figures.says")}</Text>
      <Text>{maximum === null ? t("figures.noPerformance") : t("figures.maximum", { maximum })}</Text>
      {drafts.unsaved > 0 && (
        <StatusMark shape="warning" tone="caution">
          {t("figures.unsavedCount", { count: drafts.unsaved })}
        </StatusMark>
      )}
      <section className={classes["scroll"]} aria-label={t("figures.title")} tabIndex={-1}>
        <Table className={classes["table"]} data-testid="figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("project")}</Table.Th>
              {maximum !== null && (
                <>
                  <Table.Th scope="col">{t("figures.score")}</Table.Th>
                  <Table.Th scope="col">{t("figures.assessor")}</Table.Th>
                </>
              )}
              <Table.Th scope="col">{t("figures.deduction")}</Table.Th>
              <Table.Th scope="col">{t("figures.reason")}</Table.Th>
              <Table.Th scope="col">{t("figures.state")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {inOrder(view.projects).map((project) => (
              <FigureRow key={project.project} project={project} drafts={drafts} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
}
