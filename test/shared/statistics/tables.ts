// Tables of marks for the statistics tests: the published ones, documents made of a table, and random ones with gaps.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { ProjectInput, RuleSource, ScoringDocument, ScoringDocumentSource } from "#shared/scoring/index";
import { anyRule, checked, documentOf } from "../scoring/documents";

export interface Golden {
  readonly fixture: { readonly marks: number[][] };
  readonly icc: Record<string, number>;
  readonly kendallW: Record<"S" | "sumT" | "W" | "chiSquare" | "df" | "p" | "WUncorrected", number>;
  readonly bootstrapJudges: {
    readonly T5SoleWinner: string;
    readonly sameOrderedPodium: string;
    readonly samePodiumSet: string;
    readonly distinctCompositions: number;
  };
  readonly additiveSeverity: {
    readonly recused: [string, string][];
    readonly rawMeans: number[];
    readonly adjusted: number[];
    readonly judges: number[];
  };
  readonly zScore: {
    readonly marks: Record<string, number[]>;
    readonly meanZ: Record<string, number>;
    readonly rawWinner: string;
    readonly zWinner: string;
  };
  readonly ranks: { readonly borda: number[]; readonly condorcetWinner: string; readonly copeland: number[] };
  readonly trimming: { readonly marks: number[]; readonly mean: string; readonly dropOneHighOneLow: string };
  readonly outlier: {
    readonly marks: number[];
    readonly of: number;
    readonly score: number;
    readonly flagged: boolean;
  };
  readonly krippendorff: {
    readonly ratings: (number | null)[][];
    readonly nominal: number;
    readonly interval: number;
  };
  readonly roundingHalfUp2: [string, string][];
}

export const golden = JSON.parse(
  readFileSync(new URL("../../fixtures/statistics/golden.json", import.meta.url), "utf8"),
) as Golden;

/** Rows and columns changed places. */
export function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}

/** One criterion from 0 to 100 in steps of 0.5, averaged over whole ballots, nothing rounded. */
export function oneMarkRule(rest: Partial<RuleSource> = {}): RuleSource {
  const criterion = { id: "c", min: "0", max: "100", step: "0.5", weight: "1" };
  return {
    segments: [{ id: "s", weight: "1", criteria: [criterion] }],
    panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
    ...rest,
  };
}

export function drop(highest: number, lowest: number): Pick<RuleSource, "panel"> {
  const dropFrom = highest + lowest + 1;
  return {
    panel: { method: "mean", scope: "total", dropHighest: highest, dropLowest: lowest, dropFrom, minimumJudges: 1 },
  };
}

/** Projects T1, T2, … marked by J1, J2, …; null is a recusal. */
export function tableDocument(
  cells: readonly (readonly (number | null)[])[],
  rule: RuleSource = oneMarkRule(),
  more: (row: number) => Partial<ProjectInput> = () => ({}),
): ScoringDocument {
  const projects = cells.map((row, at) => ({
    id: `T${at + 1}`,
    marks: Object.fromEntries(
      row.map((mark, column) => [`J${column + 1}`, mark === null ? null : { s: { c: String(mark) } }]),
    ),
    ...more(at),
  }));
  return checked(documentOf(rule, projects));
}

/** Marks in steps of 0.5 from a narrow range, so that ties are many; `gaps` in a hundred are missing. */
export function anyCells(gaps: number, sizes = { rows: 7, columns: 6 }): fc.Arbitrary<(number | null)[][]> {
  const mark = fc.integer({ min: 160, max: 190 }).map((half) => half / 2);
  const cell = fc.integer({ min: 0, max: 99 }).chain((at) => (at < gaps ? fc.constant(null) : mark));
  return fc
    .tuple(fc.integer({ min: 1, max: sizes.rows }), fc.integer({ min: 1, max: sizes.columns }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
}

/** Any rule with drops that a small panel meets; three or four judges, few gaps, every component given: a real contest. */
export const anyContest: fc.Arbitrary<ScoringDocumentSource> = fc
  .record({
    rule: anyRule,
    method: fc.constantFrom("mean" as const, "sum" as const, "median" as const),
    scope: fc.constantFrom("criterion" as const, "segment" as const, "total" as const),
    highest: fc.nat({ max: 1 }),
    lowest: fc.nat({ max: 1 }),
    spare: fc.integer({ min: 1, max: 2 }),
    judges: fc.integer({ min: 3, max: 4 }),
    projects: fc.integer({ min: 3, max: 5 }),
    values: fc.array(fc.nat({ max: 99 }), { minLength: 300, maxLength: 300 }),
  })
  .map(({ rule, method, scope, highest, lowest, spare, judges, projects, values }) => {
    let used = 0;
    const next = (below: number): number => (values[used++ % values.length] ?? 0) % below;
    const ballot = () =>
      Object.fromEntries(
        rule.segments.map(({ id, criteria }) => [
          id,
          Object.fromEntries(
            criteria.map(({ id: name, min, max, step }) => {
              const steps = Math.floor((Number(max) - Number(min)) / Number(step));
              return [name, String(Number(min) + next(steps + 1) * Number(step))];
            }),
          ),
        ]),
      );
    const dropFrom = highest + lowest + spare;
    const panel = { method, scope, dropHighest: highest, dropLowest: lowest, dropFrom, minimumJudges: 1 };
    return documentOf(
      { ...rule, panel },
      Array.from({ length: projects }, (_, at) => ({
        id: `P${at}`,
        marks: Object.fromEntries(
          Array.from({ length: judges }, (_judge, column) => [`J${column}`, next(40) === 0 ? null : ballot()]),
        ),
        performance: `${next(3)}.${next(4)}`,
        stages: { 初赛: `${next(3)}`, "a:b.c": `-${next(2)}.5` },
        deductions: `0.${next(3)}`,
        ruling: 1 + next(4),
      })),
    );
  });

/** Every number in plain data, wherever it stands. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
