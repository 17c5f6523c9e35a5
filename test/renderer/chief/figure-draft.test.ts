// Figures typed at the chief's desk: blank is no result and never zero, and nothing wrong or half said goes on record.

import { describe, expect, it } from "vitest";
import { checkFigures, isUnsaved, recordedFigures } from "../../../src-renderer/desks/chief/figures/figure-draft";
import { project } from "./sample";

const plain = project("P1");
const measured = project("P1", {
  performance: { score: "88.2", assessor: "示例机构" },
  deduction: { amount: "1.5", reason: "超时" },
});
const draft = (given: Partial<ReturnType<typeof recordedFigures>>, of = plain) => ({
  ...recordedFigures(of),
  ...given,
});

describe("performance", () => {
  it("takes an amount as typed under a Chinese keyboard", () => {
    const { performance, problems } = checkFigures(plain, draft({ score: "８８。5", assessor: " 示例机构 " }), "100");
    expect(problems).toEqual({});
    expect(performance).toEqual({ project: "P1", score: "88.5", assessor: "示例机构" });
  });

  it("takes a result back by a blank, and keeps zero a result", () => {
    expect(checkFigures(measured, draft({ score: "" }, measured), "100").performance?.score).toBeNull();
    expect(checkFigures(plain, draft({ score: "0" }), "100").performance?.score).toBe("0");
  });

  it.each([
    ["100.5", "above-maximum"],
    ["-1", "below-minimum"],
    ["90,5", "comma"],
    ["九十", "not-a-number"],
  ])("refuses %s", (score, code) => {
    const check = checkFigures(plain, draft({ score }), "100");
    expect(check.performance).toBeNull();
    expect(check.problems.score).toMatchObject({ code });
  });

  it("puts nothing on record that has not changed, nor where the stage has no evaluation", () => {
    expect(checkFigures(measured, recordedFigures(measured), "100").performance).toBeNull();
    expect(checkFigures(plain, draft({ score: "90" }), null).performance).toBeNull();
    expect(isUnsaved(measured, recordedFigures(measured))).toBe(false);
    expect(isUnsaved(measured, draft({ score: "88.20" }, measured))).toBe(true);
  });
});

describe("deductions", () => {
  it("need a reason", () => {
    const check = checkFigures(plain, draft({ amount: "2" }), "100");
    expect(check.deduction).toBeNull();
    expect(check.problems.reason).toEqual({ code: "reason-missing" });
    expect(checkFigures(plain, draft({ amount: "2", reason: "超时" }), "100").deduction).toEqual({
      project: "P1",
      amount: "2",
      reason: "超时",
    });
  });

  it("are lifted by a nought with its reason, never by a gap", () => {
    expect(checkFigures(measured, draft({ amount: "" }, measured), "100").problems.amount).toEqual({
      code: "deduction-blank",
    });
    expect(checkFigures(measured, draft({ amount: "0", reason: "计时有误" }, measured), "100").deduction?.amount).toBe(
      "0",
    );
  });

  it("are never negative", () => {
    expect(checkFigures(plain, draft({ amount: "-1", reason: "x" }), "100").deduction).toBeNull();
  });

  it("do not hold back a performance result of the same row, nor it them", () => {
    const check = checkFigures(plain, draft({ score: "101", amount: "1", reason: "超时" }), "100");
    expect(check.performance).toBeNull();
    expect(check.deduction).not.toBeNull();
  });
});
