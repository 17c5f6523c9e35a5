// The on-site value of one project, by the rule's scope, with every step that led to it.
import type { Average, JudgeValue, Trim } from "./average";
import { averageOf } from "./average";
import type { JudgeSheet, PreparedCriterion, PreparedRule, PreparedSegment } from "./prepare";
import { roundAt } from "./prepare";
import type { Rational } from "./rational";
import { multiply, sum } from "./rational";

/** An average, and its value after rounding at `panel` where that applies. */
export interface PanelValue extends Average {
  readonly value: Rational | null;
}

/** A value times its weight, before and after rounding at `weighted` where that applies. */
export interface Weighted {
  readonly product: Rational | null;
  readonly weighted: Rational | null;
}

export interface CriterionStep extends Weighted {
  readonly criterion: PreparedCriterion;
  readonly panel: PanelValue;
}

export interface SegmentStep {
  readonly segment: PreparedSegment;
  /** At criterion scope. */
  readonly criteria: readonly CriterionStep[] | null;
  /** At segment and total scope; at total scope never rounded, and not what the on-site value is made of. */
  readonly panel: PanelValue | null;
  /** The segment's value before its weight. */
  readonly value: Rational | null;
  /** What the segment brings to the on-site value; null at total scope, where the judges' totals are averaged. */
  readonly contribution: Weighted | null;
}

export interface Onsite {
  readonly segments: readonly SegmentStep[];
  /** At total scope: the average of the judges' totals. */
  readonly panel: PanelValue | null;
  /** Null where any average lacks judges. */
  readonly value: Rational | null;
}

/** `trim` is the rule's own, or none for the value "undropped". */
export function onsiteOf(rule: PreparedRule, sheets: readonly JudgeSheet[], trim: Trim): Onsite {
  switch (rule.panel.scope) {
    case "criterion":
      return sumOfSegments(rule.segments.map((segment, index) => byCriterion(rule, sheets, { segment, index, trim })));
    case "segment":
      return sumOfSegments(rule.segments.map((segment, index) => bySegment(rule, sheets, { segment, index, trim })));
    case "total":
      return byTotal(rule, sheets, trim);
  }
}

interface SegmentPlace {
  readonly segment: PreparedSegment;
  readonly index: number;
  readonly trim: Trim;
}

function sumOfSegments(segments: readonly SegmentStep[]): Onsite {
  return { segments, panel: null, value: sumOrNull(segments.map((step) => step.contribution?.weighted ?? null)) };
}

function byCriterion(rule: PreparedRule, sheets: readonly JudgeSheet[], place: SegmentPlace): SegmentStep {
  const { segment, index, trim } = place;
  const criteria = segment.criteria.map((criterion, column) => {
    const average = averageOf(
      present(sheets, (sheet) => sheet.marks[index]?.[column]),
      rule.panel,
      trim,
    );
    const panel = roundedPanel(rule, average);
    return { criterion, panel, ...roundedProduct(rule, criterion.weight, panel.value) };
  });
  const value = sumOrNull(criteria.map(({ weighted }) => weighted));
  const product = times(segment.weight, value);
  return { segment, criteria, panel: null, value, contribution: { product, weighted: product } };
}

function bySegment(rule: PreparedRule, sheets: readonly JudgeSheet[], place: SegmentPlace): SegmentStep {
  const { segment, index, trim } = place;
  const panel = roundedPanel(
    rule,
    averageOf(
      present(sheets, (sheet) => sheet.segments[index]),
      rule.panel,
      trim,
    ),
  );
  const contribution = roundedProduct(rule, segment.weight, panel.value);
  return { segment, criteria: null, panel, value: panel.value, contribution };
}

function byTotal(rule: PreparedRule, sheets: readonly JudgeSheet[], trim: Trim): Onsite {
  const complete = sheets.filter(({ total }) => total !== null);
  const panel = roundedPanel(
    rule,
    averageOf(
      present(complete, ({ total }) => total),
      rule.panel,
      trim,
    ),
  );
  const segments = rule.segments.map((segment, index) => {
    const average = averageOf(
      present(complete, (sheet) => sheet.segments[index]),
      rule.panel,
      trim,
    );
    const value = average.average;
    return { segment, criteria: null, panel: { ...average, value }, value, contribution: null };
  });
  return { segments, panel, value: panel.value };
}

function present(
  sheets: readonly JudgeSheet[],
  valueOf: (sheet: JudgeSheet) => Rational | null | undefined,
): JudgeValue[] {
  const values: JudgeValue[] = [];
  for (const sheet of sheets) {
    const value = valueOf(sheet);
    if (value !== null && value !== undefined) values.push({ judge: sheet.judge, value });
  }
  return values;
}

function roundedPanel({ rounding }: PreparedRule, average: Average): PanelValue {
  return { ...average, value: average.average === null ? null : roundAt(rounding, "panel", average.average) };
}

function roundedProduct({ rounding }: PreparedRule, weight: Rational, value: Rational | null): Weighted {
  const product = times(weight, value);
  return { product, weighted: product === null ? null : roundAt(rounding, "weighted", product) };
}

function times(weight: Rational, value: Rational | null): Rational | null {
  return value === null ? null : multiply(weight, value);
}

function sumOrNull(values: readonly (Rational | null)[]): Rational | null {
  const found = values.filter((value) => value !== null);
  return found.length === values.length ? sum(found) : null;
}
