// The sheet 验收结论: each project's grade by its announced total, with the experts' score and the third-party measurement.

import { type Rule, compareCodePoints } from "#shared/scoring/index";
import { type Content, amount, blank, count, strongWords, words } from "./content";
import { componentName } from "./rule-words";
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

interface GradeRow extends ShownProject {
  /** "" where the total reaches no threshold, or the project is not ranked. */
  readonly grade: string;
}

export function gradesSheet(shown: Shown): SheetPlan<GradeRow> {
  return {
    name: "验收结论",
    table: {
      columns: [...identityColumns, ...componentColumns(shown), ...conclusionColumns],
      sections: [thresholds(shown), ...shown.tracks.map((track) => sectionOf(shown, track))],
    },
    frozenColumns: 2,
    filter: false,
  };
}

const identityColumns: readonly Column<GradeRow>[] = [
  { header: "名次", width: 6, align: "center", content: ({ ranked }) => count(ranked?.rank ?? null) },
  { header: "项目名称", width: 34, align: "left", content: (row) => words(nameOf(row)) },
  { header: "申报单位", width: 24, align: "left", content: (row) => words(row.body?.applicantUnit ?? "") },
  { header: "联合单位", width: 22, align: "left", content: (row) => words(jointUnits(row)) },
];

/** As the 2024 notice (五(四)) calls the parts of an acceptance. */
const partNames: Record<string, string> = { onsite: "专家评审", performance: "第三方测评" };

function componentColumns({ tracks, state }: Shown): Column<GradeRow>[] {
  const rules = tracks.map(({ track }) => track.rule);
  const sources = [...new Set(rules.flatMap(({ components }) => components.map(({ source }) => source)))];
  const name = (source: string): string => partNames[source] ?? componentName({ plan: state.plan }, source);
  return [
    ...sources.map((source): Column<GradeRow> => ({
      header: name(source),
      band: "得分",
      scale: "parts",
      width: 11,
      align: "right",
      content: (row) => partContent(row, source),
    })),
    ...sources.map((source): Column<GradeRow> => ({
      header: `${name(source)}\n×${weightsOf(rules, source).join(" / ")}`,
      band: "计权得分",
      scale: "weighted",
      width: 11,
      align: "right",
      content: ({ project }) =>
        amount(project.line.explanation.components.find((part) => part.source === source)?.product?.after),
    })),
  ];
}

function partContent(row: GradeRow, source: string): Content {
  if (source === "onsite") return amount(row.project.line.explanation.onsite.value);
  const value = componentValue(row, source);
  return value === null ? blank : amount(value);
}

function weightsOf(rules: readonly Rule[], source: string): string[] {
  const components = rules.flatMap((rule) => rule.components).filter((component) => component.source === source);
  return [...new Set(components.map(({ weight }) => weight))].toSorted(compareCodePoints);
}

const conclusionColumns: readonly Column<GradeRow>[] = [
  { header: "扣分", width: 7, align: "right", content: ({ project }) => amount(project.line.explanation.deductions) },
  { header: "总分", width: 10, align: "right", content: ({ ranked }) => amount(ranked?.total, { strong: true }) },
  { header: "结论", width: 12, align: "center", content: (row) => strongWords(conclusion(row)) },
  { header: "备注", width: 28, align: "left", content: (row) => words(remark(row)) },
];

function conclusion({ grade, ranked }: GradeRow): string {
  if (grade !== "") return grade;
  return ranked === null ? "未评定" : "未达等级";
}

function remark(row: GradeRow): string {
  const deduction = row.records.deduction(row.project.input.id)?.body;
  return [rankWords(row), deduction === undefined ? "" : `扣分：${deduction.reason}`]
    .filter((text) => text !== "")
    .join("；");
}

function thresholds({ results }: Shown): Section<GradeRow> {
  const grades = results.stage.grades.map(({ name, atLeast }) => `${name} ${atLeast}分及以上`);
  return { title: `等级（按总分）：${grades.join("；")}`, rows: [], notes: [] };
}

function sectionOf(shown: Shown, track: ShownTrack): Section<GradeRow> {
  const { id, name, certificate, ranking } = track.track;
  const signed = certificate.body.awards.filter((award) => award.track === id);
  const gradeOf = new Map(signed.flatMap((grade) => grade.projects.map((project) => [project, grade.name])));
  const rows = ranking.map((project) => ({
    ...shown.project(track, project),
    grade: gradeOf.get(project.input.id) ?? "",
  }));
  const counts = signed
    .filter(({ projects }) => projects.length > 0)
    .map((grade) => `${grade.name}${grade.projects.length}个`);
  return { title: [name, counts.join("，")].join("　"), rows, notes: [] };
}
