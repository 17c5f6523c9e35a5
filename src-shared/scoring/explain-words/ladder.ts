// How a project fared on each rung of the tie ladder, against whom, with every value that was compared.

import type { TieExplanation } from "../explanation";
import { compareNumbers, shown } from "./numbers";
import type { Subject } from "./section";
import { type Text, counted, chained, listed, name, paragraph, sentenceCase, text } from "./text";

type RungValue = TieExplanation["values"][number];

/** One paragraph for each rung that the project's tied set came to, in the order in which it came to them. */
export function ladderSentences(subject: Subject): Text[] {
  const { entry, group } = subject;
  return group.ties
    .filter(({ values }) => values.some(({ project }) => project === entry.project))
    .map((step) => stepSentence(subject, step));
}

function stepSentence(subject: Subject, step: TieExplanation): Text {
  const rung = subject.names.rung(step.rung);
  const values = valuesOf(subject, step);
  return paragraph(
    text(`比${rung.zh}：${values.zh}。`, `Compared by ${rung.en}: ${values.en}.`),
    pairingsSentence(subject, step),
    outcomeSentence(subject, step),
  );
}

/** The project itself first, as it is the one that is explained. */
function valuesOf({ entry, names }: Subject, { rung, values }: TieExplanation): Text {
  const own = values.filter(({ project }) => project === entry.project);
  const others = values.filter(({ project }) => project !== entry.project);
  return listed([
    ...own.map(({ value }) => labelled(text("本项目", "this project"), rung, value)),
    ...others.map(({ project, value }) => labelled(name(names.project(project)), rung, value)),
  ]);
}

function labelled(label: Text, rung: string, value: string | null): Text {
  const words = valueWords(rung, value);
  return text(`${label.zh} ${words.zh}`, `${label.en} ${words.en}`);
}

function valueWords(rung: string, value: string | null): Text {
  if (rung === "ruling" && value === null) return text("没有裁定", "no ruling");
  if (value === null) return text("没有这个值", "no value");
  if (rung === "ruling") return text(`排第 ${value}`, `placed ${value}`);
  if (rung === "head-to-head") return text(`胜 ${value} 场`, `won ${counted(Number(value), "pairing")}`);
  return shown(value);
}

function outcomeSentence({ entry, names }: Subject, { rung, outcome, values }: TieExplanation): Text {
  if (outcome === "passed-over")
    return text(
      "不是每个项目都有这个值，所以跳过。",
      "Not every one of them has a value here, so this is passed over.",
    );
  if (outcome === "not-separated") return text("没有分出先后。", "This does not separate them.");
  const own = values.find(({ project }) => project === entry.project)?.value ?? null;
  const those = (sign: number): Text | null => {
    const found = values.filter(
      ({ project, value }) => project !== entry.project && Math.sign(compareBetter(rung, own, value)) === sign,
    );
    return found.length === 0 ? null : listed(found.map(({ project }: RungValue) => name(names.project(project))));
  };
  const [before, equal, after] = [those(1), those(0), those(-1)];
  const parts = [
    before && text(`排在 ${before.zh} 之前`, `ahead of ${before.en}`),
    after && text(`排在 ${after.zh} 之后`, `behind ${after.en}`),
    equal && text(`与 ${equal.zh} 仍然相同`, `still equal with ${equal.en}`),
  ].filter((part) => part !== null);
  const list = chained(parts);
  return text(`本项目${list.zh}。`, `This project is ${list.en}.`);
}

/** Positive where `a` is better. No value is lowest; of rulings the lower is better. */
function compareBetter(rung: string, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return rung === "ruling" ? compareNumbers(b, a) : compareNumbers(a, b);
}

function pairingsSentence({ entry, names }: Subject, { pairings }: TieExplanation): Text | null {
  const own = pairings?.filter(({ first, second }) => first === entry.project || second === entry.project) ?? [];
  if (own.length === 0) return null;
  const each = own.map(({ first, second, forFirst, forSecond }) => {
    const isFirst = first === entry.project;
    const other = names.project(isFirst ? second : first);
    const [mine, theirs] = isFirst ? [forFirst, forSecond] : [forSecond, forFirst];
    return text(
      `与 ${other} 相比，${mine} 位评委给本项目的总计更高，${theirs} 位给对方更高`,
      `against ${other}, ${counted(mine, "judge")} gave this project the higher total and ${counted(theirs, "judge")} the other`,
    );
  });
  const list = chained(each);
  return text(`${list.zh}。`, `${sentenceCase(list.en)}.`);
}
