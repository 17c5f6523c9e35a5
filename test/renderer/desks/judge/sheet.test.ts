// A sheet's sums are exact and are shown only when they are whole: a blank is never counted as a zero.

import { describe, expect, it } from "vitest";
import type { Rule } from "#shared/scoring/document";
import { competition2025 } from "#shared/event/templates/competition-2025";
import { hasText, marksOf, readSheet } from "../../../../src-renderer/desks/judge/sheet";

const rule = competition2025.rules["final"] as Rule;

const full = {
  ppt: { value: "12.5", innovation: "0", delivery: "8。5" },
  demo: { completeness: "14", experience: " 9.50 " },
  code: { quality: "11", operation: "13" },
};

it("adds up a whole sheet, and carries its marks in their plain form", () => {
  const sheet = readSheet(rule, full);
  expect(sheet.segments.map((segment) => [segment.subtotal, segment.maximum])).toEqual([
    ["21", "40"],
    ["23.5", "30"],
    ["24", "30"],
  ]);
  expect([sheet.total, sheet.maximum]).toEqual(["68.5", "100"]);
  expect(marksOf(sheet).ppt).toEqual({ value: "12.5", innovation: "0", delivery: "8.5" });
});

describe("a sheet that is not whole", () => {
  it.each([
    ["a blank", { ...full, demo: { completeness: "14", experience: "" } }, { missing: 1, wrong: 0 }],
    ["a mark out of range", { ...full, demo: { completeness: "16", experience: "9" } }, { missing: 0, wrong: 1 }],
    ["nothing at all", {}, { missing: 7, wrong: 0 }],
  ])("with %s has no total", (_what, marks, counts) => {
    const sheet = readSheet(rule, marks);
    expect(sheet.total).toBeNull();
    expect({ missing: sheet.missing.length, wrong: sheet.wrong.length }).toEqual(counts);
  });

  it("leaves out of the ballot what is not marked", () => {
    const sheet = readSheet(rule, { ppt: { value: "1", innovation: "x" } });
    expect(marksOf(sheet)).toEqual({ ppt: { value: "1" }, demo: {}, code: {} });
  });
});

it("weighs criteria within a segment and segments within the total, exactly", () => {
  const criterion = (id: string, weight: string) => ({ id, min: "0", max: "10", step: "0.1", weight });
  const weighted: Rule = {
    ...rule,
    segments: [
      { id: "a", weight: "0.3", criteria: [criterion("x", "0.1"), criterion("y", "0.2")] },
      { id: "b", weight: "0.7", criteria: [criterion("z", "1")] },
    ],
  };
  const sheet = readSheet(weighted, { a: { x: "0.1", y: "0.2" }, b: { z: "9.9" } });
  expect(sheet.segments[0]?.subtotal).toBe("0.05");
  expect([sheet.total, sheet.maximum]).toEqual(["6.945", "7.9"]);
});

it("knows a sheet with text from one that was only emptied", () => {
  expect(hasText({ ppt: { value: " " }, demo: {} })).toBe(false);
  expect(hasText({ ppt: { value: "0" } })).toBe(true);
});
