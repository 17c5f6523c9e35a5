// Protects the exact arithmetic under every score: parsing, rounding, text.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rational, RoundingMode } from "#shared/scoring/rational";
import {
  add,
  compare,
  divide,
  fromInteger,
  isMultipleOf,
  multiply,
  parseAmount,
  round,
  subtract,
  toFixedText,
  toText,
} from "#shared/scoring/rational";
import { minus, order, plus, rounded, textOf, times } from "./fraction";

function of(text: string): Rational {
  const [top = "", bottom = "1"] = text.split("/");
  const [n, d] = [parseAmount(top), parseAmount(bottom)];
  if (n === null || d === null) throw new Error(`no number: ${text}`);
  return divide(n, d);
}

describe("parseAmount", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["007", "7"],
    ["88.20", "88.2"],
    ["-0.05", "-0.05"],
    ["0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.5"],
  ])("reads %s", (text, shown) => expect(toText(of(text))).toBe(shown));

  it.each(["", "-", ".5", "5.", "+1", "1e3", " 1", "1\n", "1,5", "１", "1.5.2", "--1", "0x10", "NaN", "1/3"])(
    "refuses %j",
    (text) => expect(parseAmount(text)).toBeNull(),
  );
});

describe("round", () => {
  it.each<[string, number, RoundingMode, string]>([
    ["0.005", 2, "half-up", "0.01"],
    ["-0.005", 2, "half-up", "-0.01"],
    ["0.005", 2, "half-even", "0.00"],
    ["0.015", 2, "half-even", "0.02"],
    ["-0.025", 2, "half-even", "-0.02"],
    ["0.0050000000000000000001", 2, "half-even", "0.01"],
    ["-0.001", 2, "half-up", "0.00"],
    ["2.5", 0, "half-up", "3"],
    ["2.5", 0, "half-even", "2"],
    ["-0.5", 0, "half-up", "-1"],
    ["-0.5", 0, "half-even", "0"],
    ["1.005", 2, "half-up", "1.01"],
    ["1351/15", 2, "half-up", "90.07"],
    ["7", 3, "half-up", "7.000"],
  ])("%s at %i decimals, %s, is %s", (text, decimals, mode, shown) =>
    expect(toFixedText(round(of(text), decimals, mode), decimals)).toBe(shown),
  );
});

describe("toText", () => {
  it.each([
    ["1351/15", "1351/15"],
    ["-2702/30", "-1351/15"],
    ["1/8", "0.125"],
    ["-1/40", "-0.025"],
    ["3/3", "1"],
    ["0/7", "0"],
    ["1/1024", "0.0009765625"],
    ["1200", "1200"],
  ])("writes %s as %s", (value, shown) => expect(toText(of(value))).toBe(shown));

  it("refuses fixed decimals that would need rounding, and division by zero", () => {
    expect(() => toFixedText(of("1/3"), 2)).toThrow(RangeError);
    expect(() => divide(of("1"), of("0"))).toThrow(RangeError);
  });
});

describe("arithmetic", () => {
  const number = fc.tuple(fc.bigInt({ min: -5000n, max: 5000n }), fc.constantFrom(1n, 3n, 7n, 8n, 10n, 100n, 60n));

  it("agrees with slow fractions", () => {
    fc.assert(
      fc.property(number, number, fc.nat({ max: 3 }), fc.boolean(), ([an, ad], [bn, bd], decimals, up) => {
        const [a, b] = [
          { n: an, d: ad },
          { n: bn, d: bd },
        ];
        const [x, y] = [plus([0n, 1n], [an, ad]), plus([0n, 1n], [bn, bd])];
        const mode = up ? "half-up" : "half-even";
        expect([add(a, b), subtract(a, b), multiply(a, b), round(a, decimals, mode)].map(toText)).toEqual(
          [plus(x, y), minus(x, y), times(x, y), rounded(x, decimals, mode)].map(textOf),
        );
        expect(compare(a, b)).toBe(order(x, y));
        expect(b.n === 0n || compare(multiply(divide(a, b), b), a) === 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("knows whole multiples of a step", () => {
    expect(isMultipleOf(of("1.5"), of("0.5"))).toBe(true);
    expect(isMultipleOf(of("1.25"), of("0.5"))).toBe(false);
    expect(isMultipleOf(fromInteger(0), of("0.3"))).toBe(true);
    expect(isMultipleOf(of("0.3"), of("0.1"))).toBe(true);
  });
});
