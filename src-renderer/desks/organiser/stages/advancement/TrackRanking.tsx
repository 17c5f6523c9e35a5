// A track's signed ranking with the cut drawn in, what becomes of each project, and the ways to decide otherwise by name.

import { Button, Group, Paper, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AdvancementTrack } from "#shared/contract/views";
import type { ToneName } from "../../../../app/palette";
import { StatusMark, type StatusShape } from "../../../../components/StatusMark";
import { useTrackName } from "../../projects/use-track-names";
import { LongMark } from "../LongMark";
import type { Asking } from "./AdvancementPart";
import { type Decisions, type Fate, fateOf, goesOn, type Line, reasonOf } from "./decisions";
import classes from "./TrackRanking.module.css";

export interface TrackRankingProps {
  readonly track: AdvancementTrack;
  readonly decisions: Decisions;
  readonly fixed: boolean;
  readonly onAsk: (asking: Asking) => void;
  readonly onUndo: (project: string) => void;
}

export function TrackRanking(props: TrackRankingProps) {
  const { t } = useTranslation("organiser");
  const { track, decisions } = props;
  const name = useTrackName()(track.track);
  const going = track.ranking.filter((line) => goesOn(fateOf(line, decisions))).length;
  return (
    <Paper component="section" aria-label={name}>
      <Group justify="space-between" mb="sm">
        <Title order={3}>{name}</Title>
        {track.state === "signed" ? (
          <Text>{t("stages.advancement.placesOf", { places: track.places, going })}</Text>
        ) : (
          <StatusMark
            shape={track.state === "unsigned" ? "waiting" : "conflict"}
            tone={track.state === "unsigned" ? "neutral" : "danger"}
          >
            {t(`stages.advancement.state.${track.state}`)}
          </StatusMark>
        )}
      </Group>
      {track.state === "signed" ? (
        <Ranking {...props} />
      ) : (
        <Text c="dimmed">{t(`stages.advancement.stateSays.${track.state}`)}</Text>
      )}
    </Paper>
  );
}

/** Below the cut so many more are shown at first: whoever might be taken in stands close to it. */
const belowCut = 8;

function Ranking(props: TrackRankingProps) {
  const { t } = useTranslation("organiser");
  const { track, decisions } = props;
  const name = useTrackName()(track.track);
  const [all, setAll] = useState(false);
  const { ranking, places } = track;
  const tied = ranking.filter((line) => fateOf(line, decisions) === "tied");
  const shown = all
    ? ranking
    : ranking.filter(
        (line, at) =>
          at < places + belowCut || fateOf(line, decisions) === "tied" || reasonOf(line.project, decisions) !== null,
      );
  const cutAt = Math.min(places, ranking.filter(({ rank }) => rank !== null).length);
  const columns = ["rank", "project", "total", "fate", "decide"] as const;
  return (
    <Stack gap="sm">
      {tied.length > 0 && (
        <LongMark shape="conflict" tone="caution">
          {t("stages.advancement.tieSays", { count: tied.length })}
        </LongMark>
      )}
      <ScrollArea
        type="auto"
        viewportProps={{
          tabIndex: 0,
          role: "region",
          "aria-label": t("stages.advancement.rankingOf", { track: name }),
        }}
      >
        <table className={classes["table"]}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  className={column === "total" ? classes["figure"] : undefined}
                >
                  {t(`stages.advancement.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Fragment key={line.project}>
                {ranking[cutAt] === line && <CutRow places={places} columns={columns.length} />}
                <RankRow {...props} line={line} />
              </Fragment>
            ))}
            {cutAt >= ranking.length && <CutRow places={places} columns={columns.length} />}
          </tbody>
        </table>
      </ScrollArea>
      {shown.length < ranking.length && (
        <Button variant="default" w="fit-content" onClick={() => setAll(true)}>
          {t("stages.advancement.showAll", { count: ranking.length - shown.length })}
        </Button>
      )}
    </Stack>
  );
}

function CutRow({ places, columns }: { places: number; columns: number }) {
  const { t } = useTranslation("organiser");
  return (
    <tr>
      <td colSpan={columns} className={classes["cut"]}>
        {t("stages.advancement.cut", { places })}
      </td>
    </tr>
  );
}

const looks: Readonly<Record<Fate, { readonly shape: StatusShape; readonly tone: ToneName }>> = {
  goes: { shape: "check", tone: "good" },
  admitted: { shape: "check", tone: "accent" },
  stays: { shape: "none", tone: "neutral" },
  incomplete: { shape: "none", tone: "neutral" },
  tied: { shape: "conflict", tone: "caution" },
  "passed-over": { shape: "absent", tone: "danger" },
  withdrawn: { shape: "absent", tone: "danger" },
};

function RankRow({ line, decisions, fixed, onAsk, onUndo }: TrackRankingProps & { line: Line }) {
  const { t } = useTranslation("organiser");
  const fate = fateOf(line, decisions);
  const reason = reasonOf(line.project, decisions);
  return (
    <tr className={fate === "tied" ? classes["tied"] : undefined}>
      <td>{line.rank ?? t("stages.advancement.noRank")}</td>
      <th scope="row">
        {line.name}
        <Text size="sm" c="dimmed">
          {line.applicantUnit}
        </Text>
      </th>
      <td className={classes["figure"]}>{line.total ?? ""}</td>
      <td>
        <StatusMark {...looks[fate]} size="sm">
          {t(`stages.advancement.fate.${fate}`)}
        </StatusMark>
        {reason !== null && <Text size="sm">{t("stages.advancement.reason", { reason })}</Text>}
        {fate === "withdrawn" && line.proposed === "advances" && (
          <Text size="sm">{t("stages.advancement.withdrawnSays")}</Text>
        )}
      </td>
      <td>{!fixed && <Ways line={line} fate={fate} onAsk={onAsk} onUndo={onUndo} />}</td>
    </tr>
  );
}

interface WaysProps extends Pick<TrackRankingProps, "onAsk" | "onUndo"> {
  readonly line: Line;
  readonly fate: Fate;
}

function Ways({ line, fate, onAsk, onUndo }: WaysProps): ReactNode {
  const { t } = useTranslation("organiser");
  const { name } = line;
  const button = (kind: keyof Decisions, label: "admit" | "pass") => (
    <Button
      variant={fate === "tied" ? "default" : "subtle"}
      aria-label={t(`stages.advancement.${label}Of`, { name })}
      onClick={() => onAsk({ line, kind })}
    >
      {t(`stages.advancement.${label}`)}
    </Button>
  );
  switch (fate) {
    case "tied":
      return (
        <Group gap="xs">
          {button("admitted", "admit")}
          {button("passedOver", "pass")}
        </Group>
      );
    case "goes":
      return button("passedOver", "pass");
    case "stays":
    case "incomplete":
      return button("admitted", "admit");
    case "admitted":
    case "passed-over":
      return (
        <Button
          variant="default"
          aria-label={t("stages.advancement.undoOf", { name })}
          onClick={() => onUndo(line.project)}
        >
          {t("stages.advancement.undo")}
        </Button>
      );
    case "withdrawn":
      return null;
  }
}
