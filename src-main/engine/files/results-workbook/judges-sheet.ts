// The sheet 评委明细: every judge's every mark, how it counted, and what became of late, amended and recused ballots.

import type { Criterion, JudgeExplanation, Segment } from "#shared/scoring/index";
import { type Content, amount, blank, count, words } from "./content";
import { type JudgeLine, judgeLines, placeKey } from "./judge-lines";
import type { SheetPlan } from "./sheet-frame";
import { type Shown, type ShownProject, nameOf } from "./shown-project";
import type { Column } from "./table";

interface MarkRow extends ShownProject {
  readonly line: JudgeLine;
}

export function judgesSheet(shown: Shown): SheetPlan<MarkRow> {
  return {
    name: "评委明细",
    table: {
      columns: [...identityColumns, ...segmentsOf(shown).flatMap(segmentColumns), ...ballotColumns(shown)],
      sections: [{ title: null, rows: markRows(shown), notes: [] }],
      group: (row) => row.project.input.id,
    },
    frozenColumns: 4,
    filter: true,
  };
}

function markRows(shown: Shown): MarkRow[] {
  return shown.tracks.flatMap((track) =>
    track.track.projects.flatMap((project) => {
      const row = shown.project(track, project);
      return judgeLines({ state: shown.state, ...track }, project).map((line) => ({ ...row, line }));
    }),
  );
}

const identityColumns: readonly Column<MarkRow>[] = [
  { header: "出场\n顺序", width: 6, align: "center", content: (row) => count(row.place) },
  { header: "序号", width: 6, align: "center", content: (row) => count(row.body?.seq ?? null) },
  { header: "项目名称", width: 22, align: "left", content: (row) => words(nameOf(row)) },
  { header: "评委", width: 12.5, align: "left", content: (row) => words(row.line.name) },
  { header: "评委单位", width: 17, align: "left", content: (row) => words(row.line.unit) },
  { header: "赛道", width: 12, align: "center", content: (row) => words(row.track.name) },
];

/** The segments of all tracks' rules, each with every criterion it has in any of them. */
function segmentsOf({ tracks }: Shown): Segment[] {
  const segments = new Map<string, Segment>();
  for (const segment of tracks.flatMap(({ track }) => track.rule.segments)) {
    const known = segments.get(segment.id);
    const more = segment.criteria.filter(({ id }) => !known?.criteria.some((criterion) => criterion.id === id));
    segments.set(segment.id, known ? { ...known, criteria: [...known.criteria, ...more] } : segment);
  }
  return [...segments.values()];
}

function segmentColumns(segment: Segment): Column<MarkRow>[] {
  const band = `${segment.name ?? segment.id}${weightWords(segment.weight)}`;
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

function criterionHeader({ id, name, max, weight }: Criterion): string {
  return `${name ?? id}\n满分${max}${weightWords(weight)}`;
}

function weightWords(weight: string): string {
  return Number(weight) === 1 ? "" : `（×${weight}）`;
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
