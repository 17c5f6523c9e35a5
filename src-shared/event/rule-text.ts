// A rule as a paragraph fit for publication, in both languages; it is part of what a certificate signs.

import type { Component, Rule, Segment } from "../scoring/document";
import { multiply, parseAmount, toText, ZERO } from "../scoring/rational";
import { onsiteMaximum, segmentMaximum } from "./rule-maxima";

export interface RuleText {
  readonly zh: string;
  readonly en: string;
}

export function ruleText(rule: Rule): RuleText {
  return {
    zh: [segmentsZh(rule), panelZh(rule), componentsZh(rule), roundingZh(rule), tiesZh(rule)].join(""),
    en: [segmentsEn(rule), panelEn(rule), componentsEn(rule), roundingEn(rule), tiesEn(rule)].join(" "),
  };
}

function nameOf(segment: Segment): string {
  return segment.name ?? segment.id;
}

function segmentsZh(rule: Rule): string {
  const parts = rule.segments.map((segment) => `${nameOf(segment)}（满分${toText(segmentMaximum(segment))}分）`);
  const whole = onsiteMaximum(rule);
  return `评委现场按${parts.join("、")}评分${whole === null ? "" : `，合计满分${toText(whole)}分`}。`;
}

function segmentsEn(rule: Rule): string {
  const parts = rule.segments.map((segment) => `${nameOf(segment)} (${toText(segmentMaximum(segment))} points)`);
  const whole = onsiteMaximum(rule);
  return `Judges mark ${parts.join(", ")} on site${whole === null ? "" : `, ${toText(whole)} points in all`}.`;
}

const scopeZh = { criterion: "逐评分项", segment: "逐环节", total: "以每位评委的总分" };
const scopeEn = {
  criterion: "criterion by criterion",
  segment: "segment by segment",
  total: "over each judge's total",
};
const methodZh = { mean: "取平均值", sum: "求和", median: "取中位数" };
const methodEn = { mean: "averaged", sum: "summed", median: "reduced to their median" };

function panelZh({ panel }: Rule): string {
  const drops = [
    panel.dropHighest > 0 ? `${panel.dropHighest}个最高分` : "",
    panel.dropLowest > 0 ? `${panel.dropLowest}个最低分` : "",
  ].filter((text) => text !== "");
  const drop = drops.length === 0 ? "" : `有效分数不少于${panel.dropFrom}个时，去掉${drops.join("和")}，`;
  return `${scopeZh[panel.scope]}计：${drop}其余${methodZh[panel.method]}；有效分数少于${panel.minimumJudges}个的项目不参加排名。回避或缺席的评委不计分，不按零分处理。`;
}

function panelEn({ panel }: Rule): string {
  const drops = [
    panel.dropHighest > 0 ? `the ${panel.dropHighest} highest` : "",
    panel.dropLowest > 0 ? `the ${panel.dropLowest} lowest` : "",
  ].filter((text) => text !== "");
  const drop =
    drops.length === 0
      ? ""
      : ` Where at least ${panel.dropFrom} marks are present, ${drops.join(" and ")} are dropped.`;
  return `Marks are ${methodEn[panel.method]} ${scopeEn[panel.scope]}.${drop} A project with fewer than ${panel.minimumJudges} marks is not ranked. A recused or absent judge's mark is missing, never zero.`;
}

function percent(component: Component): string {
  return `${toText(multiply(parseAmount(component.weight) ?? ZERO, { n: 100n, d: 1n }))}%`;
}

function sourceZh(source: string): string {
  if (source === "onsite") return "现场评分";
  return source === "performance" ? "性能评测" : `前一阶段成绩（${source.slice("stage:".length)}）`;
}

function sourceEn(source: string): string {
  if (source === "onsite") return "the on-site score";
  return source === "performance" ? "the performance evaluation" : `the earlier stage ${source.slice("stage:".length)}`;
}

function componentsZh(rule: Rule): string {
  return `总分＝${rule.components.map((item) => `${sourceZh(item.source)}×${percent(item)}`).join("＋")}，再减去扣分。`;
}

function componentsEn(rule: Rule): string {
  const parts = rule.components.map((item) => `${percent(item)} of ${sourceEn(item.source)}`);
  return `The total is ${parts.join(" plus ")}, less deductions.`;
}

const roundedZh = { panel: "评审组均值", weighted: "加权值", component: "各组成部分", final: "总分" };
const roundedEn = { panel: "panel values", weighted: "weighted values", component: "components", final: "the total" };
const modeZh = { "half-up": "四舍五入", "half-even": "四舍六入五成双" };
const modeEn = { "half-up": "half up (away from zero)", "half-even": "half to even" };

function roundingZh({ rounding, rankBy }: Rule): string {
  const by = rankBy === "rounded" ? "公布的总分" : "舍入前的总分";
  if (rounding.at.length === 0) return `全程不舍入。按${by}从高到低排名，名次相同者并列。`;
  const where = rounding.at.map((stage) => roundedZh[stage]).join("、");
  return `${where}${modeZh[rounding.mode]}保留${rounding.decimals}位小数。按${by}从高到低排名。`;
}

function roundingEn({ rounding, rankBy }: Rule): string {
  const by = rankBy === "rounded" ? "announced" : "unrounded";
  if (rounding.at.length === 0) return `Nothing is rounded. Projects are ranked by the ${by} total, higher first.`;
  const where = rounding.at.map((stage) => roundedEn[stage]).join(", ");
  return `Rounding: ${where}, ${modeEn[rounding.mode]}, to ${rounding.decimals} decimals. Projects are ranked by the ${by} total, higher first.`;
}

function rungZh(rule: Rule, rung: string): string {
  if (rung.startsWith("segment:")) return `${segmentName(rule, rung.slice(8))}得分`;
  if (rung.startsWith("criterion:")) return `${criterionName(rule, rung.slice(10))}得分`;
  if (rung.startsWith("component:")) return `${sourceZh(rung.slice(10))}得分`;
  return (
    { exact: "舍入前总分", undropped: "不去分的现场评分", "head-to-head": "评委两两比较", ruling: "组长裁定" }[rung] ??
    rung
  );
}

function rungEn(rule: Rule, rung: string): string {
  if (rung.startsWith("segment:")) return `the score for ${segmentName(rule, rung.slice(8))}`;
  if (rung.startsWith("criterion:")) return `the score for ${criterionName(rule, rung.slice(10))}`;
  if (rung.startsWith("component:")) return sourceEn(rung.slice(10));
  const words = { exact: "the unrounded total", undropped: "the on-site score with nothing dropped" };
  return (
    { ...words, "head-to-head": "pairwise comparison by judges", ruling: "the chief judge's ruling" }[rung] ?? rung
  );
}

function segmentName(rule: Rule, id: string): string {
  const segment = rule.segments.find((candidate) => candidate.id === id);
  return segment === undefined ? id : nameOf(segment);
}

function criterionName(rule: Rule, path: string): string {
  const [segmentId, criterionId] = path.split(".");
  const segment = rule.segments.find((candidate) => candidate.id === segmentId);
  return segment?.criteria.find((candidate) => candidate.id === criterionId)?.name ?? path;
}

function tiesZh(rule: Rule): string {
  if (rule.ties.length === 0) return "同分并列。";
  return `同分时依次比较：${rule.ties.map((rung) => rungZh(rule, rung)).join("、")}；仍相同者并列。`;
}

function tiesEn(rule: Rule): string {
  if (rule.ties.length === 0) return "Equal totals share the rank.";
  return `Ties are decided by, in order: ${rule.ties.map((rung) => rungEn(rule, rung)).join("; ")}. What is still equal shares the rank.`;
}
