// The sheet 评委明细: every judge's every mark, how it counted, and what became of late, amended and recused ballots.

import type { JudgeExplanation } from "#shared/scoring/index";
import { type Content, amount, blank, count, words } from "./content";
import { type JudgeLine, judgeLines, placeKey } from "./judge-lines";
import { type SharedCriterion, type SharedSegment, ruleSets, ruleTitle, sharedSegments } from "./rule-sets";
import type { SheetPlan } from "./sheet-frame";
import { type Shown, type ShownProject, type ShownTrack, nameOf } from "./shown-project";
import type { Column, Section } from "./table";

interface MarkRow extends ShownProject {
  readonly line: JudgeLine;
}

export function judgesSheet(shown: Shown): SheetPlan<MarkRow> {
  const sections = sectionsOf(shown);
  return {
    name: "评委明细",
    table: {
      columns: [
        ...identityColumns,
        ...sharedSegments(shown).flatMap(segmentColumns),
        ...(hasPaper(sections) ? [sourceColumn] : []),
        ...ballotColumns(shown),
      ],
      sections: withPartNote(sections),
      group: (row) => row.project.input.id,
    },
    frozenColumns: 4,
    filter: sections.length === 1,
  };
}

/** A section for each track, where tracks are judged by different rules; else one for all, which can be filtered. */
function sectionsOf(shown: Shown): Section<MarkRow>[] {
  if (ruleSets(shown).length === 1)
    return [{ title: null, rows: shown.tracks.flatMap((track) => markRows(shown, track)), notes: [] }];
  return shown.tracks.map((track) => ({ title: ruleTitle(shown, track), rows: markRows(shown, track), notes: [] }));
}

const partNote = "备注写明“分工”的评委只评分给自己的部分；没有分给的栏目为空，不是缺席，也不按零分计。";

function withPartNote(sections: readonly Section<MarkRow>[]): Section<MarkRow>[] {
  const parted = sections.some(({ rows }) => rows.some(({ line }) => line.parted));
  return sections.map((section, at) =>
    parted && at === sections.length - 1 ? { ...section, notes: [...section.notes, partNote] } : section,
  );
}

/** Where every ballot came from the judges' own desks, nothing needs saying of it. */
function hasPaper(sections: readonly Section<MarkRow>[]): boolean {
  return sections.some(({ rows }) => rows.some(({ line }) => line.source === "paper"));
}

const sourceWords = { "own-desk": "电子", paper: "纸质" };

const sourceColumn: Column<MarkRow> = {
  header: "来源",
  width: 7,
  align: "center",
  content: ({ line }) => (line.source === null ? blank : words(sourceWords[line.source])),
};

function markRows(shown: Shown, track: ShownTrack): MarkRow[] {
  return track.track.projects.flatMap((project) => {
    const row = shown.project(track, project);
    return judgeLines({ state: shown.state, ...track }, project).map((line) => ({ ...row, line }));
  });
}

const identityColumns: readonly Column<MarkRow>[] = [
  { header: "出场\n顺序", width: 6, align: "center", content: (row) => count(row.place) },
  { header: "序号", width: 6, align: "center", content: (row) => count(row.body?.seq ?? null) },
  { header: "项目名称", width: 22, align: "left", content: (row) => words(nameOf(row)) },
  { header: "评委", width: 12.5, align: "left", content: (row) => words(row.line.name) },
  { header: "评委单位", width: 17, align: "left", content: (row) => words(row.line.unit) },
  { header: "赛道", width: 12, align: "center", content: (row) => words(row.track.name) },
];

function segmentColumns(segment: SharedSegment): Column<MarkRow>[] {
  const band = `${segment.name}${weightWords(segment.weights)}`;
  const partOf = (row: MarkRow) => row.line.sheet.segments.find((part) => part.segment === segment.id);
  return [
    ...segment.criteria.map((criterion): Column<MarkRow> => ({
      header: criterionHeader(criterion),
      scale: "marks",
      band,
      width: 8.5,
      align: "right",
      content: (row) => markContent(row, partOf(row), segment.id, criterion.id),
    })),
    {
      header: "小计",
      scale: "marks",
      band,
      width: 7.5,
      align: "right",
      content: (row) => value(row, partOf(row)?.value, { segment: segment.id, criterion: null }),
    },
  ];
}

function criterionHeader({ name, max, weights }: SharedCriterion): string {
  return `${name}\n满分${max}${weightWords(weights)}`;
}

function weightWords(weights: readonly string[]): string {
  return weights.every((weight) => Number(weight) === 1) ? "" : `（×${weights.join("／")}）`;
}

function markContent(
  row: MarkRow,
  part: JudgeExplanation["segments"][number] | undefined,
  segment: string,
  id: string,
): Content {
  return value(row, part?.criteria.find(({ criterion }) => criterion === id)?.mark, { segment, criterion: id });
}

/** A mark that is missing stays blank: it is never a zero. */
function value(
  { line }: MarkRow,
  text: string | null | undefined,
  place: { segment: string | null; criterion: string | null },
): Content {
  return text === null || text === undefined ? blank : amount(text, { struck: line.dropped.has(placeKey(place)) });
}

function ballotColumns({ tracks }: Shown): Column<MarkRow>[] {
  // Where segments or criteria are dropped one by one, each of them is named.
  const named = tracks.some(({ track }) => track.rule.panel.scope !== "total");
  return [
    {
      header: "评委\n总分",
      scale: "marks",
      width: 8.5,
      align: "right",
      content: (row) => value(row, row.line.sheet.total, { segment: null, criterion: null }),
    },
    {
      header: "计分情况",
      width: named ? 28 : 13,
      align: named ? "left" : "center",
      content: (row) => words(row.line.counting),
    },
    { header: "备注", width: 30, align: "left", content: (row) => words(row.line.remarks.join("\n")) },
  ];
}
