// Protects what the chief is told of judges who stand apart: exact spreads, and flags by a published rule that needs enough marks.

import { expect, test } from "vitest";
import { type Totals, spreadOf, standingOut } from "../../../src-shared/event/spread";

const flags = (totals: Totals): number[] => standingOut(totals).filter((score) => score !== null);

test("the spread is exact: no float comes near it", () => {
  expect(spreadOf(["80.3", "80.1", "80.2"])).toBe("0.2");
  expect(spreadOf(["0.1", null, "90"])).toBe("89.9");
  expect(spreadOf(["100", "9.5"])).toBe("90.5");
  expect(spreadOf(["77", "77.0"])).toBe("0");
});

test("one total, or none, has no spread", () => {
  expect([spreadOf([]), spreadOf([null, null]), spreadOf(["80", null])]).toEqual([null, null, null]);
});

test("a total stands out by the modified z score above 3.5: 0.6745 (x − median) / MAD", () => {
  // Median 85, absolute deviations 1, 0, 1, 2, 35: MAD 1, so 50 is at 0.6745 × −35.
  const scores = standingOut(["84", "85", "86", "87", "50"]);
  expect(scores.slice(0, 4)).toEqual([null, null, null, null]);
  expect(scores[4]).toBeCloseTo(-0.6745 * 35, 10);
  // Median 86, MAD 1: 91 is at 0.6745 × 5 = 3.37, 92 at 4.05.
  expect(flags(["84", "85", "86", "87", "91", null])).toEqual([]);
  expect(standingOut(["84", "85", "86", "87", "92"])[4]).toBeCloseTo(0.6745 * 6, 10);
});

test("fewer than four totals tell nothing of who stands out, however many judges there are", () => {
  expect(flags(["85", "86", "10", null, null, null])).toEqual([]);
  expect(standingOut(["85", "86", "87", "10"])[3]).toBeLessThan(-3.5);
});
