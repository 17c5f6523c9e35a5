// What virtual judges and assessors give: drawn from the seed, from a project's strength up.

import type { Criterion } from "#shared/scoring/document";
import { add, divide, fromInteger, multiply, parseAmount, subtract, toText, ZERO } from "#shared/scoring/rational";
import { type SeededRandom, seededRandom } from "./seeded-random";

/** Projects differ, as they do in a hall: else every total would be much the same, and every grade. */
const leastStrength = 45;
const strengthSpan = 50;

/** In per cent. A strong team stays strong from stage to stage; the order of the projects on the sheet and the seed make it so. */
export function strengthOf(seed: number, seq: number): number {
  return leastStrength + seededRandom(seed + seq).below(strengthSpan);
}

/** A mark on its step, from the project's strength up. */
export function someMark({ min, max, step }: Criterion, strength: number, random: SeededRandom): string {
  const amount = (text: string): typeof ZERO => parseAmount(text) ?? ZERO;
  const [least, by] = [amount(min), amount(step)];
  const span = divide(subtract(amount(max), least), by);
  const steps = Number(span.n / span.d);
  const from = Math.floor((steps * strength) / 100);
  return toText(add(least, multiply(by, fromInteger(from + random.below(steps - from + 1)))));
}

/** A measured result of at most `maximum`. */
export function somePerformance(maximum: string, strength: number, random: SeededRandom): string {
  const hundredths = strength * 100 + random.below(10_000 - strength * 100);
  return toText(divide(multiply(fromInteger(hundredths), parseAmount(maximum) ?? ZERO), fromInteger(10_000)));
}
