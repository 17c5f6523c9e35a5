// Whether a figure goes with the running order: adjusted means of the projects, or one judge's residuals.
import { deviationOf, meanOf } from "./location";
import { midranks } from "./places";
import type { RandomStream } from "./random";
import { shuffle } from "./random";
import type { Figure } from "./reasons";
import { figure, without } from "./reasons";

export interface OrderPoint {
  readonly project: string;
  /** In the running order among the group's projects, 1 first. */
  readonly position: number;
  /** Marks above or below what is expected. */
  readonly residual: number;
}

export interface OrderTrend {
  /** By position. */
  readonly points: readonly OrderPoint[];
  /** Marks per position, least squares. */
  readonly slope: number;
  /** Where the line stands at position 0. */
  readonly intercept: number;
  /** Spearman's rank correlation with the position. */
  readonly rho: number;
  /** Two-sided: the share of random orders with |rho| at least as large, (1 + b) / (1 + permutations). */
  readonly p: number;
  readonly permutations: number;
}

/** Fewer where there are many points, so that every judge's drift of a large group still takes no time to speak of. */
const PERMUTATIONS = { few: 9_999, upTo: 100, many: 999 } as const;
const FEWEST = 3;
const NEAR = 1e-12;

/**
 * Spearman 1904, The proof and measurement of association between two things; its p by permutation of the residuals
 * over the positions (Fisher 1935, The Design of Experiments; Phipson & Smyth 2010, Permutation p-values should never
 * be zero, for 1 + b over 1 + n). The order being drawn by lot is what makes this a test. Refused: fewer than three
 * points, and residuals that are all equal.
 */
export function orderTrend(given: readonly OrderPoint[], random: RandomStream): Figure<OrderTrend> {
  const points = given.toSorted((a, b) => a.position - b.position);
  const positions = points.map(({ position }) => position);
  const residuals = points.map(({ residual }) => residual);
  if (points.length < FEWEST) return without("too-few-in-order");
  const [along, ranks] = [standardised(midranks(positions)), standardised(midranks(residuals))];
  if (along === null || ranks === null) return without("no-variation");
  const rho = dot(along, ranks);
  const { slope, intercept } = line(positions, residuals);
  const permutations = points.length <= PERMUTATIONS.upTo ? PERMUTATIONS.few : PERMUTATIONS.many;
  const beyond = asFarOut(along, ranks, { rho, permutations, random });
  return figure({ points, slope, intercept, rho, p: (1 + beyond) / (1 + permutations), permutations });
}

interface Trial {
  readonly rho: number;
  readonly permutations: number;
  readonly random: RandomStream;
}

/** In how many permutations the correlation is at least as large in magnitude. */
function asFarOut(along: Float64Array, ranks: Float64Array, { rho, permutations, random }: Trial): number {
  const shuffled = Float64Array.from(ranks);
  const observed = Math.abs(rho) - NEAR;
  let beyond = 0;
  for (let drawn = 0; drawn < permutations; drawn += 1) {
    shuffle(shuffled, random);
    if (Math.abs(dot(along, shuffled)) >= observed) beyond += 1;
  }
  return beyond;
}

/** Mean 0 and length 1, so that a dot product is a correlation; null where all values are equal. */
function standardised(values: readonly number[]): Float64Array | null {
  const deviation = deviationOf(values);
  const mean = meanOf(values);
  if (deviation === null || mean === null || deviation === 0) return null;
  const length = deviation * Math.sqrt(values.length - 1);
  return Float64Array.from(values, (value) => (value - mean) / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function line(x: readonly number[], y: readonly number[]): { readonly slope: number; readonly intercept: number } {
  const [meanX, meanY] = [meanOf(x) ?? 0, meanOf(y) ?? 0];
  const across = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const together = x.reduce((sum, value, at) => sum + (value - meanX) * ((y[at] ?? 0) - meanY), 0);
  const slope = together / across;
  return { slope, intercept: meanY - slope * meanX };
}
