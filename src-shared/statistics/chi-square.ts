// The upper tail of the χ² distribution, through the incomplete gamma function.

const ENOUGH = 1e-15;
const MOST_STEPS = 10_000;
/** Keeps a continued fraction away from division by zero. */
const TINY = 1e-300;

/** P(χ² ≥ value) with `degrees` of freedom: Q(degrees / 2, value / 2). `degrees` > 0. */
export function chiSquareTail(value: number, degrees: number): number {
  if (value <= 0) return 1;
  const [a, x] = [degrees / 2, value / 2];
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}

/** P(a, x) by its series; converges where x < a + 1 (Abramowitz & Stegun 1964, 6.5.29). */
function lowerBySeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let step = 1; step < MOST_STEPS && term > sum * ENOUGH; step += 1) {
    term *= x / (a + step);
    sum += term;
  }
  return sum * scale(a, x);
}

/** Q(a, x) by its continued fraction (6.5.31), evaluated as Lentz 1976 does. */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return product * scale(a, x);
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

function scale(a: number, x: number): number {
  return Math.exp(-x + a * Math.log(x) - logGamma(a));
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(a) for a ≥ 0.5 (Lanczos 1964, A precision approximation of the gamma function; g = 7, n = 9). */
function logGamma(a: number): number {
  const [first, ...rest] = LANCZOS;
  const series = rest.reduce((sum, coefficient, at) => sum + coefficient / (a + at), first as number);
  const t = a + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (a - 0.5) * Math.log(t) - t + Math.log(series);
}
