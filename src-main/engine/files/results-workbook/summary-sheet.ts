// The sheet 成绩汇总: every project in running order, from its segments to its total and rank.

import { type Rule, compareCodePoints } from "#shared/scoring/index";
import { amount, count, exact, words } from "./content";
import { componentName } from "./rule-words";
import { ruleSets, ruleTitle, sharedSegments } from "./rule-sets";
import type { SheetPlan } from "./sheet-frame";
import { type Shown, type ShownProject, componentValue, jointUnits, nameOf, rankWords } from "./shown-project";
import type { Column, Section } from "./table";

export function summarySheet(shown: Shown): SheetPlan<ShownProject> {
  const sections = sectionsOf(shown);
  return {
    name: "成绩汇总",
    table: {
      columns: [...identityColumns, ...segmentColumns(shown), ...componentColumns(shown), ...totalColumns],
      sections,
      group: (row) => row.track.id,
    },
    frozenColumns: 3,
    filter: sections.length === 1,
  };
}

/** A section for each track, where tracks are ranked by different rules; else one for all, which can be filtered. */
function sectionsOf(shown: Shown): Section<ShownProject>[] {
  const parts = shown.tracks.map((track) => ({
    title: ruleTitle(shown, track),
    rows: track.track.projects.map((project) => shown.project(track, project)),
    notes: [],
  }));
  return ruleSets(shown).length > 1 ? parts : [{ title: null, rows: parts.flatMap(({ rows }) => rows), notes: [] }];
}

const identityColumns: readonly Column<ShownProject>[] = [
  { header: "出场\n顺序", width: 5.5, align: "center", content: (row) => count(row.place) },
  { header: "序号", width: 5.5, align: "center", content: (row) => count(row.body?.seq ?? null) },
  { header: "项目名称", width: 24, align: "left", content: (row) => words(nameOf(row)) },
  { header: "申报单位", width: 18, align: "left", content: (row) => words(row.body?.applicantUnit ?? "") },
  { header: "联合单位", width: 16, align: "left", content: (row) => words(jointUnits(row)) },
  { header: "赛道", width: 12, align: "center", content: (row) => words(row.track.name) },
  { header: "应用场景", width: 13, align: "left", content: (row) => words(row.body?.scene ?? "") },
];

function segmentColumns(shown: Shown): Column<ShownProject>[] {
  return sharedSegments(shown).map(({ id, name }) => ({
    header: name,
    band: "环节得分",
    scale: "onsite",
    width: 9,
    align: "right",
    content: ({ project }) =>
      amount(project.line.explanation.onsite.segments.find(({ segment }) => segment === id)?.value),
  }));
}

function componentColumns({ tracks, state }: Shown): Column<ShownProject>[] {
  const sources = sourcesOf(tracks.map(({ track }) => track.rule));
  const names = (source: string): string => componentName({ plan: state.plan }, source);
  return [
    {
      header: "现场评分",
      scale: "onsite",
      width: 9,
      align: "right",
      content: ({ project }) => amount(project.line.explanation.onsite.value),
    },
    ...sources
      .filter(({ source }) => source !== "onsite")
      .map(({ source }): Column<ShownProject> => ({
        header: names(source),
        width: 9,
        align: "right",
        content: (row) => amount(componentValue(row, source)),
      })),
    ...sources.map(({ source, weights }): Column<ShownProject> => ({
      header: `${names(source)}\n×${weights.join(" / ")}`,
      band: "计权得分",
      scale: "weighted",
      width: 9,
      align: "right",
      content: ({ project }) => amount(contribution(project.line.explanation.components, source)),
    })),
  ];
}

/** With every weight that a track's rule gives it. */
function sourcesOf(rules: readonly Rule[]): { source: string; weights: string[] }[] {
  const components = rules.flatMap((rule) => rule.components);
  return [...new Set(components.map(({ source }) => source))].map((source) => ({
    source,
    weights: [...new Set(components.filter((other) => other.source === source).map(({ weight }) => weight))].toSorted(
      compareCodePoints,
    ),
  }));
}

function contribution(
  components: ShownProject["project"]["line"]["explanation"]["components"],
  source: string,
): string | null {
  return components.find((component) => component.source === source)?.product?.after ?? null;
}

const totalColumns: readonly Column<ShownProject>[] = [
  {
    header: "扣分",
    width: 6.5,
    align: "right",
    content: ({ project }) => amount(project.line.explanation.deductions),
  },
  { header: "总分", width: 9, align: "right", content: ({ ranked }) => amount(ranked?.total, { strong: true }) },
  { header: "精确总分", width: 10, align: "right", content: ({ ranked }) => exact(ranked?.exact) },
  { header: "名次", width: 5.5, align: "center", content: ({ ranked }) => count(ranked?.rank ?? null) },
  { header: "状态与备注", width: 25, align: "left", content: (row) => words(remarks(row)) },
];

function remarks(row: ShownProject): string {
  const deduction = row.records.deduction(row.project.input.id)?.body;
  const deducted = deduction === undefined ? "" : `扣分：${deduction.reason}`;
  return [rankWords(row), deducted].filter((text) => text !== "").join("；");
}
