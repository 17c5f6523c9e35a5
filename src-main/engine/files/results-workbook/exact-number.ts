// Exact numbers of a result as cells: a real number with a format that shows exactly its decimals, or the text itself.

import { type Rational, parseAmount, round, toFixedText } from "#shared/scoring/rational";

/** How many decimals the numbers of a column show, so that their points stand under one another. */
export interface ColumnDecimals {
  readonly decimals: number;
  /** Whether some of them end in an ellipsis, for which the others leave room. */
  readonly fractions: boolean;
}

export interface NumberCell {
  readonly value: number | string;
  readonly format: string;
  /** As a reader sees it. */
  readonly shown: string;
}

/** A binary floating point number tells decimals of up to 15 digits apart, and spreadsheets keep no more. */
const heldDigits = 15;
/** A fraction that does not terminate shows so many decimals and an ellipsis. */
const fractionDecimals = 3;
const fractionHeldDecimals = 10;
/** The width of a space, so that digits stand clear of the line to their right. */
const gap = "_ ";

export function columnDecimals(texts: readonly string[]): ColumnDecimals {
  const decimals = texts.map((text) => (isFraction(text) ? fractionDecimals : decimalsOf(text)));
  return { decimals: Math.max(0, ...decimals), fractions: texts.some(isFraction) };
}

/** `text` is a decimal, or a fraction such as "1351/15". */
export function numberCell(text: string, { decimals, fractions }: ColumnDecimals): NumberCell {
  const format = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  const value = isFraction(text) ? fractionOf(text) : parseAmount(text);
  if (value === null) return asText(text);
  if (isFraction(text)) {
    const held = toFixedText(round(value, fractionHeldDecimals, "half-up"), fractionHeldDecimals);
    if (digitsOf(held) > heldDigits) return asText(text);
    const shown = `${toFixedText(round(value, decimals, "half-up"), decimals)}…`;
    return { value: Number(held), format: `${format}"…"${gap}`, shown };
  }
  const shown = toFixedText(value, decimals);
  if (digitsOf(shown) > heldDigits) return asText(text);
  return { value: Number(text), format: fractions ? `${format}_…${gap}` : `${format}${gap}`, shown };
}

function asText(text: string): NumberCell {
  return { value: text, format: "@", shown: text };
}

export function isFraction(text: string): boolean {
  return text.includes("/");
}

function fractionOf(text: string): Rational | null {
  const match = /^(-?\d+)\/(\d+)$/.exec(text);
  return match === null ? null : { n: BigInt(match[1] ?? ""), d: BigInt(match[2] ?? "") };
}

function decimalsOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** Significant digits of a decimal. */
function digitsOf(text: string): number {
  return text.replace(/^-?[0.]*|\./g, "").length;
}
