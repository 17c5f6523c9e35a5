// The on-site score in sentences, by what the rule averages over the judges: totals, segments or criteria.

import type { CriterionExplanation, SegmentExplanation, WeightedExplanation } from "../explanation";
import { type ValueWords, averageSentences } from "./average";
import { operand, roundingSentence, shown, sumFormula } from "./numbers";
import type { Subject, WordSection } from "./section";
import { type Text, counted, listed, paragraph, text } from "./text";

export function onsiteSection(subject: Subject): WordSection {
  return {
    heading: text("现场评分", "On-site score"),
    sentences: [...partsOf(subject), onsiteSentence(subject)],
  };
}

function partsOf(subject: Subject): Text[] {
  const { segments, average } = subject.entry.explanation.onsite;
  if (average === null) return segments.flatMap((segment) => segmentSentences(subject, segment));
  const totals = averageSentences(subject, average, totalsWords);
  return [...totals, ...segmentsForTies(subject)];
}

const totalsWords: ValueWords = {
  some: (count, list) =>
    text(
      `评分表完整的有 ${count} 位评委，总计是：${list.zh}。`,
      `${counted(count, "judge has", "judges have")} a complete ballot, with these totals: ${list.en}.`,
    ),
  none: text("没有评委把评分表填完。", "No judge has a complete ballot."),
};

function segmentWords(label: string): ValueWords {
  return {
    some: (count, list) =>
      text(
        `评完“${label}”的有 ${count} 位评委：${list.zh}。`,
        `${counted(count, "judge")} marked all of “${label}”: ${list.en}.`,
      ),
    none: text(`没有评委评完“${label}”。`, `No judge marked all of “${label}”.`),
  };
}

function criterionWords(of: string, label: string): ValueWords {
  return {
    some: (count, list) =>
      text(
        `给“${of}”中“${label}”打分的有 ${count} 位评委：${list.zh}。`,
        `${counted(count, "judge")} marked “${label}” in “${of}”: ${list.en}.`,
      ),
    none: text(`没有评委给“${of}”中“${label}”打分。`, `No judge marked “${label}” in “${of}”.`),
  };
}

function segmentSentences(subject: Subject, segment: SegmentExplanation): Text[] {
  const label = subject.names.segment(segment.segment);
  if (segment.criteria !== null) {
    const criteria = segment.criteria.map((criterion) => criterionSentence(subject, segment.segment, criterion));
    return segment.value === null ? criteria : [...criteria, segmentSum(subject, segment)];
  }
  if (segment.average === null) return [];
  return [
    paragraph(
      ...averageSentences(subject, segment.average, segmentWords(label)),
      weightSentence(
        subject,
        segment,
        segment.average.average?.after ?? null,
        text("环节权重", "the segment's weight"),
      ),
    ),
  ];
}

function criterionSentence(subject: Subject, segment: string, criterion: CriterionExplanation): Text {
  const { names } = subject;
  const [of, label] = [names.segment(segment), names.criterion(segment, criterion.criterion)];
  const { average } = criterion.average;
  return paragraph(
    ...averageSentences(subject, criterion.average, criterionWords(of, label)),
    weightSentence(subject, criterion, average?.after ?? null, text("评分项权重", "the criterion's weight")),
  );
}

function segmentSum(subject: Subject, segment: SegmentExplanation): Text {
  const label = subject.names.segment(segment.segment);
  const parts = segment.criteria?.map(({ product }) => product?.after ?? "") ?? [];
  const value = shown(segment.value ?? "");
  const sum =
    parts.length === 1
      ? text(`“${label}”的分数就是 ${value.zh}。`, `“${label}” comes to ${value.en}.`)
      : text(
          `“${label}”的分数是各评分项之和：${sumFormula(parts)} = ${value.zh}。`,
          `“${label}” is the sum of its criteria: ${sumFormula(parts)} = ${value.en}.`,
        );
  return paragraph(sum, weightSentence(subject, segment, segment.value, text("环节权重", "the segment's weight")));
}

function weightSentence(subject: Subject, step: WeightedExplanation, value: string | null, weight: Text): Text | null {
  if (value === null || step.product === null) return null;
  const product = shown(step.product.before);
  const formula = `${operand(value)} × ${step.weight} = `;
  return paragraph(
    text(`乘以${weight.zh} ${step.weight}：${formula}${product.zh}。`, `Times ${weight.en}: ${formula}${product.en}.`),
    step.product.rounded ? roundingSentence(step.product, subject.explanation.rounding) : null,
  );
}

/** At total scope the segments are averaged one by one, and the total does not rest on them. */
function segmentsForTies({ entry, names }: Subject): Text[] {
  const { segments } = entry.explanation.onsite;
  const values = segments.flatMap(({ segment, value }) => {
    if (value === null) return [];
    const { zh, en } = shown(value);
    return [text(`${names.segment(segment)} ${zh}`, `${names.segment(segment)} ${en}`)];
  });
  if (values.length === 0) return [];
  const list = listed(values);
  return [
    text(
      `各环节也照此分别计算，用于图表和同分时比较，不影响总分：${list.zh}。`,
      `Each segment worked out by itself in the same way, for charts and ties, without effect on the total: ${list.en}.`,
    ),
  ];
}

function onsiteSentence({ entry }: Subject): Text {
  const { segments, average, value } = entry.explanation.onsite;
  if (value === null) return text("因此没有现场评分。", "So there is no on-site score.");
  const onsite = shown(value);
  const parts = segments.map(({ product }) => product?.after ?? "");
  if (average !== null || parts.length === 1)
    return text(`现场评分是 ${onsite.zh}。`, `The on-site score is ${onsite.en}.`);
  return text(
    `现场评分是各环节之和：${sumFormula(parts)} = ${onsite.zh}。`,
    `The on-site score is the sum of the segments: ${sumFormula(parts)} = ${onsite.en}.`,
  );
}
