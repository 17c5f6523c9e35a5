// How far each judge is with the materials: a bar and figures, without any mark.

import { Progress, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { type JudgeProgress, judgeProgress } from "./materials-facts";
import classes from "./Materials.module.css";

export function JudgesTable() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const rows = judgeProgress(view, view.projects);
  return (
    <Table.ScrollContainer
      minWidth={0}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("materials.judges") } }}
    >
      <Table data-testid="judge-progress" verticalSpacing="xs">
        <caption className="visually-hidden">{t("materials.judges")}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("judge")}</Table.Th>
            <Table.Th scope="col">{t("materials.done")}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t("materials.left")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.judge} row={row} name={names.judge(row.judge)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row, name }: { row: JudgeProgress; name: string }) {
  const { t } = useTranslation("chief");
  const { done, of, left, drafts, recused } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes["judgeName"] ?? ""}>
        {name}
      </Table.Th>
      <Table.Td>
        <span className={classes["doneWords"]}>
          <strong>{t("materials.doneOf", { done, of })}</strong>
          {recused > 0 && <span>{t("materials.recused", { recused })}</span>}
        </span>
        <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={t("materials.doneBy", { name })} />
      </Table.Td>
      <Table.Td ta="end">
        {left === 0 ? (
          <StatusMark shape="check" tone="good">
            {t("materials.allIn")}
          </StatusMark>
        ) : (
          <span className={classes["leftWords"]}>
            <strong>{left}</strong>
            {drafts > 0 && <span>{t("materials.drafts", { drafts })}</span>}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
