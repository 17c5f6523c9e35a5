// What a stage leads to, as the desk shows it: the cut of those who go on, pages by stage, feedback by judge.

import { describe, expect, it } from "vitest";
import { feedbackOf } from "../../../src-renderer/desks/chief/feedback/feedback-of";
import { cutOf } from "../../../src-renderer/desks/chief/outcome/going-on";
import { pagesOf } from "../../../src-renderer/desks/chief/pages";
import type { MatrixCell } from "../../../src-shared/contract/views";
import { cell, project, resultOf, scoring, view } from "./sample";

const ranked = (id: string, rank: number) => ({ project: id, rank, total: "80", status: "ranked" });

describe("who goes on", () => {
  const base = resultOf(scoring({}));
  const ranking = [ranked("A", 1), ranked("B", 2), ranked("C", 2), ranked("D", 4)];
  const result = { ...base.result, groups: [{ id: "medical", ranking }] } as unknown as typeof base.result;
  const award = (projects: string[]) => ({ track: "medical", award: "advance", name: "决赛", projects });

  it("is told line by line, and a tie at the cut is undecided", () => {
    const tie = { track: "medical", rank: 2, projects: ["B", "C"] };
    const cut = cutOf({ result, awards: [award(["A"])], awardTies: [tie] }, "medical");
    expect(cut?.lines.map(({ project: id, state }) => [id, state])).toEqual([
      ["A", "goes-on"],
      ["B", "undecided"],
      ["C", "undecided"],
      ["D", "stays-out"],
    ]);
    expect([cut?.above, cut?.to]).toEqual([1, "决赛"]);
  });

  it("is nothing to tell where the stage has no number of them", () => {
    expect(cutOf({ result, awards: [], awardTies: [] }, "medical")).toBeNull();
  });
});

describe("the pages", () => {
  const given = (feedback: string | null): MatrixCell => cell("J1", "submitted", { feedback });

  it("of a stage of feedback have no figures and no advice; elsewhere feedback shows where there is some", () => {
    const feedback = pagesOf(view({ outcome: "feedback" }));
    expect(feedback).toEqual(["live", "matrix", "rulings", "paper", "feedback", "ranking", "sign", "venue"]);
    const plain = view({ projects: [project("P1", { cells: [given(null)] })] });
    expect(pagesOf(plain)).not.toContain("feedback");
    expect(pagesOf(plain)).toContain("advice");
    expect(pagesOf(view({ projects: [project("P1", { cells: [given("示例")] })] }))).toContain("feedback");
  });
});

describe("feedback", () => {
  it("is listed by judge; one who recused owes none", () => {
    const given = feedbackOf({
      cells: [
        cell("J1", "submitted", { feedback: " 示例：很好\n请补充数据 " }),
        cell("J2", "recused"),
        cell("J3", "absent"),
        cell("J4", "submitted", { feedback: "  " }),
      ],
    });
    expect(given).toEqual({ given: [{ judge: "J1", text: "示例：很好\n请补充数据" }], without: ["J3", "J4"] });
  });
});
