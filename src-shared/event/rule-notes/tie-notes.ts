// What each rung of the tie ladder compares, and where it cannot tell anybody apart under this rule.

import type { NoteText } from "../../contract/views/rule-notes";
import type { ComponentMaximum } from "../../contract/views";
import type { Rule } from "../../scoring/document";
import { name, text } from "../../scoring/explain-words/text";
import { divide, isZero, toText } from "../../scoring/rational";
import { type Rung, parseRung } from "../../scoring/rung";
import { segmentMaximum } from "../rule-maxima";
import { amountOf } from "./example";

export function tieNote(rule: Rule, maxima: readonly ComponentMaximum[], rung: string): NoteText {
  const parsed = parseRung(rung);
  return parsed === null ? name("") : rungNote(rule, maxima, parsed);
}

function rungNote(rule: Rule, maxima: readonly ComponentMaximum[], rung: Rung): NoteText {
  switch (rung.kind) {
    case "segment":
      return segmentNote(rule, rung.segment);
    case "criterion":
      return text(
        "比较评审组合成之后、乘权重之前的这一项，高者在前。只有以评分项为单位时才有。",
        "The combined mark of this criterion before its weight, higher first. There is one only where criteria are combined one by one.",
      );
    case "component":
      return componentRungNote(maxima.find(({ source }) => source === rung.source)?.maximum ?? null);
    case "exact":
      return exactNote(rule);
    case "undropped":
      return rule.panel.dropHighest + rule.panel.dropLowest === 0
        ? text("本规则不去分，这一级分不出先后。", "This rule drops nothing: this tells nobody apart.")
        : text(
            "把去掉的最高、最低也算回来，重算现场评分，高者在前。",
            "The on-site score again with the dropped marks counted in, higher first.",
          );
    case "head-to-head":
      return text(
        "同分的项目两两相比，更多评委给谁的总分高，谁赢这一对；赢得多的在前。只看两个项目都评全的评委。",
        "Of each pair the one that more judges gave the higher total wins, and who wins more pairs comes first. Only judges who marked both fully are asked.",
      );
    case "ruling":
      return text(
        "由评审组长裁定先后并写明理由，裁定记入账本，随成绩证书公布。",
        "The chief judge puts them in order and says why; the ruling goes on record and into the certificate.",
      );
  }
}

function segmentNote(rule: Rule, id: string): NoteText {
  const segment = rule.segments.find((candidate) => candidate.id === id);
  if (segment === undefined) return name("");
  const weight = amountOf(segment.weight);
  const full = isZero(weight) ? null : toText(divide(segmentMaximum(segment), weight));
  return text(
    `比较评审组合成之后、乘权重之前的这个环节${full === null ? "" : `（满分${full}）`}，高者在前。`,
    `The combined score of this segment before its weight${full === null ? "" : ` (full score ${full})`}, higher first.`,
  );
}

function componentRungNote(maximum: string | null): NoteText {
  const full = maximum === null ? "" : maximum;
  return text(
    `比较乘权重之前的这一部分${full === "" ? "" : `（满分${full}）`}，高者在前，没有的排在最后。`,
    `This part before its weight${full === "" ? "" : ` (full score ${full})`}, higher first; who has none comes last.`,
  );
}

function exactNote({ rankBy, rounding }: Rule): NoteText {
  const same = rankBy === "exact" || !rounding.at.includes("final");
  return same
    ? text(
        "排名已经按没有舍入的总分，这一级分不出先后。",
        "Ranks already go by the unrounded total: this tells nobody apart.",
      )
    : text(
        "公布的总分相同时，看舍入之前谁高。",
        "Where announced totals are equal, the higher one before rounding comes first.",
      );
}
