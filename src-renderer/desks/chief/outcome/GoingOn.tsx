// Who goes on to the next stage, with the cut drawn through the ranking.

import { Table, Text } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import type { ToneName } from "../../../app/palette";
import { NumberText } from "../../../components/NumberText";
import { StatusMark, type StatusShape } from "../../../components/StatusMark";
import { useNames } from "../use-names";
import { type Cut, type GoingOnLine, cutOf } from "./going-on";
import classes from "./Outcome.module.css";

const looks: Readonly<Record<GoingOnLine["state"], { shape: StatusShape; tone: ToneName }>> = {
  "goes-on": { shape: "check", tone: "good" },
  undecided: { shape: "conflict", tone: "caution" },
  "stays-out": { shape: "none", tone: "neutral" },
};

export function GoingOn({ track, result }: { track: string; result: ResultView }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const cut = cutOf(result, track);
  if (cut === null) return <Text c="dimmed">{t("outcome.noQuota")}</Text>;
  const words = { "goes-on": t("outcome.goesOn", { stage: cut.to }), undecided: t("outcome.undecided") };
  return (
    <Table maw="64rem" data-testid="going-on">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("ranking.rank")}</Table.Th>
          <Table.Th scope="col">{t("ranking.project")}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t("ranking.total")}
          </Table.Th>
          <Table.Th scope="col">{t("outcome.state")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cut.above === 0 && <CutLine cut={cut} />}
        {cut.lines.map(({ project, rank, total, state }, at) => (
          <Fragment key={project}>
            <Table.Tr data-state={state}>
              <Table.Td>{rank}</Table.Td>
              <Table.Th scope="row">{names.project(project)}</Table.Th>
              <Table.Td ta="end">
                <NumberText value={total} strong />
              </Table.Td>
              <Table.Td>
                <StatusMark {...looks[state]}>
                  {state === "stays-out" ? t("outcome.staysOut") : words[state]}
                </StatusMark>
              </Table.Td>
            </Table.Tr>
            {at + 1 === cut.above && <CutLine cut={cut} />}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function CutLine({ cut: { above, lines, to } }: { cut: Cut }) {
  const { t } = useTranslation("chief");
  const open = lines.some(({ state }) => state === "undecided");
  const key = above === 0 ? "outcome.lineNobody" : open ? "outcome.lineSoFar" : "outcome.line";
  return (
    <Table.Tr className={classes["cut"] ?? ""} data-testid="cut-line">
      <Table.Td colSpan={4}>{t(key, { count: above, stage: to })}</Table.Td>
    </Table.Tr>
  );
}
