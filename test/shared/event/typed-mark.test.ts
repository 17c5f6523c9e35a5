// A mark typed under any input method means what the judge meant, or is refused in the open; never something else.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkRange, readTypedMark, stepTypedMark } from "#shared/event/typed-mark";

const half: MarkRange = { min: "0", max: "15", step: "0.5" };

const amountOf = (text: string, range = half) => {
  const mark = readTypedMark(text, range);
  return mark.kind === "mark" ? mark.amount : null;
};

const problemOf = (text: string, range = half) => {
  const mark = readTypedMark(text, range);
  return mark.kind === "problem" ? mark.code : null;
};

/** Ranges and one of their marks, as whole numbers of the smallest unit, so that the oracle needs no fractions. */
const units = fc
  .record({
    decimals: fc.integer({ min: 0, max: 3 }),
    min: fc.integer({ min: -50, max: 50 }),
    step: fc.integer({ min: 1, max: 40 }),
    steps: fc.integer({ min: 0, max: 60 }),
    spare: fc.integer({ min: 0, max: 39 }),
  })
  .map(({ decimals, min, step, steps, spare }) => ({
    decimals,
    min,
    step,
    max: min + steps * step + (spare % step),
    steps,
  }));

const written = (value: number, decimals: number): string => {
  const digits = Math.abs(value)
    .toString()
    .padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return `${value < 0 ? "-" : ""}${text}`;
};

const rangeOf = (range: { min: number; max: number; step: number; decimals: number }): MarkRange => ({
  min: written(range.min, range.decimals),
  max: written(range.max, range.decimals),
  step: written(range.step, range.decimals),
});

const fullWidth = (text: string): string =>
  [...text].map((sign) => (sign === "." ? "。" : String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))).join("");

describe("what is read", () => {
  it.each([
    ["8.5", "8.5"],
    [" 8.5 ", "8.5"],
    ["8。5", "8.5"],
    ["8．5", "8.5"],
    ["8｡5", "8.5"],
    ["８．５", "8.5"],
    ["\u300012\u3000", "12"],
    ["8.", "8"],
    [".5", "0.5"],
    ["08.50", "8.5"],
    ["0", "0"],
    ["0.0", "0"],
    ["-0", "0"],
    ["15.000", "15"],
  ])("%j is %s", (typed, amount) => {
    expect(amountOf(typed)).toBe(amount);
  });

  it.each(["", " ", "\u3000", "\t"])("%j is blank, which is not a zero", (typed) => {
    expect(readTypedMark(typed, half)).toEqual({ kind: "blank" });
  });

  it.each(["8,5", "8，5", "8、5", "1,000", ","])("%j has a comma and is refused", (typed) => {
    expect(problemOf(typed)).toBe("comma");
  });

  it.each([
    "abc",
    "8.5.5",
    "8 5",
    "1e1",
    "+8",
    "0x8",
    "八",
    "½",
    "８５分",
    ".",
    "-",
    "--1",
    "Infinity",
    "1".repeat(41),
  ])("%j is no number", (typed) => {
    expect(problemOf(typed)).toBe("not-a-number");
  });
});

describe("the range and the step", () => {
  it("never turns 25。5 into 255, nor 90,5 into 905", () => {
    const hundred = { min: "0", max: "100", step: "0.5" };
    expect(amountOf("25。5", hundred)).toBe("25.5");
    expect(problemOf("90,5", hundred)).toBe("comma");
  });

  it("names the bound that is passed, and the marks on either side of what is off the step", () => {
    expect(readTypedMark("15.5", half)).toEqual({ kind: "problem", code: "above-maximum", max: "15" });
    expect(readTypedMark("-1", half)).toEqual({ kind: "problem", code: "below-minimum", min: "0" });
    expect(readTypedMark("8.3", half)).toEqual({
      kind: "problem",
      code: "off-step",
      step: "0.5",
      lower: "8",
      upper: "8.5",
    });
  });

  it("counts steps from the lowest mark, not from zero", () => {
    const odd = { min: "1", max: "10", step: "2" };
    expect(amountOf("3", odd)).toBe("3");
    expect(readTypedMark("4", odd)).toMatchObject({ code: "off-step", lower: "3", upper: "5" });
    expect(readTypedMark("10", odd)).toMatchObject({ code: "off-step", lower: "9", upper: "9" });
  });

  it("accepts every mark of any range, in ordinary and full-width signs, and reads both alike", () => {
    fc.assert(
      fc.property(units, fc.nat(), (range, pick) => {
        const mark = written(range.min + (pick % (range.steps + 1)) * range.step, range.decimals);
        const read = readTypedMark(mark, rangeOf(range));
        expect(read.kind).toBe("mark");
        expect(readTypedMark(fullWidth(mark), rangeOf(range))).toEqual(read);
        expect(Number(amountOf(mark, rangeOf(range)))).toBe(Number(mark));
      }),
    );
  });

  it("refuses every number that is no mark of the range", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: -300, max: 3000 }), (range, value) => {
        const onStep = (value - range.min) % range.step === 0;
        fc.pre(value < range.min || value > range.max || !onStep);
        const code = problemOf(written(value, range.decimals), rangeOf(range));
        expect(code).toBe(value > range.max ? "above-maximum" : value < range.min ? "below-minimum" : "off-step");
      }),
    );
  });

  it("never throws, and never makes a mark of what is not digits and one point", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const mark = readTypedMark(typed, half);
        const plain = /^[-−]?[\d.。]+$/.test(typed.normalize("NFKC").trim());
        expect(mark.kind !== "mark" || plain).toBe(true);
      }),
    );
  });
});

describe("the steppers", () => {
  it("go to the next mark, from between two marks as well", () => {
    expect(stepTypedMark("8", half, 1)).toBe("8.5");
    expect(stepTypedMark("8", half, -1)).toBe("7.5");
    expect(stepTypedMark("8.3", half, 1)).toBe("8.5");
    expect(stepTypedMark("8.3", half, -1)).toBe("8");
  });

  it("stop at the ends of the range", () => {
    expect(stepTypedMark("15", half, 1)).toBe("15");
    expect(stepTypedMark("0", half, -1)).toBe("0");
    expect(stepTypedMark("99", half, -1)).toBe("15");
    expect(stepTypedMark("-7", half, 1)).toBe("0");
  });

  it("begin at an end where the field is blank, and leave alone what is no number", () => {
    expect(stepTypedMark("", half, 1)).toBe("0");
    expect(stepTypedMark(" ", half, -1)).toBe("15");
    expect(stepTypedMark("8,5", half, 1)).toBe("8,5");
  });

  it("always arrive at a mark of the range", () => {
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: -500, max: 5000 }),
        fc.constantFrom(1 as const, -1 as const),
        (range, value, way) => {
          const stepped = stepTypedMark(written(value, range.decimals), rangeOf(range), way);
          expect(readTypedMark(stepped, rangeOf(range)).kind).toBe("mark");
        },
      ),
    );
  });
});
