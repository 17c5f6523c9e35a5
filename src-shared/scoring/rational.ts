// Exact rational numbers on bigint: parsing of decimal amounts, arithmetic, rounding and text.

/** n / d with d > 0. Not necessarily in lowest terms: reduction waits until text is asked for. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** half-up: 四舍五入, a half goes away from zero. half-even: a half goes to the even neighbour. */
export type RoundingMode = "half-up" | "half-even";

const AMOUNT = /^-?\d+(?:\.\d+)?$/;
const powers: bigint[] = [1n];

function powerOfTen(exponent: number): bigint {
  const known = powers[exponent];
  if (known !== undefined) return known;
  const power = 10n ** BigInt(exponent);
  if (exponent < 64) powers[exponent] = power;
  return power;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The value in lowest terms. */
export function reduce(value: Rational): Rational {
  const divisor = greatestCommonDivisor(value.n, value.d);
  return divisor === 1n ? value : { n: value.n / divisor, d: value.d / divisor };
}

export const ZERO: Rational = { n: 0n, d: 1n };

/** A whole number as a rational. `value` must be an integer. */
export function fromInteger(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

/** The amount written as `-?\d+(\.\d+)?`, or null where the text is no amount. */
export function parseAmount(text: string): Rational | null {
  if (!AMOUNT.test(text)) return null;
  const point = text.indexOf(".");
  if (point < 0) return { n: BigInt(text), d: 1n };
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: powerOfTen(text.length - point - 1) };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  const shared = greatestCommonDivisor(a.d, b.d);
  return { n: a.n * (b.d / shared) + b.n * (a.d / shared), d: (a.d / shared) * b.d };
}

export function negate(value: Rational): Rational {
  return { n: -value.n, d: value.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a / b. Throws RangeError where b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError("division by zero");
  return b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n };
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const same = a.d === b.d;
  const left = same ? a.n : a.n * b.d;
  const right = same ? b.n : b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isZero(value: Rational): boolean {
  return value.n === 0n;
}

export function isNegative(value: Rational): boolean {
  return value.n < 0n;
}

/** Whether value is a whole multiple of step. `step` must not be zero. */
export function isMultipleOf(value: Rational, step: Rational): boolean {
  return (value.n * step.d) % (value.d * step.n) === 0n;
}

/** The value rounded at `decimals` (≥ 0) decimal places. */
export function round(value: Rational, decimals: number, mode: RoundingMode): Rational {
  const scale = powerOfTen(decimals);
  const scaled = magnitude(value.n) * scale;
  const floor = scaled / value.d;
  const twice = (scaled - floor * value.d) * 2n;
  const up = twice > value.d || (twice === value.d && (mode === "half-up" || floor % 2n === 1n));
  const size = up ? floor + 1n : floor;
  return { n: value.n < 0n ? -size : size, d: scale };
}

function decimalText(units: bigint, decimals: number): string {
  const digits = magnitude(units)
    .toString()
    .padStart(decimals + 1, "0");
  const sign = units < 0n ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function timesDividing(value: bigint, factor: bigint): number {
  let times = 0;
  for (let rest = value; rest % factor === 0n; rest /= factor) times += 1;
  return times;
}

/** The shortest decimal where it terminates ("88.681"), else a fraction in lowest terms ("1351/15"). */
export function toText(value: Rational): string {
  const { n, d } = reduce(value);
  const [twos, fives] = [timesDividing(d, 2n), timesDividing(d, 5n)];
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== d) return `${n}/${d}`;
  const decimals = Math.max(twos, fives);
  return decimalText((n * powerOfTen(decimals)) / d, decimals);
}

/** The value with exactly `decimals` places. Throws RangeError where that would need rounding. */
export function toFixedText(value: Rational, decimals: number): string {
  const scaled = value.n * powerOfTen(decimals);
  if (scaled % value.d !== 0n) throw new RangeError("value has more decimal places than asked for");
  return decimalText(scaled / value.d, decimals);
}
