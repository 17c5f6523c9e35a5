// A rule as a paragraph fit for publication, in both languages; it is part of what a certificate signs.

import type { Panel, Rule, Segment } from "../scoring/document";
import { type Text, chained, listed, name, paragraph, sentenceCase, text } from "../scoring/explain-words/text";
import { roundingPhrase } from "../scoring/explain-words/numbers";
import { compare, fromInteger, isZero, multiply, parseAmount, sum, toText, ZERO } from "../scoring/rational";
import { onsiteMaximum, segmentMaximum } from "./rule-maxima";
import { type RuleNames, componentName, criterionName, rungName, segmentName, stageName } from "./rule-names";
import type { RulePlace } from "./rule-place";

export type RuleText = Text;

interface Subject extends RuleNames {
  readonly rule: Rule;
  readonly place: RulePlace | null;
}

/** Without a place it says nothing of the stage, of tracks and of who marks what, and stages go by their ids. */
export function ruleText(rule: Rule, place: RulePlace | null = null): RuleText {
  const subject: Subject = { rule, place, plan: place?.plan ?? { stages: [] } };
  return paragraph(
    rubricSentence(subject),
    partsSentence(subject),
    panelSentences(rule),
    componentsSentence(subject),
    roundingSentence(rule),
    rankSentence(rule),
    tiesSentence(subject),
  );
}

function rubricSentence(subject: Subject): Text {
  const { rule } = subject;
  const parts = listed(rule.segments.map(segmentWithMaximum));
  const whole = rule.segments.length > 1 ? onsiteMaximum(rule) : null;
  const sumZh = whole === null ? "" : `，合计满分${toText(whole)}分`;
  const sumEn = whole === null ? "" : `, ${toText(whole)} points in all`;
  const where = placeOf(subject);
  return where === null
    ? text(`评委现场按${parts.zh}评分${sumZh}。`, `Judges mark ${parts.en} on site${sumEn}.`)
    : text(
        `${where.text.zh}由评委${where.onSite ? "现场" : ""}按${parts.zh}评分${sumZh}。`,
        `${where.text.en}: judges mark ${parts.en}${where.onSite ? " on site" : ""}${sumEn}.`,
      );
}

function segmentWithMaximum(segment: Segment): Text {
  const label = segment.name ?? segment.id;
  const maximum = toText(segmentMaximum(segment));
  return text(`${label}（满分${maximum}分）`, `${label} (${maximum} points)`);
}

/** "决赛（AI+智慧医疗）", and whether it is marked on site. */
function placeOf(subject: Subject): { readonly text: Text; readonly onSite: boolean } | null {
  const { place } = subject;
  if (place === null) return null;
  const stage = stageName(subject, place.stage);
  const tracks = listed((place.tracks ?? []).map((id) => name(trackName(place, id))));
  const onSite = place.plan.stages.find(({ id }) => id === place.stage)?.roadshow ?? true;
  if (place.tracks === null || place.tracks.length === 0) return { text: name(stage), onSite };
  return { text: text(`${stage}（${tracks.zh}）`, `${stage} (${tracks.en})`), onSite };
}

function trackName({ plan }: RulePlace, id: string): string {
  return plan.tracks.find((track) => track.id === id)?.name ?? id;
}

/** Who marks what, where some judges are given a part. */
function partsSentence(subject: Subject): Text | null {
  const { place } = subject;
  if (place === null || place.parted.length === 0) return null;
  const tracks = place.parted.map(({ track, seats }) => {
    const seated = listed(
      seats.map(({ segment, criterion, judges }) => {
        const label = segmentName(subject, segment ?? "");
        const part = criterion === null ? label : `${label}·${criterionName(subject, segment ?? "", criterion)}`;
        return text(`${part}${judges}位`, `${part} by ${judges}`);
      }),
    );
    const of = trackName(place, track);
    return text(`${of}：${seated.zh}`, `in ${of}, ${seated.en}`);
  });
  const all = chained(tracks);
  return text(`评委分工：${all.zh}。`, `Judges share the rubric: ${all.en}.`);
}

const valuesZh = {
  criterion: "每个评分项由评委给出的分数",
  segment: "每个环节由评委给出的小计",
  total: "各评委的总分",
};
const valuesEn = {
  criterion: { of: "For each criterion, ", what: "the judges' marks" },
  segment: { of: "For each segment, ", what: "the judges' subtotals" },
  total: { of: "", what: "the judges' totals" },
};
const methodZh = { mean: "取平均值", sum: "求和", median: "取中位数" };

function combinedEn({ scope, method }: Panel): string {
  const { of, what } = valuesEn[scope];
  const taken =
    method === "median" ? `the median of ${what} is taken` : `${what} are ${method === "mean" ? "averaged" : "summed"}`;
  return sentenceCase(`${of}${taken}`);
}

function panelSentences({ panel }: Rule): Text {
  const { scope, method, minimumJudges } = panel;
  const drop = dropped(panel);
  const combined =
    drop === null
      ? text(`${valuesZh[scope]}${methodZh[method]}`, `${combinedEn(panel)}.`)
      : text(
          `${valuesZh[scope]}不少于${panel.dropFrom}个时，去掉${drop.zh}，其余${methodZh[method]}；不足${panel.dropFrom}个时不去分，全部${methodZh[method]}`,
          `${combinedEn(panel)}; where there are at least ${panel.dropFrom}, ${drop.en} dropped first.`,
        );
  return paragraph(
    text(`${combined.zh}。`, combined.en),
    minimumJudges === 1
      ? text("没有有效分数的项目不参加排名。", "A project without any is not ranked.")
      : text(
          `有效分数少于${minimumJudges}个的项目不参加排名。`,
          `A project with fewer than ${minimumJudges} is not ranked.`,
        ),
    text("回避或缺席的评委不计分，不按零分处理。", "A recused or absent judge's mark is missing, never zero."),
  );
}

/** "1个最高分和1个最低分"; null where nothing is dropped. */
function dropped({ dropHighest, dropLowest }: Panel): Text | null {
  const zh = [
    ...(dropHighest > 0 ? [`${dropHighest}个最高分`] : []),
    ...(dropLowest > 0 ? [`${dropLowest}个最低分`] : []),
  ];
  const en = [
    ...(dropHighest > 0 ? [extremes(dropHighest, "highest")] : []),
    ...(dropLowest > 0 ? [extremes(dropLowest, "lowest")] : []),
  ];
  if (zh.length === 0) return null;
  const verb = dropHighest + dropLowest === 1 ? "is" : "are";
  return text(zh.join("和"), `${en.join(" and ")} ${verb}`);
}

function extremes(count: number, which: string): string {
  return count === 1 ? `the ${which}` : `the ${count} ${which}`;
}

function componentsSentence(subject: Subject): Text {
  const { components } = subject.rule;
  const weighed = components.map(({ source, weight }) => ({
    source: componentName(subject, source),
    weight: parseAmount(weight) ?? ZERO,
  }));
  const counting = weighed.filter(({ weight }) => !isZero(weight));
  const idle = weighed.filter(({ weight }) => isZero(weight));
  const one = fromInteger(1);
  const alone = counting.length === 1 && counting[0] !== undefined && compare(counting[0].weight, one) === 0;
  const asPercent = compare(sum(counting.map(({ weight }) => weight)), one) === 0;
  const factor = (weight: (typeof counting)[number]["weight"]): string =>
    asPercent ? `${toText(multiply(weight, fromInteger(100)))}%` : toText(weight);
  const formula = alone
    ? (counting[0]?.source ?? name(""))
    : text(
        counting.map(({ source, weight }) => `${source.zh}×${factor(weight)}`).join("＋"),
        counting
          .map(({ source, weight }) =>
            asPercent ? `${factor(weight)} of ${source.en}` : `${factor(weight)} × ${source.en}`,
          )
          .join(" plus "),
      );
  const total =
    counting.length === 0
      ? text("总分为零减去扣分。", "The total is zero less deductions.")
      : text(`总分＝${formula.zh}－扣分。`, `The total is ${formula.en}, less deductions.`);
  const notCounted = listed(idle.map(({ source }) => source));
  return paragraph(
    total,
    idle.length === 0 ? null : text(`${notCounted.zh}不计入总分。`, `Not counted in the total: ${notCounted.en}.`),
  );
}

const roundedZh = { panel: "评委合成分", weighted: "加权分", component: "各组成部分", final: "总分" };
const roundedEn = {
  panel: "the combined marks",
  weighted: "the weighted values",
  component: "each part of the total",
  final: "the total",
};

/** At total scope there are no weighted values to round. */
function roundedSteps({ rounding, panel }: Rule): Rule["rounding"]["at"] {
  return panel.scope === "total" ? rounding.at.filter((step) => step !== "weighted") : rounding.at;
}

function roundingSentence(rule: Rule): Text {
  const steps = roundedSteps(rule);
  if (steps.length === 0) return text("全程不舍入。", "Nothing is rounded.");
  const how = roundingPhrase(rule.rounding);
  const zh = steps.map((step) => roundedZh[step]).join("、");
  const en = steps.map((step) => roundedEn[step]);
  const last = en.at(-1) ?? "";
  const subjects = en.length === 1 ? last : `${en.slice(0, -1).join(", ")} and ${last}`;
  const plural = en.length > 1 || steps[0] === "panel" || steps[0] === "weighted";
  return text(`${zh}${how.zh.replaceAll(" ", "")}。`, `${sentenceCase(subjects)} ${plural ? "are" : "is"} ${how.en}.`);
}

function rankSentence({ rounding, rankBy }: Rule): Text {
  if (!rounding.at.includes("final"))
    return text("按总分从高到低排名。", "Projects are ranked by the total, higher first.");
  return rankBy === "rounded"
    ? text("按公布的总分从高到低排名。", "Projects are ranked by the announced total, higher first.")
    : text("按舍入前的总分从高到低排名。", "Projects are ranked by the unrounded total, higher first.");
}

function tiesSentence(subject: Subject): Text {
  const { ties } = subject.rule;
  if (ties.length === 0) return text("总分相同的项目名次并列。", "Equal totals share the rank.");
  const rungs = ties.map((rung) => rungName(subject, rung));
  return text(
    `总分相同时依次比较：${listed(rungs).zh}；仍相同的，名次并列。`,
    `Ties are decided by, in order: ${chained(rungs).en}. What is still equal shares the rank.`,
  );
}
