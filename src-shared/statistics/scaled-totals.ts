// Ranking totals of resampled panels in whole numbers over one common denominator: the rule's arithmetic, exact and fast.
import type { Rounding } from "../scoring/document";
import type { JudgeSheet, PreparedProject, PreparedRule } from "../scoring/prepare";
import { roundAt } from "../scoring/prepare";
import type { Rational } from "../scoring/rational";
import { isZero, multiply, reduce, subtract, sum } from "../scoring/rational";
import type { PanelPart, Scale } from "./scale";
import { commonScale, onsiteWeight } from "./scale";

/** The ranking total times a scale that all projects share; NaN where the project is incomplete. */
export type ScaledTotal = (project: number, counts: Int32Array) => number;

const ONE: Rational = { n: 1n, d: 1n };

/** The averages that the rule's scope takes. */
function panelParts({ panel, segments }: PreparedRule): PanelPart[] {
  switch (panel.scope) {
    case "total":
      return [{ valueOf: ({ total }) => total, weight: ONE, roundsWeighted: false, outerWeight: ONE }];
    case "segment":
      return segments.map(({ weight }, row) => ({
        valueOf: (sheet) => sheet.segments[row] ?? null,
        weight,
        roundsWeighted: true,
        outerWeight: ONE,
      }));
    case "criterion":
      return segments.flatMap(({ weight: outerWeight, criteria }, row) =>
        criteria.map(({ weight }, column) => ({
          valueOf: (sheet: JudgeSheet) => sheet.marks[row]?.[column] ?? null,
          weight,
          roundsWeighted: true,
          outerWeight,
        })),
      );
  }
}

/**
 * Null where the numbers would outgrow exact whole numbers (2⁵³); then the rule engine itself has to do it. `judges` are
 * the ids that the places in `counts` stand for. Equal to the rule engine in every case, as a test says.
 */
export function scaledTotals(
  rule: PreparedRule,
  projects: readonly PreparedProject[],
  judges: readonly string[],
): ScaledTotal | null {
  const parts = panelParts(rule);
  const givens = projects.map((project) => givenOf(rule, project));
  const present = givens.filter((given) => given !== null);
  const scale = commonScale(rule, { parts, projects, givens: present, judges: judges.length });
  if (scale === null) return null;
  const average = averager(rule, scale);
  const weigh = parts.map((part) => weigher(rule, part, scale));
  const finish = finisher(rule, scale);
  const columns = projects.map(({ sheets }) => parts.map((part) => columnOf(sheets, part, judges, scale)));
  const constants = givens.map((given) => (given === null ? Number.NaN : scaled(given, scale)));
  return (project, counts) => {
    let onsite = 0;
    for (const [at, column] of (columns[project] ?? []).entries())
      onsite += (weigh[at] as (value: number) => number)(average(column, counts));
    return finish(onsite, constants[project] as number);
  };
}

/** Judges' values for one project and part, ascending, with each judge's place in the counts. */
interface Column {
  readonly values: Float64Array;
  readonly judges: Int32Array;
}

function columnOf(
  sheets: readonly JudgeSheet[],
  { valueOf }: PanelPart,
  judges: readonly string[],
  { marks }: Scale,
): Column {
  const present = sheets
    .flatMap((sheet) => {
      const value = valueOf(sheet);
      return value === null ? [] : [{ judge: judges.indexOf(sheet.judge), value: Number((value.n * marks) / value.d) }];
    })
    .sort((a, b) => a.value - b.value);
  return {
    values: Float64Array.from(present, ({ value }) => value),
    judges: Int32Array.from(present, ({ judge }) => judge),
  };
}

/** What the components other than on-site and the deductions come to; null where a weighted component is missing. */
function givenOf(rule: PreparedRule, { given, deductions }: PreparedProject): Rational | null {
  const contributions: Rational[] = [];
  for (const { source, weight } of rule.components) {
    if (source === "onsite") continue;
    const value = given.get(source);
    if (value !== undefined) contributions.push(roundAt(rule.rounding, "component", multiply(weight, value)));
    else if (!isZero(weight)) return null;
  }
  return subtract(sum(contributions), deductions);
}

function scaled({ n, d }: Rational, { whole }: Scale): number {
  return Number((n * whole) / d);
}

function averager({ panel }: PreparedRule, { perMark }: Scale): (column: Column, counts: Int32Array) => number {
  const { dropFrom, dropHighest, dropLowest, minimumJudges, method } = panel;
  return (column, counts) => {
    const present = drawnOf(column, counts);
    if (present < minimumJudges) return Number.NaN;
    const drops = present >= dropFrom;
    const lowest = drops ? dropLowest : 0;
    const kept = drops ? present - dropLowest - dropHighest : present;
    if (method === "median") {
      const lower = sumOfRun(column, counts, lowest + ((kept - 1) >> 1), 1);
      const upper = sumOfRun(column, counts, lowest + (kept >> 1), 1);
      return (lower + upper) * (perMark / 2);
    }
    const total = sumOfRun(column, counts, lowest, kept);
    return method === "sum" ? total * perMark : total * (perMark / kept);
  };
}

function drawnOf({ judges }: Column, counts: Int32Array): number {
  let drawn = 0;
  for (let at = 0; at < judges.length; at += 1) drawn += counts[judges[at] as number] as number;
  return drawn;
}

/** The sum of `take` values in ascending order, after the first `skip`, a judge drawn twice standing twice. */
function sumOfRun({ values, judges }: Column, counts: Int32Array, skip: number, take: number): number {
  let [passed, taken, total] = [0, 0, 0];
  for (let at = 0; taken < take && at < judges.length; at += 1) {
    let count = counts[judges[at] as number] as number;
    const passing = Math.min(count, skip - passed);
    passed += passing;
    count = Math.min(count - passing, take - taken);
    taken += count;
    total += count * (values[at] as number);
  }
  return total;
}

function weigher(
  { rounding }: PreparedRule,
  { weight, outerWeight, roundsWeighted }: PanelPart,
  { roundingUnit }: Scale,
): (value: number) => number {
  const atPanel = rounder(rounding, rounding.at.includes("panel"), roundingUnit);
  const atWeighted = rounder(rounding, roundsWeighted && rounding.at.includes("weighted"), roundingUnit);
  const [inner, outer] = [timesWeight(weight), timesWeight(outerWeight)];
  return (value) => outer(atWeighted(inner(atPanel(value))));
}

function finisher(rule: PreparedRule, { roundingUnit }: Scale) {
  const weight = timesWeight(onsiteWeight(rule));
  const { rounding, rankBy } = rule;
  const atComponent = rounder(rounding, rounding.at.includes("component"), roundingUnit);
  const atFinal = rounder(rounding, rankBy === "rounded" && rounding.at.includes("final"), roundingUnit);
  return (onsite: number, given: number): number => atFinal(atComponent(weight(onsite)) + given);
}

/** The scale holds every weight's denominator, so that the division leaves nothing. */
function timesWeight(weight: Rational): (value: number) => number {
  const { n, d } = reduce(weight);
  const [times, over] = [Number(n), Number(d)];
  return times === over ? (value) => value : (value) => (value * times) / over;
}

/** As `round` of the rational numbers, on whole numbers. NaN stays NaN. */
function rounder({ mode }: Pick<Rounding, "mode">, applies: boolean, unit: number): (value: number) => number {
  if (!applies) return (value) => value;
  return (value) => {
    const size = Math.abs(value);
    const rest = size % unit;
    const floor = size - rest;
    const up = rest * 2 > unit || (rest * 2 === unit && (mode === "half-up" || (floor / unit) % 2 === 1));
    const rounded = up ? floor + unit : floor;
    return value < 0 ? -rounded : rounded;
  };
}
