// Protects keying: the sheet is found by its number, its total is read back exactly, and what is typed keeps its places.

import { describe, expect, it } from "vitest";
import type { PaperLine, ScorekeeperView, TypedSheet } from "../../../src-shared/contract/views";
import type { Rule } from "../../../src-shared/scoring/document";
import {
  type ListedSheet,
  deedOf,
  foundSheets,
  listedSheets,
  sectionOf,
  sheetOfNumber,
} from "../../../src-renderer/desks/scorekeeper/sheet-list";
import { checkTotal, isUnweighted } from "../../../src-renderer/desks/scorekeeper/total-check";
import { joinSheet, splitSheet } from "../../../src-renderer/desks/scorekeeper/typed-sheet";

const criterion = (id: string, weight = "1") => ({ id, min: "0", max: "10", step: "0.1", weight });
const rule = (weight = "1"): Rule => ({
  segments: [{ id: "ppt", weight: "1", criteria: [criterion("a"), criterion("b", weight)] }],
  panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
  components: [{ source: "onsite", weight: "1" }],
  rounding: { mode: "half-up", decimals: 2, at: [] },
  rankBy: "rounded",
  ties: [],
});

describe("the sheet's total", () => {
  const marks = { ppt: { a: "8.1", b: "8.2" } };

  it("is compared with the exact sum of the marks, whatever their weights and however it is typed", () => {
    for (const typed of ["16.3", "16.30", " 16。3 ", "１６．３"])
      expect(checkTotal(rule("3"), marks, typed)).toEqual({ state: "same", sum: "16.3" });
    expect(checkTotal(rule(), marks, "16")).toEqual({ state: "differs", sum: "16.3", by: "0.3" });
    expect(checkTotal(rule(), marks, "17.")).toEqual({ state: "differs", sum: "16.3", by: "0.7" });
  });

  it("waits for the marks, and is asked for where it is blank or no number", () => {
    expect(checkTotal(rule(), { ppt: { a: "8.1" } }, "16.3")).toEqual({ state: "waiting" });
    expect(checkTotal(rule(), marks, " ")).toEqual({ state: "blank", sum: "16.3" });
    for (const typed of ["16,3", "十六", "1e1"]) expect(checkTotal(rule(), marks, typed).state).toBe("unreadable");
  });

  it("says something of weights only where there are some", () => {
    expect([isUnweighted(rule()), isUnweighted(rule("3"))]).toEqual([true, false]);
  });
});

describe("what is typed of a sheet", () => {
  const typed: TypedSheet = { marks: { ppt: { a: "8。" } }, feedback: "意见", sheet: "3-001-ABCD", total: "16" };

  it("comes back as it was typed", () => {
    expect(splitSheet(joinSheet(typed), "3-009-XXXX")).toEqual(typed);
  });

  it("bears the printed number until another is typed", () => {
    expect(splitSheet(joinSheet({ ...typed, sheet: "" }), "3-009-XXXX").sheet).toBe("3-009-XXXX");
    expect(joinSheet({ marks: {}, feedback: "", sheet: "", total: "" })).toEqual({});
  });
});

describe("the list of sheets", () => {
  const line = (project: string, judge: string, over: Partial<PaperLine> = {}): PaperLine => ({
    project,
    judge,
    number: `3-00${project}-${judge}AAA`,
    state: "none",
    keyers: [],
    mine: "none",
    ...over,
  });
  const project = (id: string, name: string): ScorekeeperView["projects"][number] => ({
    project: id,
    place: Number(id) + 10,
    seq: Number(id),
    name,
    applicantUnit: `单位${id}`,
    track: "medical",
  });
  const all = listedSheets({
    projects: [project("1", "影像读片"), project("2", "病案质控")],
    judges: [
      { judge: "J", name: "示例评委甲", unit: "" },
      { judge: "K", name: "示例评委乙", unit: "" },
    ],
    sheets: [line("1", "J"), line("1", "K"), line("2", "J"), line("9", "J")],
  });
  const ids = (sheets: readonly ListedSheet[]) => sheets.map(({ number }) => number);

  it("finds a sheet by its number, whole or without the stage, and by names, units and places together", () => {
    expect(ids(all)).toEqual(["3-001-JAAA", "3-001-KAAA", "3-002-JAAA"]);
    for (const typed of ["3-001-KAAA", " 001-kaaa", "００１－KAAA"])
      expect(sheetOfNumber(all, typed.replaceAll("－", "-"))?.number).toBe("3-001-KAAA");
    expect(sheetOfNumber(all, "001")).toBeNull();
    expect(ids(foundSheets(all, "病案 甲"))).toEqual(["3-002-JAAA"]);
    expect(ids(foundSheets(all, "12"))).toEqual(["3-002-JAAA"]);
    expect(ids(foundSheets(all, "单位1"))).toEqual(["3-001-JAAA", "3-001-KAAA"]);
    expect(ids(foundSheets(all, "丙"))).toEqual([]);
  });

  it("puts first what differs, then what was begun, then what waits for a second person", () => {
    const cases: [Partial<PaperLine>, string, string][] = [
      [{ state: "differs", mine: "keyed" }, "differs", "lookAgain"],
      [{ state: "differs", mine: "none" }, "second", "key"],
      [{ state: "once", mine: "none" }, "second", "key"],
      [{ state: "once", mine: "draft" }, "draft", "goOn"],
      [{ state: "once", mine: "keyed" }, "rest", "look"],
      [{ state: "agrees", mine: "none" }, "rest", "key"],
      [{ state: "taken-over", mine: "keyed" }, "rest", "look"],
      [{ state: "none", mine: "none" }, "rest", "key"],
    ];
    for (const [over, section, deed] of cases) {
      const sheet = line("1", "J", over);
      expect([sectionOf(sheet), deedOf(sheet)]).toEqual([section, deed]);
    }
  });
});
