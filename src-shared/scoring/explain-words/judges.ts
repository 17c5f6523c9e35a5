// Who marked, whose marks are missing or do not count, and every judge's marks.

import type { JudgeExplanation } from "../explanation";
import type { Names } from "./lookup";
import { operand } from "./numbers";
import type { Subject, WordSection } from "./section";
import { type Text, chained, counted, listed, name, paragraph, text } from "./text";

type SegmentMarks = JudgeExplanation["segments"][number];

export function judgesSection(subject: Subject): WordSection {
  const { entry, names } = subject;
  const judges = names.seated(entry.explanation.judges);
  const marked = judges.filter(hasMarks);
  return {
    heading: text("评委与分数", "Judges and marks"),
    sentences: [
      paragraph(turnout(judges.length, marked.length), ...withoutMarks(subject, judges)),
      ...marked.map((judge) => judgeSentence(subject, judge)),
    ],
  };
}

function hasMarks({ segments }: JudgeExplanation): boolean {
  return segments.some(({ criteria }) => criteria.some(({ mark }) => mark !== null));
}

function turnout(judges: number, marked: number): Text {
  if (marked === 0) return text("没有评委的分数。", "No judge has given any marks.");
  if (marked === judges)
    return text(
      `${judges} 位评委${judges === 1 ? "" : "都"}给了分数。`,
      `${judges === 1 ? "" : "All "}${counted(judges, "judge")} gave marks.`,
    );
  return text(
    `共 ${judges} 位评委，其中 ${marked} 位给了分数。`,
    `Of ${counted(judges, "judge")}, ${marked} gave marks.`,
  );
}

const absenceWords = {
  recused: text("回避", "recused"),
  absent: text("缺席", "absent"),
  late: text("迟交，评分表没有计入", "late, the ballot does not count"),
  conflict: text("的评分表等待裁定", "the ballot waits for a ruling"),
  unknown: text("回避或缺席", "recused or absent"),
};

/** One sentence for each way of having no marks. */
function withoutMarks({ entry, names }: Subject, judges: readonly JudgeExplanation[]): Text[] {
  const none = judges.filter((judge) => judge.recused);
  const wayOf = ({ judge }: JudgeExplanation) => names.absence(entry.project, judge) ?? "unknown";
  const ways = (["recused", "absent", "late", "conflict", "unknown"] as const).map((way) => ({
    word: absenceWords[way],
    who: none.filter((judge) => wayOf(judge) === way),
  }));
  const silent = { word: text("没有给出任何分数", "without any marks"), who: judges.filter(isSilent) };
  return [...ways, silent]
    .filter(({ who }) => who.length > 0)
    .map(({ word, who }) => {
      const { zh, en } = listed(who.map(({ judge }) => name(names.judge(judge))));
      return text(`${zh} ${word.zh}：不计分，也不按零分处理。`, `${en}: ${word.en}; missing, never counted as zero.`);
    });
}

function isSilent(judge: JudgeExplanation): boolean {
  return !judge.recused && !hasMarks(judge);
}

const fromPaper = text("评分表来自纸质表，由计分员录入。", "The ballot is from paper, keyed in by scorekeepers.");

function judgeSentence(subject: Subject, judge: JudgeExplanation): Text {
  const { entry, names } = subject;
  const { scope } = entry.explanation.onsite;
  const parts = chained(judge.segments.map((segment) => segmentPart(subject, segment)));
  const who = names.judge(judge.judge);
  return paragraph(
    text(`${who}：${parts.zh}。`, `${who}: ${parts.en}.`),
    scope === "total" ? ballotSentence(names, judge) : null,
    names.fromPaper(entry.project, judge.judge) ? fromPaper : null,
  );
}

function segmentPart({ entry, names }: Subject, { segment, criteria, value }: SegmentMarks): Text {
  const { scope } = entry.explanation.onsite;
  const label = names.segment(segment);
  if (criteria.every(({ mark }) => mark === null)) return text(`${label} 未评`, `${label} not marked`);
  if (scope !== "criterion" && value !== null) {
    const sum = criteria.map(
      ({ criterion, mark, weight }) => `${names.criterion(segment, criterion)} ${weighted(mark ?? "", weight)}`,
    );
    return text(`${label} ${value} 分（${sum.join(" + ")}）`, `${label} ${value} (${sum.join(" + ")})`);
  }
  const marks = listed(
    criteria.map(({ criterion, mark }) => {
      const called = names.criterion(segment, criterion);
      return mark === null ? text(`${called} 未评`, `${called} not marked`) : name(`${called} ${mark}`);
    }),
  );
  const given = text(`${label}（${marks.zh}）`, `${label} (${marks.en})`);
  return scope === "segment"
    ? text(`${given.zh}没有评完，这个环节不计入`, `${given.en} is not complete, so this segment does not count`)
    : given;
}

function ballotSentence(names: Names, { segments, total }: JudgeExplanation): Text {
  if (total === null) {
    const missing = listed(
      segments.flatMap(({ segment, criteria }) =>
        criteria
          .filter(({ mark }) => mark === null)
          .map(({ criterion }) => name(`${names.segment(segment)} · ${names.criterion(segment, criterion)}`)),
      ),
    );
    return text(
      `评分表没有填完（缺 ${missing.zh}），所以整张不计入。`,
      `The ballot is not complete (missing: ${missing.en}), so none of it counts.`,
    );
  }
  const plain = segments.length === 1 && segments.every(({ weight }) => weight === "1");
  const formula = segments.map(({ value, weight }) => weighted(value ?? "", weight)).join(" + ");
  return plain
    ? text(`总计 ${total} 分。`, `Total ${total}.`)
    : text(`总计 ${formula} = ${total} 分。`, `Total ${formula} = ${total}.`);
}

/** A weight of 1 changes nothing and is left out. */
function weighted(value: string, weight: string): string {
  return weight === "1" ? operand(value) : `${operand(value)} × ${weight}`;
}
