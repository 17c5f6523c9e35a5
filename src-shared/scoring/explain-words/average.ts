// One average over the judges in sentences: the values, what was dropped and why, the average, its rounding.

import type { Panel } from "../document";
import type { AverageExplanation } from "../explanation";
import type { Names } from "./lookup";
import { compareNumbers, operand, roundingSentence, shown, sumFormula } from "./numbers";
import type { Subject } from "./section";
import { type Text, counted, listed, name, text } from "./text";

type JudgeValue = AverageExplanation["values"][number];

/** What the values are, as sentences: where there are some, with the list of them, and where there are none. */
export interface ValueWords {
  readonly some: (count: number, list: Text) => Text;
  readonly none: Text;
}

export function averageSentences(subject: Subject, average: AverageExplanation, words: ValueWords): Text[] {
  const { explanation, names } = subject;
  const values = names.seated(average.values);
  const list = listed(values.map((value) => valueOf(names, value)));
  const given = values.length === 0 ? words.none : words.some(values.length, list);
  if (average.average === null) {
    const { minimum } = average;
    return [
      given,
      text(
        `计分规则要求至少 ${minimum} 位，所以没有结果。`,
        `The rule asks for at least ${minimum}, so there is no value.`,
      ),
    ];
  }
  const dropped = values.some((value) => value.dropped !== null);
  return [
    given,
    ...dropSentences(names, values, explanation.rule.panel),
    combinedSentence(average, values, dropped),
    ...presentOnly(roundingSentence(average.average, explanation.rounding)),
  ];
}

function presentOnly<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

function valueOf(names: Names, { judge, value }: JudgeValue): Text {
  return name(`${names.judge(judge)} ${value}`);
}

function dropSentences(names: Names, values: readonly JudgeValue[], panel: Panel): Text[] {
  const { dropHighest, dropLowest, dropFrom } = panel;
  if (dropHighest + dropLowest === 0)
    return [text("计分规则不去最高分和最低分。", "The rule drops neither highest nor lowest.")];
  if (values.length < dropFrom) {
    return [
      text(
        `不到 ${dropFrom} 位，按规则不去掉最高分和最低分。`,
        `With fewer than ${dropFrom} present, the rule drops none.`,
      ),
    ];
  }
  const [highest, lowest] = (["highest", "lowest"] as const).map((end) =>
    values.filter(({ dropped }) => dropped === end),
  ) as [JudgeValue[], JudgeValue[]];
  const ends = [
    endPhrase(names, highest, text("最高", "highest")),
    endPhrase(names, lowest, text("最低", "lowest")),
  ].filter((end) => end !== null);
  const kept = values.filter(({ dropped }) => dropped === null);
  const even = [...highest, ...lowest].some((one) =>
    kept.some((other) => compareNumbers(one.value, other.value) === 0),
  );
  return [
    text(
      `达到 ${dropFrom} 位，按规则去掉 ${ends.map(({ zh }) => zh).join("和 ")}。`,
      `With at least ${dropFrom} present, the rule drops ${ends.map(({ en }) => en).join(" and ")}.`,
    ),
    ...(even
      ? [text("分数相同时去掉哪一位的，结果都一样。", "Of equal values it makes no difference which is dropped.")]
      : []),
  ];
}

function endPhrase(names: Names, values: readonly JudgeValue[], end: Text): Text | null {
  if (values.length === 0) return null;
  const list = listed(values.map((value) => valueOf(names, value)));
  return text(
    `${values.length} 个${end.zh}分（${list.zh}）`,
    `the ${values.length === 1 ? end.en : `${values.length} ${end.en}`} (${list.en})`,
  );
}

/** `dropped` tells whether any value was. */
function combinedSentence(
  { method, average }: AverageExplanation,
  values: readonly JudgeValue[],
  dropped: boolean,
): Text {
  const kept = values.filter((value) => value.dropped === null).map(({ value }) => value);
  const before = shown(average?.before ?? "");
  if (kept.length === 1) {
    return dropped
      ? text(`只剩 1 个分数，结果就是 ${before.zh}。`, `One value is left: ${before.en}.`)
      : text(`只有 1 个分数，结果就是 ${before.zh}。`, `It is the only value: ${before.en}.`);
  }
  const zh = `${dropped ? "其余 " : ""}${kept.length} 个分数`;
  const en = `${dropped ? "the other " : "the "}${counted(kept.length, "value")}`;
  switch (method) {
    case "mean": {
      const formula = `(${sumFormula(kept)}) ÷ ${kept.length}`;
      return text(`${zh}求平均：${formula} = ${before.zh}。`, `Mean of ${en}: ${formula} = ${before.en}.`);
    }
    case "sum":
      return text(
        `${zh}相加：${sumFormula(kept)} = ${before.zh}。`,
        `Sum of ${en}: ${sumFormula(kept)} = ${before.en}.`,
      );
    case "median":
      return medianSentence(kept, text(zh, en), before);
  }
}

/** `kept` holds at least two values. */
function medianSentence(kept: readonly string[], what: Text, before: Text): Text {
  const ascending = kept.toSorted(compareNumbers);
  const list = ascending.join(", ");
  const listZh = ascending.join("、");
  if (ascending.length % 2 === 1) {
    return text(
      `${what.zh}取中位数，从小到大是 ${listZh}，正中间的是 ${before.zh}。`,
      `Median of ${what.en}, from low to high ${list}: the middle one, ${before.en}.`,
    );
  }
  const middle = ascending.slice(ascending.length / 2 - 1, ascending.length / 2 + 1).map(operand);
  const formula = `(${middle.join(" + ")}) ÷ 2 = `;
  return text(
    `${what.zh}取中位数，从小到大是 ${listZh}，正中间两个的平均是 ${formula}${before.zh}。`,
    `Median of ${what.en}, from low to high ${list}: the mean of the two in the middle, ${formula}${before.en}.`,
  );
}
