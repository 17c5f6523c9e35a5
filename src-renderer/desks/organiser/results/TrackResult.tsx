// One track's signed ranking, and what it leads to: awards with what is vacant, grades with both parts, or who goes on.

import { List, Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OpenPlaces, ResultLineView, TrackResultsView } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import { type Column, DataTable } from "../../../components/DataTable";
import { NumberText } from "../../../components/NumberText";
import { useTrackName } from "../projects/use-track-names";
import { useOutcomeColumns } from "./use-outcome-columns";

export interface TrackResultProps {
  readonly stage: Stage;
  readonly track: TrackResultsView;
  /** Whether who goes on was confirmed on the certificates in force. */
  readonly current: boolean;
}

export function TrackResult({ stage, track, current }: TrackResultProps) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const name = trackName(track.track);
  const columns = useResultColumns(stage, current);
  return (
    <Stack component="section" gap="sm" aria-label={name}>
      <Title order={3}>{name}</Title>
      <DataTable
        caption={t("results.tableOf", { track: name })}
        columns={columns}
        rows={track.lines}
        rowKey={({ project }) => project}
        rowHeader="project"
      />
      {track.open.length > 0 && <OpenList open={track.open} />}
    </Stack>
  );
}

function useResultColumns(stage: Stage, current: boolean): Column<ResultLineView>[] {
  const { t } = useTranslation("organiser");
  const outcome = useOutcomeColumns(stage, current);
  return [
    {
      id: "rank",
      header: t("results.rank"),
      align: "end",
      width: "7rem",
      cell: (line) =>
        line.rank === null ? (
          t("results.noRank")
        ) : (
          <>
            {line.tied && `${t("results.tied")} `}
            <NumberText value={String(line.rank)} />
          </>
        ),
    },
    {
      id: "project",
      header: t("results.project"),
      cell: (line) => (line.withdrawn ? `${line.name}（${t("results.withdrawn")}）` : line.name),
    },
    { id: "unit", header: t("results.unit"), cell: ({ applicantUnit }) => applicantUnit },
    ...outcome.before,
    {
      id: "total",
      header: t("results.total"),
      align: "end",
      width: "7rem",
      cell: ({ total }) => <NumberText value={total} missing={t("results.notGiven")} strong />,
    },
    ...outcome.after,
  ];
}

function OpenList({ open }: { readonly open: readonly OpenPlaces[] }) {
  const { t } = useTranslation("organiser");
  return (
    <List>
      {open.map(({ award, name, places, why, reason, least, tied }) => (
        <List.Item key={`${award} ${why}`}>
          {t(`results.open.${why}`, { award: name, count: places ?? 1, reason, least, rank: tied?.rank })}
        </List.Item>
      ))}
    </List>
  );
}
