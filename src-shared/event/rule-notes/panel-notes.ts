// What the panel's settings mean: the scope on this rubric, the method by an example, and drops by the panels as they are.

import type { NoteText } from "../../contract/views/rule-notes";
import type { Method, Panel, Rule, Scope } from "../../scoring/document";
import { counted, text } from "../../scoring/explain-words/text";
import { type Rational, divide, fromInteger, multiply, sum, toText } from "../../scoring/rational";
import { amountOf, exampleMark, exampleSegment, shownEn, shownZh } from "./example";

const combinedZh = { mean: "取平均", sum: "求和", median: "取中位数" };

/** "the totals are averaged", "the median of the totals is taken". */
function takenEn(method: Method, values: string): string {
  if (method === "median") return `the median of ${values} is taken`;
  return `${values} are ${method === "mean" ? "averaged" : "added up"}`;
}

/** What becomes of one value among others. */
const joinedEn = { mean: "is averaged with", sum: "is added to", median: "goes into the median with" };

export function scopeNotes({ panel: { method } }: Rule): Record<Scope, NoteText> {
  const zh = combinedZh[method];
  const en = (values: string): string => takenEn(method, values);
  return {
    total: text(
      `先算出每位评委的总分，总分再在评委之间${zh}。没有评全的评分表不计入。`,
      `Each judge's total comes first, and ${en("the totals")}. A ballot that is not complete does not count.`,
    ),
    segment: text(
      `每个环节分开算：各评委在这个环节的小计${zh}，再把各环节相加。环节没有评全的，只在这个环节不计入。`,
      `Each segment by itself: ${en("the judges' subtotals")}, and the segments are added. A segment that is not complete does not count, the others do.`,
    ),
    criterion: text(
      `每个评分项分开算：各评委给的分${zh}，再相加。缺哪一项，只在那一项不计入。`,
      `Each criterion by itself: ${en("the judges' marks")}, and the results are added. Only a mark that is missing does not count.`,
    ),
  };
}

/** Different tenths of the range for the first segments, so that the example's numbers differ. */
const tenths = [8, 9, 7, 8];

export function scopeExample(rule: Rule): NoteText {
  const { scope, method } = rule.panel;
  const [zh, en] = [combinedZh[method], joinedEn[method]];
  const parts = rule.segments.map((segment, at) => ({
    label: segment.name ?? segment.id,
    subtotal: exampleSegment(segment, tenths[at % tenths.length] ?? 8),
    weight: amountOf(segment.weight),
  }));
  const marks = parts.map(({ label, subtotal, weight }) => {
    const times = weight.n === weight.d ? "" : `×${toText(weight)}`;
    return { zh: `${label}${toText(subtotal)}分${times}`, en: `${toText(subtotal)}${times} for ${label}` };
  });
  const listZh = marks.map((mark) => mark.zh).join("、");
  const listEn = marks.map((mark) => mark.en).join(", ");
  switch (scope) {
    case "total": {
      const total = toText(sum(parts.map(({ subtotal, weight }) => multiply(subtotal, weight))));
      return text(
        `例：一位评委给${listZh}，他的总分是${total}，和其他评委的总分一起${zh}。`,
        `Example: a judge gives ${listEn}; that is a total of ${total}, which ${en} the other judges' totals.`,
      );
    }
    case "segment":
      return text(
        `例：一位评委给${listZh}。${parts.length > 1 ? `${parts.length}个小计各和其他评委的同一环节一起${zh}，去掉的最高、最低不一定是同一位评委。` : `这个小计和其他评委的一起${zh}。`}`,
        `Example: a judge gives ${listEn}. ${parts.length > 1 ? "Each subtotal is taken with the other judges' for the same segment; the highest and lowest need not be the same judge's." : `It ${en} the other judges' subtotals.`}`,
      );
    case "criterion":
      return criterionExample(rule, zh, en);
  }
}

function criterionExample({ segments }: Rule, zh: string, en: string): NoteText {
  const criteria = segments.flatMap((segment) => segment.criteria);
  const [first] = criteria;
  if (first === undefined) return text("", "");
  const [label, mark] = [first.name ?? first.id, toText(exampleMark(first, 8))];
  return text(
    `例：一位评委给“${label}”${mark}分，只和其他评委给这一项的分一起${zh}。共${criteria.length}个评分项，各算一次，去掉的最高、最低不一定是同一位评委。`,
    `Example: a judge gives “${label}” ${mark}, which ${en} the other judges' marks for it alone. That is done for each of ${counted(criteria.length, "criterion", "criteria")}; the highest and lowest need not be the same judge's.`,
  );
}

/** Three values of the size that the scope combines, of which one lies far from the others. */
function threeValues(rule: Rule): readonly Rational[] {
  const [segment] = rule.segments;
  const valueOf = (of: number): Rational => {
    if (segment === undefined) return fromInteger(of * 10);
    if (rule.panel.scope === "criterion")
      return segment.criteria[0] ? exampleMark(segment.criteria[0], of) : fromInteger(of);
    if (rule.panel.scope === "segment") return exampleSegment(segment, of);
    return sum(rule.segments.map((each) => multiply(amountOf(each.weight), exampleSegment(each, of))));
  };
  const [low, high] = [valueOf(6), valueOf(9)];
  return [low, high, high];
}

export function methodNote(rule: Rule): NoteText {
  const values = threeValues(rule);
  const shown = values.map(toText);
  const total = sum(values);
  const mean = divide(total, fromInteger(values.length));
  const median = values[1] ?? total;
  switch (rule.panel.method) {
    case "mean":
      return text(
        `例：三位评委${shown.join("、")}，平均${shownZh(mean)}。每一个分数都有分量。`,
        `Example: ${shown.join(", ")} from three judges come to ${shownEn(mean)}. Every mark has its weight.`,
      );
    case "median":
      return text(
        `例：三位评委${shown.join("、")}，正中的一个是${toText(median)}（平均是${shownZh(mean)}）。个别评委打得特别高或特别低，影响很小；偶数个时取正中两个的平均。`,
        `Example: ${shown.join(", ")} from three judges; the middle one is ${toText(median)} (their mean is ${shownEn(mean)}). A single judge far from the others hardly matters; of an even number the two in the middle are averaged.`,
      );
    case "sum":
      return text(
        `例：三位评委${shown.join("、")}，相加${toText(total)}。少一位评委就少一份分数：有人回避的项目会吃亏。`,
        `Example: ${shown.join(", ")} from three judges add up to ${toText(total)}. One judge fewer is one mark fewer: a project with a recusal loses by it.`,
      );
  }
}

/** How many judges give values to an average, and which averages those are. */
export interface SeatGroup {
  readonly judges: number;
  /** null: the whole panel; else the segments or criteria that just so many mark, none of them for the whole rubric. */
  readonly parts: readonly string[] | null;
  /** null: of every track. */
  readonly tracks: readonly string[] | null;
}

export function panelNotes(rule: Rule, groups: readonly SeatGroup[]): NoteText[] {
  return [
    dropNote(rule.panel),
    ...groups.map((group) => groupNote(rule.panel, group)),
    ...(groups.length === 0 ? [noPanel] : []),
  ];
}

const noPanel = text(
  "还没有评审组：导入或添加评委后，这里按人数说明。",
  "There is no panel yet: once there are judges, this says what it means for so many.",
);

function dropNote({ method, dropHighest, dropLowest, dropFrom }: Panel): NoteText {
  const rest = { mean: "其余取平均", sum: "其余相加", median: "其余取中位数" }[method];
  const all = { mean: "全部取平均", sum: "全部相加", median: "全部取中位数" }[method];
  if (dropHighest + dropLowest === 0) return text(`不去分，${all}。`, `None is dropped: ${takenEn(method, "all")}.`);
  const zh = [dropHighest > 0 ? `${dropHighest}个最高分` : "", dropLowest > 0 ? `${dropLowest}个最低分` : ""];
  const en = [
    dropHighest > 0 ? (dropHighest === 1 ? "the highest" : `the ${dropHighest} highest`) : "",
    dropLowest > 0 ? (dropLowest === 1 ? "the lowest" : `the ${dropLowest} lowest`) : "",
  ];
  const join = (words: readonly string[], and: string): string => words.filter((word) => word !== "").join(and);
  return text(
    `满${dropFrom}个分数时去掉${join(zh, "和")}，${rest}。`,
    `Where there are at least ${dropFrom}, ${join(en, " and ")} ${dropHighest + dropLowest === 1 ? "is" : "are"} dropped, and ${takenEn(method, "the rest")}.`,
  );
}

function groupNote(panel: Panel, group: SeatGroup): NoteText {
  const { judges } = group;
  const missing = casesOf(panel, judges);
  const who = whoSits(group);
  return text(
    `${who.zh}：${missing.map((absent) => caseZh(panel, judges, absent)).join("；")}。`,
    `${who.en}: ${missing.map((absent) => caseEn(panel, judges, absent)).join("; ")}.`,
  );
}

function whoSits({ judges, parts, tracks }: SeatGroup): NoteText {
  const ofZh = tracks === null ? "" : `（${tracks.join("、")}）`;
  const ofEn = tracks === null ? "" : ` (${tracks.join(", ")})`;
  if (parts === null) return text(`评审组${judges}人${ofZh}`, `A panel of ${judges}${ofEn}`);
  if (parts.length === 0) {
    return text(
      `评整张评分表的评委${judges}人${ofZh}`,
      `${counted(judges, "judge marks", "judges mark")} the whole rubric${ofEn}`,
    );
  }
  return text(
    `${judges}位评委评${parts.join("、")}${ofZh}`,
    `${counted(judges, "judge marks", "judges mark")} ${parts.join(", ")}${ofEn}`,
  );
}

/** None missing, one missing, and the first number at which the project is not ranked any more. */
function casesOf({ minimumJudges }: Panel, judges: number): number[] {
  const unranked = Math.max(0, judges - minimumJudges + 1);
  return [...new Set([0, 1, unranked])]
    .filter((absent) => absent <= unranked && absent <= judges)
    .sort((a, b) => a - b);
}

function leftOf({ dropHighest, dropLowest, dropFrom }: Panel, present: number): { left: number; dropped: boolean } {
  const drops = dropHighest + dropLowest;
  const dropped = drops > 0 && present >= dropFrom;
  return { left: dropped ? present - drops : present, dropped };
}

function caseZh(panel: Panel, judges: number, absent: number): string {
  const present = judges - absent;
  const when = absent === 0 ? "齐全时" : `${absent}人回避或缺席时`;
  if (present < panel.minimumJudges) {
    const few = present === 0 ? "没有分数" : `只有${present}个`;
    return `${when}${few}，不足${panel.minimumJudges}个，不排名`;
  }
  const { left, dropped } = leftOf(panel, present);
  const drops = panel.dropHighest + panel.dropLowest > 0;
  const how = { mean: `平均${left}个`, sum: `${left}个相加`, median: `取${left}个的中位数` }[panel.method];
  return drops && !dropped ? `${when}不足${panel.dropFrom}个，不去分，${how}` : `${when}${how}`;
}

function caseEn(panel: Panel, judges: number, absent: number): string {
  const present = judges - absent;
  const when = absent === 0 ? "with all there" : `with ${absent} recused or absent`;
  if (present < panel.minimumJudges)
    return `${when}, ${present} are fewer than ${panel.minimumJudges}, and the project is not ranked`;
  const { left, dropped } = leftOf(panel, present);
  const drops = panel.dropHighest + panel.dropLowest > 0;
  const how =
    panel.method === "median"
      ? `the median of ${left} is taken`
      : `${counted(left, "mark is", "marks are")} ${panel.method === "mean" ? "averaged" : "added up"}`;
  return drops && !dropped ? `${when}, fewer than ${panel.dropFrom}, none is dropped and ${how}` : `${when}, ${how}`;
}
