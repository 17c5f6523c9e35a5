// The ranking of one track as tried, each project with where it stood by the saved rule.

import { IconArrowDown, IconArrowUp, IconMinus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { RulePreviewLine, RulePreviewTrack } from "#shared/contract/views";
import type { Column } from "../../../components/DataTable";
import { NumberText } from "../../../components/NumberText";
import { PagedTable } from "../parts/PagedTable";
import { useJoin } from "../parts/use-join";
import { useTrackName } from "../projects/use-track-names";
import { useRuleEditor } from "./editor-context";
import { type Move, moveOf } from "./preview-facts";
import classes from "./PreviewTable.module.css";

const pageSize = 20;
const narrow = "6.5rem";

export function PreviewTable({ shown }: { readonly shown: RulePreviewTrack }) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const why = useWhy();
  const compared = shown.against === "saved";
  const columns: readonly Column<RulePreviewLine>[] = [
    { id: "rank", header: t("rule.preview.columns.rank"), cell: rankCell, width: narrow },
    ...(compared ? [{ id: "move", header: t("rule.preview.columns.move"), cell: moveCell, width: "9rem" }] : []),
    { id: "project", header: t("rule.preview.columns.project"), cell: nameOf },
    { id: "total", header: t("rule.preview.columns.total"), align: "end", cell: totalCell, width: narrow },
    ...(compared
      ? [
          { id: "before", header: t("rule.preview.columns.before"), cell: rankBeforeCell, width: narrow },
          {
            id: "beforeTotal",
            header: t("rule.preview.columns.beforeTotal"),
            align: "end" as const,
            cell: totalBeforeCell,
            width: narrow,
          },
        ]
      : []),
    { id: "why", header: t("rule.preview.columns.why"), cell: why },
  ];
  return (
    <PagedTable
      caption={t("rule.preview.caption", { track: trackName(shown.track) })}
      columns={columns}
      rows={shown.lines}
      total={shown.lines.length}
      pageSize={pageSize}
      rowKey={projectOf}
      rowHeader="project"
    />
  );
}

const projectOf = ({ project }: RulePreviewLine) => project;
const nameOf = ({ name }: RulePreviewLine) => name;
const rankCell = ({ rank }: RulePreviewLine) => <Rank rank={rank} />;
const rankBeforeCell = ({ before }: RulePreviewLine) => <Rank rank={before?.rank ?? null} />;
const moveCell = (line: RulePreviewLine) => <MoveMark move={moveOf(line)} />;
const totalCell = ({ total }: RulePreviewLine) => <Total total={total} strong />;
const totalBeforeCell = ({ before }: RulePreviewLine) => <Total total={before?.total ?? null} />;

function Total({ total, strong = false }: { readonly total: string | null; readonly strong?: boolean }) {
  const { t } = useTranslation("organiser");
  return <NumberText value={total} missing={t("rule.preview.move.none")} strong={strong} />;
}

function Rank({ rank }: { readonly rank: number | null }) {
  const { t } = useTranslation("organiser");
  return <NumberText value={rank === null ? null : String(rank)} missing={t("rule.preview.notRanked")} strong />;
}

const arrows = {
  up: IconArrowUp,
  down: IconArrowDown,
  same: IconMinus,
  ranked: IconArrowUp,
  unranked: IconArrowDown,
} as const;

function MoveMark({ move }: { readonly move: Move }) {
  const { t } = useTranslation("organiser");
  if (move.kind === "none") return t("rule.preview.move.none");
  const Arrow = arrows[move.kind];
  const by = "by" in move ? move.by : 0;
  return (
    <span className={classes["move"]} data-moved={move.kind !== "same" || undefined}>
      <Arrow aria-hidden size={18} />
      {t(`rule.preview.move.${move.kind}`, { by })}
    </span>
  );
}

/** Shared, decided by which comparison, or why there is no rank. */
function useWhy(): (line: RulePreviewLine) => string {
  const { t } = useTranslation("organiser");
  const { words } = useRuleEditor();
  const join = useJoin();
  return ({ tied, decidedBy, reasons }) =>
    join([
      ...reasons.map(words.reason),
      ...(tied ? [t("rule.preview.shared")] : []),
      ...(decidedBy === null ? [] : [t("rule.preview.decidedBy", { rung: words.rungName(decidedBy) })]),
    ]);
}
