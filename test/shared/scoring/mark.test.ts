// Protects what a mark may be, as the judge's desk and the rule engine both see it.
import { expect, it } from "vitest";
import { checkMark } from "#shared/scoring/index";

it("says what is wrong with a mark", () => {
  const criterion = { min: "1", max: "10", step: "0.4" };
  expect(["1", "1.40", "9.8", "01"].map((text) => checkMark(criterion, text))).toEqual([null, null, null, null]);
  expect(["0.6", "10.2", "11"].map((text) => checkMark(criterion, text))).toEqual([
    "mark-out-of-range",
    "mark-out-of-range",
    "mark-out-of-range",
  ]);
  expect(["1.2", "10", "1.4000001"].map((text) => checkMark(criterion, text))).toEqual([
    "mark-off-step",
    "mark-off-step",
    "mark-off-step",
  ]);
  expect(["", "8.", "8,5", "ten"].map((text) => checkMark(criterion, text))).toEqual(
    Array.from({ length: 4 }, () => "not-an-amount"),
  );
});
