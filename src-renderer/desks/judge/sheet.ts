// A judge's typed marks read against the rule: what each field means, what is missing or wrong, and the exact sums.

import type { TypedMarks } from "#shared/contract/views";
import type { MarksByCriterion } from "#shared/event/bodies";
import { ownTotal } from "#shared/event/own-total";
import { type TypedMark, readTypedMark } from "#shared/event/typed-mark";
import type { Criterion, Rule, Segment } from "#shared/scoring/document";
import { type Rational, ZERO, multiply, parseAmount, sum, toText } from "#shared/scoring/rational";
import { markOf } from "../../stores/marks";

export interface SheetLine {
  readonly criterion: Criterion;
  /** Names the field on the screen. */
  readonly name: string;
  readonly text: string;
  readonly mark: TypedMark;
}

export interface SheetSegment {
  readonly segment: Segment;
  readonly lines: readonly SheetLine[];
  /** Σ criterion weight × mark, before the segment's weight; null until every line is a mark. */
  readonly subtotal: string | null;
  readonly maximum: string;
  readonly missing: number;
}

export interface Sheet {
  readonly segments: readonly SheetSegment[];
  /** Σ segment weight × subtotal: the judge's own total. */
  readonly total: string | null;
  readonly maximum: string;
  readonly missing: readonly SheetLine[];
  readonly wrong: readonly SheetLine[];
  readonly marked: number;
}

function fieldName(segment: string, criterion: string): string {
  return `${segment}.${criterion}`;
}

export function readSheet(rule: Rule, typed: TypedMarks): Sheet {
  const segments = rule.segments.map((segment) => readSegment(segment, typed));
  const lines = segments.flatMap((each) => each.lines);
  const missing = lines.filter((line) => line.mark.kind === "blank");
  const wrong = lines.filter((line) => line.mark.kind === "problem");
  return {
    segments,
    total: ownTotal(rule, amountsOf(segments)),
    maximum: toText(sum(segments.map((each) => product(each.segment.weight, each.maximum)))),
    missing,
    wrong,
    marked: lines.length - missing.length - wrong.length,
  };
}

/** A stage of feedback asks for words and no marks. */
export function asksForWords(rule: Rule): boolean {
  return rule.segments.length === 0;
}

/** The marks of a complete sheet, as a ballot carries them; what is not marked is left out. */
export function marksOf(sheet: Sheet): MarksByCriterion {
  return amountsOf(sheet.segments);
}

function amountsOf(segments: readonly SheetSegment[]): MarksByCriterion {
  return Object.fromEntries(
    segments.map(({ segment, lines }) => [
      segment.id,
      Object.fromEntries(
        lines.flatMap(({ criterion, mark }) => (mark.kind === "mark" ? [[criterion.id, mark.amount]] : [])),
      ),
    ]),
  );
}

function readSegment(segment: Segment, typed: TypedMarks): SheetSegment {
  const lines = segment.criteria.map((criterion) => {
    const text = markOf(typed, segment.id, criterion.id);
    return { criterion, name: fieldName(segment.id, criterion.id), text, mark: readTypedMark(text, criterion) };
  });
  const complete = lines.every((line) => line.mark.kind === "mark");
  return {
    segment,
    lines,
    subtotal: complete ? toText(sum(lines.map((line) => product(line.criterion.weight, amountOf(line.mark))))) : null,
    maximum: toText(sum(segment.criteria.map((criterion) => product(criterion.weight, criterion.max)))),
    missing: lines.filter((line) => line.mark.kind !== "mark").length,
  };
}

function amountOf(mark: TypedMark): string | null {
  return mark.kind === "mark" ? mark.amount : null;
}

function product(weight: string, amount: string | null): Rational {
  const [factor, value] = [parseAmount(weight), amount === null ? null : parseAmount(amount)];
  return factor && value ? multiply(factor, value) : ZERO;
}

export function hasText(typed: TypedMarks): boolean {
  return Object.values(typed).some((criteria) => Object.values(criteria).some((text) => text.trim() !== ""));
}
