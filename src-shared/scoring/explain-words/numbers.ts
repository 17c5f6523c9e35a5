// The engine's exact numbers inside sentences: formulas, fractions with their decimal beside them, comparisons.

import { approximation } from "../approximation";
import type { Rounding } from "../document";
import type { NumberText, Rounded } from "../explanation";
import type { Rational } from "../rational";
import { compare, divide, parseAmount } from "../rational";
import { type Text, sentenceCase, text } from "./text";

/** "88.681", or of a fraction "1351/15（约 90.0667）". */
export function shown(value: NumberText): Text {
  const near = approximation(value);
  return near === null ? text(value, value) : text(`${value}（约 ${near}）`, `${value} (≈ ${near})`);
}

/** A number as part of a formula: what would be misread there stands in brackets. */
export function operand(value: NumberText): string {
  return /[-/]/.test(value) ? `(${value})` : value;
}

export function sumFormula(values: readonly NumberText[]): string {
  return values.map(operand).join(" + ");
}

export function isZeroText(value: NumberText): boolean {
  return value === "0";
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareNumbers(a: NumberText, b: NumberText): number {
  return compare(rationalOf(a), rationalOf(b));
}

function rationalOf(value: NumberText): Rational {
  const [above = "", below = "1"] = value.split("/");
  const [top, bottom] = [parseAmount(above), parseAmount(below)];
  if (top === null || bottom === null) throw new RangeError(`no number: ${value}`);
  return divide(top, bottom);
}

/** How the rule rounds, as a phrase: "四舍五入保留 2 位小数". */
export function roundingPhrase({ mode, decimals }: Rounding): Text {
  const placesZh = decimals === 0 ? "到整数" : `保留 ${decimals} 位小数`;
  const placesEn =
    decimals === 0 ? "to a whole number" : decimals === 1 ? "to 1 decimal place" : `to ${decimals} decimal places`;
  return mode === "half-up"
    ? text(`四舍五入${placesZh}`, `rounded half up ${placesEn}`)
    : text(`四舍六入五成双${placesZh}`, `rounded half to even ${placesEn}`);
}

/** What a rounding did; null where there is nothing to say. */
export function roundingSentence({ before, after, rounded }: Rounded, rounding: Rounding): Text | null {
  if (!rounded)
    return approximation(before) === null ? null : text("这里不舍入，保留精确值。", "It is kept exact here.");
  const how = roundingPhrase(rounding);
  if (before === after) return text(`${how.zh}，不变。`, `${sentenceCase(how.en)}, it stays the same.`);
  return text(`${how.zh}，得 ${after}。`, `${sentenceCase(how.en)}: ${after}.`);
}
