// Protects what the chief does with keyed sheets, and which blank ballots are printed.

import { describe, expect, it } from "vitest";
import type { BlankBallots, KeyingColumn, PaperSheetView } from "../../../src-shared/contract/views";
import type { Rule } from "../../../src-shared/scoring/document";
import {
  barredSheets,
  comparedLines,
  otherThan,
  paperToCome,
  readySheets,
  sheetsWaiting,
  takingOver,
} from "../../../src-renderer/desks/chief/paper/paper-facts";
import { listFault, listsToPrint, sheetsToPrint } from "../../../src-renderer/print/paper-ballot/ballots-to-print";

const rubric = (...ids: string[]): Rule => ({
  segments:
    ids.length === 0
      ? []
      : [
          {
            id: "ppt",
            name: "PPT答辩",
            weight: "1",
            criteria: ids.map((id) => ({ id, min: "0", max: "10", step: "1", weight: "1" })),
          },
        ],
  panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
  components: [{ source: "onsite", weight: "1" }],
  rounding: { mode: "half-up", decimals: 2, at: [] },
  rankBy: "rounded",
  ties: [],
});

const column = (keyer: string, a: string, over: Partial<KeyingColumn> = {}): KeyingColumn => ({
  hash: `${keyer}-${a}`,
  keyer,
  name: keyer,
  at: "2026-11-21T09:00:00+08:00",
  sheet: "3-001-JAAA",
  versions: 1,
  keyed: { marks: { ppt: { a, b: "5" } }, feedback: "", total: a },
  ...over,
});

const sheet = (over: Partial<PaperSheetView> = {}): PaperSheetView => ({
  project: "P",
  judge: "J",
  number: "3-001-JAAA",
  state: "agrees",
  rubric: rubric("a", "b"),
  keyings: [column("甲", "8"), column("乙", "8")],
  pair: ["甲-8", "乙-8"],
  differences: [],
  meets: "nothing",
  recusalOrdered: false,
  recusal: null,
  takenOver: null,
  ...over,
});

describe("the chief's paper ballots", () => {
  it("are ready where two agree and the judge may mark; those and what differs wait", () => {
    const sheets = [
      sheet(),
      sheet({ recusalOrdered: true }),
      sheet({ state: "differs", pair: null }),
      sheet({ state: "once", pair: null }),
      sheet({ state: "taken-over" }),
    ];
    expect([readySheets(sheets).length, barredSheets(sheets).length, sheetsWaiting(sheets)]).toEqual([1, 1, 2]);
    expect(takingOver(readySheets(sheets))).toEqual([{ project: "P", judge: "J", keyings: ["甲-8", "乙-8"] }]);
  });

  it("are missed at a closing by judges who have nothing else, until they are taken over", () => {
    const cell = (judge: string, state: "waiting" | "submitted") => ({
      judge,
      state,
      total: null,
      feedback: null,
      outlier: null,
    });
    const closing = { project: "P", cells: [cell("J", "waiting"), cell("K", "submitted")] };
    const states = ["once", "agrees", "differs", "taken-over"] as const;
    const of = (judge: string, project = "P") => states.map((state) => sheet({ judge, project, state }));
    expect(paperToCome(of("J"), closing).map(({ state }) => state)).toEqual(["once", "agrees", "differs"]);
    expect(paperToCome([...of("K"), ...of("J", "Q")], closing)).toEqual([]);
  });

  it("stand side by side, criterion by criterion, with what differs marked", () => {
    const differing = sheet({
      state: "differs",
      keyings: [column("甲", "8"), column("乙", "9")],
      differences: [{ at: "mark", segment: "ppt", criterion: "a" }],
    });
    expect(comparedLines(differing)).toEqual([
      { segment: "PPT答辩", criterion: "a", marks: ["8", "9"], differs: true },
      { segment: "PPT答辩", criterion: "b", marks: ["5", "5"], differs: false },
    ]);
  });

  it("are chosen over another person's that says something else, and not by whoever keyed two at once", () => {
    const [a, b, c, twice] = [column("甲", "8"), column("乙", "9"), column("丙", "8"), column("乙", "7")];
    const differing = sheet({ keyings: [a, b, c] });
    expect(otherThan(a, differing)).toBe(b);
    expect(otherThan(b, differing)).toBe(a);
    expect(otherThan(c, differing)).toBe(b);
    expect(otherThan(b, sheet({ keyings: [a, b, twice] }))).toBeNull();
    expect(otherThan(a, sheet({ keyings: [a, c] }))).toBeNull();
  });
});

describe("blank ballots", () => {
  const blanks: BlankBallots = {
    title: "示例",
    rehearsal: true,
    stage: { id: "final", name: "决赛" },
    unlocked: [],
    tracks: [
      { id: "m", name: "医疗" },
      { id: "s", name: "服务" },
    ],
    projects: ["1", "2", "3"].map((project, at) => ({
      project,
      place: at + 1,
      seq: at + 1,
      name: `项目${project}`,
      applicantUnit: "",
      track: project === "3" ? "s" : "m",
    })),
    judges: ["J", "K"].map((judge) => ({ judge, name: judge, unit: "" })),
    sheets: [
      { project: "1", judge: "J", number: "1J", rubric: 0 },
      { project: "1", judge: "K", number: "1K", rubric: 1 },
      { project: "2", judge: "J", number: "2J", rubric: 0 },
      { project: "3", judge: "J", number: "3J", rubric: 1 },
    ],
    rubrics: [rubric("a", "b"), rubric("a")],
  };
  const everything = { judge: null, project: null };

  it("come judge by judge in the running order, all of them or those chosen", () => {
    const numbers = (chosen: Parameters<typeof sheetsToPrint>[1]) =>
      sheetsToPrint(blanks, chosen).map(({ number, track }) => `${number} ${track}`);
    expect(numbers(everything)).toEqual(["1J 医疗", "2J 医疗", "3J 服务", "1K 医疗"]);
    expect(numbers({ judge: "K", project: null })).toEqual(["1K 医疗"]);
    expect(numbers({ judge: null, project: "1" })).toEqual(["1J 医疗", "1K 医疗"]);
    expect(numbers({ judge: "K", project: "2" })).toEqual([]);
  });

  it("make a list for each judge, and one more where another rubric asks for other columns", () => {
    const lists = listsToPrint(blanks, everything).map(({ judge, tracks, sheets }) => [
      judge.judge,
      tracks,
      sheets.map(({ number }) => number),
    ]);
    expect(lists).toEqual([
      ["J", ["医疗"], ["1J", "2J"]],
      ["J", ["服务"], ["3J"]],
      ["K", ["医疗"], ["1K"]],
    ]);
  });

  it("come in no list where there is nothing to mark, or more than stands across a page", () => {
    const criteria = Array.from({ length: 15 }, (_, at) => `c${at}`);
    expect(listFault(blanks)).toBeNull();
    expect(listFault({ ...blanks, rubrics: [rubric()] })).toBe("words");
    expect(listFault({ ...blanks, rubrics: [rubric("a"), rubric(...criteria)] })).toBe("wide");
    expect(listFault({ ...blanks, rubrics: [rubric(...criteria.slice(1))] })).toBeNull();
  });
});
