// What the components of a total, its roundings and the ranking by it mean, with this rule's weights and full scores.

import type { ComponentMaximum } from "../../contract/views";
import type { NoteText } from "../../contract/views/rule-notes";
import type { Rule } from "../../scoring/document";
import { paragraph, sentenceCase, text } from "../../scoring/explain-words/text";
import { roundingPhrase } from "../../scoring/explain-words/numbers";
import { fromInteger, isZero, multiply, toText } from "../../scoring/rational";
import { type RuleNames, componentName, stageName } from "../rule-names";
import { amountOf, roundedExample } from "./example";

export function componentNote(names: RuleNames, { source, weight, maximum }: ComponentMaximum): NoteText {
  const by = amountOf(weight);
  return paragraph(
    sourceNote(names, source),
    isZero(by)
      ? text(
          "权重是0：不计入总分，可以用在同分比较里。",
          "Its weight is 0: it is not counted, and can still decide ties.",
        )
      : paragraph(mostNote(weight, maximum), differenceNote(weight)),
  );
}

function sourceNote(names: RuleNames, source: string): NoteText | null {
  if (source === "onsite") return null;
  if (source === "performance")
    return text(
      "评测机构的成绩，由组委会导入或评审组长录入；没有成绩的项目不排名。",
      "What was measured, imported by the organiser or entered by the chief; a project without it is not ranked.",
    );
  const stage = stageName(names, source.slice("stage:".length));
  return text(
    `取${stage}成绩证书上公布的总分；没有这个成绩的项目不排名。`,
    `The total announced in the certificate of ${stage}; a project without it is not ranked.`,
  );
}

function mostNote(weight: string, maximum: string | null): NoteText | null {
  if (maximum === null) return null;
  const most = toText(multiply(amountOf(weight), amountOf(maximum)));
  return text(
    `满分${maximum}，乘以${weight}，最多计${most}分。`,
    `Full score ${maximum} times ${weight}: ${most} at most.`,
  );
}

function differenceNote(weight: string): NoteText {
  const difference = toText(multiply(amountOf(weight), fromInteger(10)));
  return text(`这里相差10分，总分相差${difference}分。`, `10 points apart here are ${difference} apart in the total.`);
}

export function roundingNotes(
  names: RuleNames & { readonly rule: Rule },
): Record<"panel" | "weighted" | "component" | "final", NoteText> {
  const { rule } = names;
  const { before, after } = roundedExample(rule.rounding, "odd");
  const atTotal = rule.panel.scope === "total";
  const source = componentName(names, rule.components[0]?.source ?? "onsite");
  return {
    panel: text(
      `评委的分数合成之后就舍入，以后用舍入后的数。例：${before} → ${after}。`,
      `As soon as the judges' marks are combined; what follows goes on from there. Example: ${before} → ${after}.`,
    ),
    weighted: atTotal
      ? text(
          "以总分为单位时没有这一步，勾选不起作用。",
          "There is no such step where totals are combined: ticking it changes nothing.",
        )
      : rule.panel.scope === "segment"
        ? text("每个环节乘权重之后舍入，再相加。", "Each segment after its weight, before they are added.")
        : text("每个评分项乘权重之后舍入，再相加。", "Each criterion after its weight, before they are added."),
    component: text(
      `${source.zh}等各部分乘权重之后舍入，再相加。例：${before} → ${after}。`,
      `Each part, such as ${source.en}, after its weight, before they are added. Example: ${before} → ${after}.`,
    ),
    final: rule.rounding.at.includes("final")
      ? text(
          `舍入后的总分就是公布的总分。例：${before} → ${after}。`,
          `The rounded total is what is announced. Example: ${before} → ${after}.`,
        )
      : text(
          "没有勾选：平均除不尽时，公布的总分会是250/3这样的分数。",
          "Not ticked: where an average does not come out even, a fraction such as 250/3 is announced.",
        ),
  };
}

export function modeNote({ rounding }: Rule): NoteText {
  const [odd, even] = [roundedExample(rounding, "odd"), roundedExample(rounding, "even")];
  const how = roundingPhrase(rounding);
  const pairs = `${odd.before} → ${odd.after}`;
  const other = `${even.before} → ${even.after}`;
  const zh = how.zh.replaceAll(" ", "");
  return rounding.mode === "half-up"
    ? text(`${zh}：${pairs}，${other}。`, `${sentenceCase(how.en)}: ${pairs}, ${other}.`)
    : text(
        `${zh}：正好一半时取偶数，${pairs}，${other}。大量舍入时不偏高。`,
        `${sentenceCase(how.en)}: an exact half goes to the even figure, ${pairs}, ${other}. Many roundings do not lean upwards.`,
      );
}

export function rankByNote({ rounding, rankBy }: Rule): NoteText {
  if (!rounding.at.includes("final"))
    return text("总分不舍入，两种选择没有区别。", "The total is not rounded: both choices are the same.");
  const { before, after } = roundedExample(rounding, "odd");
  return rankBy === "rounded"
    ? text(
        `公布的总分相同就是同分，进入下面的比较。例：${before}公布为${after}，与正好${after}的项目同分。`,
        `Equal announced totals are ties and go down the ladder. Example: ${before} is announced as ${after} and ties with a project of exactly ${after}.`,
      )
    : text(
        `公布的总分相同也可能分先后。例：${before}公布为${after}，名次却在正好${after}的项目之后。`,
        `Equal announced totals can still differ in rank. Example: ${before} is announced as ${after} and yet ranks below a project of exactly ${after}.`,
      );
}
