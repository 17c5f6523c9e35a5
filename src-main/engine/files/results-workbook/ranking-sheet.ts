// The sheet 排名: each track's ranking, and rung by rung how ties were decided.

import { amount, count, exact, words } from "./content";
import { componentName } from "./rule-words";
import { ruleTitle } from "./rule-sets";
import type { SheetPlan } from "./sheet-frame";
import {
  type Shown,
  type ShownProject,
  type ShownTrack,
  componentValue,
  jointUnits,
  nameOf,
  rankWords,
} from "./shown-project";
import type { Column, Section } from "./table";
import { tieNotes } from "./tie-notes";

export function rankingSheet(shown: Shown): SheetPlan<ShownProject> {
  return {
    name: "排名",
    table: { columns: columnsOf(shown), sections: shown.tracks.map((track) => sectionOf(shown, track)) },
    frozenColumns: 2,
    filter: false,
  };
}

function columnsOf({ tracks, state }: Shown): Column<ShownProject>[] {
  const sources = new Set(tracks.flatMap(({ track }) => track.rule.components.map(({ source }) => source)));
  sources.delete("onsite");
  return [
    { header: "名次", width: 7, align: "center", content: ({ ranked }) => count(ranked?.rank ?? null) },
    { header: "项目名称", width: 34, align: "left", content: (row) => words(nameOf(row)) },
    { header: "申报单位", width: 24, align: "left", content: (row) => words(row.body?.applicantUnit ?? "") },
    { header: "联合单位", width: 20, align: "left", content: (row) => words(jointUnits(row)) },
    { header: "总分", width: 10, align: "right", content: ({ ranked }) => amount(ranked?.total, { strong: true }) },
    { header: "精确总分", width: 12, align: "right", content: ({ ranked }) => exact(ranked?.exact) },
    {
      header: "现场评分",
      width: 10,
      align: "right",
      content: (row) => amount(row.project.line.explanation.onsite.value),
    },
    ...[...sources].map((source): Column<ShownProject> => ({
      header: componentName({ plan: state.plan }, source),
      width: 10,
      align: "right",
      content: (row) => amount(componentValue(row, source)),
    })),
    { header: "并列与同分", width: 34, align: "left", content: (row) => words(rankWords(row)) },
  ];
}

function sectionOf(shown: Shown, track: ShownTrack): Section<ShownProject> {
  const rows = track.track.ranking.map((project) => shown.project(track, project));
  const ranked = rows.filter((row) => row.ranked !== null).length;
  const others = rows.length - ranked;
  const names = new Map(rows.map((row) => [row.project.input.id, nameOf(row)]));
  return {
    title: `${ruleTitle(shown, track) ?? track.track.name}　共${rows.length}个项目，排名${ranked}个${others > 0 ? `，未排名${others}个` : ""}`,
    rows,
    notes: tieNotes(track, (project) => names.get(project) ?? project),
  };
}
