// The components times their weights, the deductions, the exact total and its rounding, in sentences.

import type { ComponentExplanation } from "../explanation";
import { isZeroText, operand, roundingPhrase, roundingSentence, shown, sumFormula } from "./numbers";
import type { Subject, WordSection } from "./section";
import { type Text, paragraph, sentenceCase, text } from "./text";

export function componentsSection(subject: Subject): WordSection {
  const { components } = subject.entry.explanation;
  return {
    heading: text("总分的组成", "What the total is made of"),
    sentences:
      components.length === 0
        ? [text("计分规则没有列出任何组成部分。", "The rule names no components.")]
        : components.map((component) => componentSentence(subject, component)),
  };
}

function componentSentence({ explanation, names }: Subject, component: ComponentExplanation): Text {
  const source = names.source(component.source);
  const { value, weight, product } = component;
  if (value === null || product === null) {
    return isZeroText(weight)
      ? text(
          `没有${source.zh}，它的权重是 0，不影响总分。`,
          `There is no value for ${source.en}; its weight is 0, so the total does not need it.`,
        )
      : text(
          `没有${source.zh}，而它的权重是 ${weight}，所以没有总分。`,
          `There is no value for ${source.en}, whose weight is ${weight}, so there is no total.`,
        );
  }
  const before = shown(product.before);
  const formula = `${operand(value)} × ${weight} = `;
  return paragraph(
    text(
      `${source.zh} ${shown(value).zh}，权重 ${weight}：${formula}${before.zh}。`,
      `${sentenceCase(source.en)} ${shown(value).en}, weight ${weight}: ${formula}${before.en}.`,
    ),
    product.rounded ? roundingSentence(product, explanation.rounding) : null,
  );
}

export function totalSection(subject: Subject): WordSection {
  const { entry } = subject;
  return {
    heading: text("总分", "Total"),
    sentences:
      entry.status === "incomplete"
        ? [text("没有总分。", "There is no total.")]
        : [exactSentence(subject), announcedSentence(subject, entry.total)],
  };
}

function exactSentence({ entry, names }: Subject): Text {
  const { components, deductions, total } = entry.explanation;
  const exact = shown(total?.before ?? "");
  const parts = components.flatMap(({ product }) => (product === null ? [] : [product.after]));
  const gross = parts.length === 0 ? "0" : sumFormula(parts);
  if (isZeroText(deductions)) {
    const none = text("没有扣分。", "There are no deductions.");
    return parts.length < 2
      ? paragraph(none, text(`精确总分是 ${exact.zh}。`, `The exact total is ${exact.en}.`))
      : paragraph(
          none,
          text(`精确总分是各部分之和：${gross} = ${exact.zh}。`, `The exact total is the sum: ${gross} = ${exact.en}.`),
        );
  }
  const reason = names.deductionReason(entry.project);
  const because = reason === null ? text("", "") : text(`（${reason}）`, ` (${reason})`);
  return text(
    `扣分 ${deductions} 分${because.zh}。精确总分是各部分之和减去扣分：${gross} − ${deductions} = ${exact.zh}。`,
    `Deductions: ${deductions}${because.en}. The exact total is the sum less these: ${gross} − ${deductions} = ${exact.en}.`,
  );
}

function announcedSentence({ entry, explanation }: Subject, total: string): Text {
  if (entry.explanation.total?.rounded !== true) {
    const announced = shown(total);
    return text(
      `总分不舍入，公布的就是 ${announced.zh} 分。`,
      `The total is not rounded: ${announced.en} is announced.`,
    );
  }
  const how = roundingPhrase(explanation.rounding);
  return text(`${how.zh}，公布的总分是 ${total} 分。`, `The announced total, ${how.en}, is ${total}.`);
}
