// Slow fractions for the scoring tests, always in lowest terms; they share no code with the engine.

export type Fraction = readonly [bigint, bigint];

function lowest(n: bigint, d: bigint): Fraction {
  const sign = d < 0n ? -1n : 1n;
  let a = n < 0n ? -n : n;
  let b = d * sign;
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [(n * sign) / a, (d * sign) / a];
}

/** "8.5", "-3" or "1351/15". */
export function amount(text: string): Fraction {
  if (text.includes("/")) {
    const [top = "", bottom = ""] = text.split("/");
    return lowest(BigInt(top), BigInt(bottom));
  }
  const [whole = "", part = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + part);
  return lowest(text.startsWith("-") ? -size : size, BigInt(`1${"0".repeat(part.length)}`));
}

export const plus = (x: Fraction, y: Fraction): Fraction => lowest(x[0] * y[1] + y[0] * x[1], x[1] * y[1]);
export const times = (x: Fraction, y: Fraction): Fraction => lowest(x[0] * y[0], x[1] * y[1]);
export const minus = (x: Fraction, y: Fraction): Fraction => plus(x, times([-1n, 1n], y));
export const order = (x: Fraction, y: Fraction): number => {
  const difference = minus(x, y)[0];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const total = (values: Fraction[]): Fraction => values.reduce(plus, [0n, 1n]);

export function rounded(value: Fraction, decimals: number, mode: string): Fraction {
  let scale = 1n;
  for (let place = 0; place < decimals; place += 1) scale *= 10n;
  const [n, d] = times(value, [scale, 1n]);
  const near = n / d;
  const rest = n % d;
  const away = n < 0n ? -1n : 1n;
  const double = (rest < 0n ? -rest : rest) * 2n;
  if (double < d) return lowest(near, scale);
  if (double > d) return lowest(near + away, scale);
  if (mode === "half-even" && near % 2n === 0n) return lowest(near, scale);
  return lowest(near + away, scale);
}

/** By long division: a remainder that comes back never ends. */
export function textOf([n, d]: Fraction): string {
  const size = n < 0n ? -n : n;
  const seen = new Set<bigint>();
  let digits = "";
  let rest = size % d;
  while (rest !== 0n) {
    if (seen.has(rest)) return `${n}/${d}`;
    seen.add(rest);
    digits += (rest * 10n) / d;
    rest = (rest * 10n) % d;
  }
  return `${n < 0n ? "-" : ""}${size / d}${digits === "" ? "" : `.${digits}`}`;
}

export function fixedText(value: Fraction, decimals: number): string {
  const [whole = "", part = ""] = textOf(value).split(".");
  return decimals === 0 ? whole : `${whole}.${part.padEnd(decimals, "0")}`;
}
