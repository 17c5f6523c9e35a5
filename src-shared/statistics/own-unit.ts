// Whether judges mark projects of their own unit above what their other marks lead one to expect.
import type { MarksTable } from "./marks-table";
import type { RandomStream } from "./random";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";
import type { Severity } from "./severity";

export interface OwnUnitMark {
  readonly judge: string;
  readonly project: string;
  /** The unit that the two share, normalised. */
  readonly unit: string;
  /** The judge's own total. */
  readonly mark: number;
  /** Mark − adjusted mean of the project − effect of the judge. */
  readonly residual: number;
  /** 1: the judge's highest residual, of `of`. */
  readonly place: number;
  readonly of: number;
}

export interface OwnUnit {
  /** By judge, then in the table's order of projects. */
  readonly marks: readonly OwnUnitMark[];
  readonly meanResidual: number;
  /**
   * One-sided: the share of permutations, in which each judge's own-unit projects are drawn from all that the judge
   * marked, whose mean residual is at least as high: (1 + b) / (1 + permutations).
   */
  readonly p: number;
  readonly permutations: number;
}

export interface Units {
  /** judge → unit. */
  readonly judgeUnits: Readonly<Record<string, string>>;
  /** project → units. */
  readonly projectUnits: Readonly<Record<string, readonly string[]>>;
}

const PERMUTATIONS = 9_999;
const NEAR = 1e-9;

/**
 * Residuals of the additive model (`severity`) of the same table for own-unit marks, with a permutation test (Fisher
 * 1935; p as in Phipson & Smyth 2010). Units are compared as they are given. Refused: no own-unit mark, and where those
 * judges marked nothing else, so that there is nothing to draw from.
 */
export function ownUnit(
  table: MarksTable,
  { residuals }: Severity,
  units: Units,
  random: RandomStream,
): Figure<OwnUnit> {
  const judges = table.judges.map((judge, column) => judgeOf(table, residuals, units, { judge, column }));
  const concerned = judges.filter(({ marks }) => marks.length > 0);
  const marks = concerned.flatMap((judge) => judge.marks);
  if (marks.length === 0) return without("no-own-unit");
  if (concerned.every((judge) => judge.marks.length === judge.residuals.length)) return without("nothing-to-permute");
  const total = marks.reduce((sum, { residual }) => sum + residual, 0);
  let beyond = 0;
  for (let drawn = 0; drawn < PERMUTATIONS; drawn += 1) {
    const chance = concerned.reduce((sum, judge) => sum + drawnSum(judge.residuals, judge.marks.length, random), 0);
    if (chance >= total - NEAR) beyond += 1;
  }
  const p = (1 + beyond) / (1 + PERMUTATIONS);
  return figure({ marks, meanResidual: total / marks.length, p, permutations: PERMUTATIONS });
}

interface JudgeResiduals {
  readonly marks: readonly OwnUnitMark[];
  /** Of all that the judge marked; its order is shuffled as permutations are drawn. */
  readonly residuals: Float64Array;
}

function judgeOf(
  { projects, cells }: MarksTable,
  residuals: Severity["residuals"],
  { judgeUnits, projectUnits }: Units,
  { judge, column }: { readonly judge: string; readonly column: number },
): JudgeResiduals {
  const all = residuals.flatMap((row) => row[column] ?? []);
  const unit = own(judgeUnits, judge) ?? "";
  const marks = projects.flatMap((project, row): OwnUnitMark[] => {
    const [mark, residual] = [cells[row]?.[column] ?? null, residuals[row]?.[column] ?? null];
    if (unit === "" || mark === null || residual === null || !own(projectUnits, project)?.includes(unit)) return [];
    const place = 1 + all.filter((other) => other > residual + NEAR).length;
    return [{ judge, project, unit, mark, residual, place, of: all.length }];
  });
  return { marks, residuals: Float64Array.from(all) };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The sum of `count` values drawn without replacement: the head of a shuffle that stops there. */
function drawnSum(values: Float64Array, count: number, random: RandomStream): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    const pick = at + random.below(values.length - at);
    const held = values[pick] as number;
    values[pick] = values[at] as number;
    values[at] = held;
    sum += held;
  }
  return sum;
}
