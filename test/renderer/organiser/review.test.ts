// Protects the compliance review's lists: where each project stands, what a filter leaves, what is done at once, and what goes out.

import { describe, expect, it } from "vitest";
import {
  type Found,
  excludingRules,
  passes,
  reviewed,
  reviewFilters,
  ruleCounts,
  standingCounts,
  standingOf,
  waitingIn,
} from "../../../src-renderer/desks/organiser/review/review-list";
import { returnsIn, tabSeparated } from "../../../src-renderer/desks/organiser/review/returns";
import { inSlices } from "../../../src-renderer/desks/organiser/review/slices";
import { finding, project } from "./view";

const numbers = (projects: readonly { seq: number }[]): number[] => projects.map(({ seq }) => seq);

const projects = [
  project(1, { findings: [finding("team-size")] }),
  project(2, { remarks: [finding("unknown-scene")] }),
  project(3),
  project(4, { findings: [finding("team-size")], withdrawn: "示例理由" }),
  project(5, { findings: [finding("team-size", "waived"), finding("prior-award")] }),
  project(6, { findings: [finding("prior-award", "sent-back")] }),
  project(7, { findings: [finding("prior-award", "accepted"), finding("team-size", "sent-back")] }),
  project(8, { findings: [finding("team-size", "waived")] }),
];

describe("where a project stands", () => {
  it("is one place: withdrawn, then what excludes it, then what waits, then what was sent back", () => {
    expect(projects.map(standingOf)).toEqual([
      "waiting",
      "qualifies",
      "qualifies",
      "withdrawn",
      "waiting",
      "sent-back",
      "accepted",
      "qualifies",
    ]);
  });

  it("adds up to all of them", () => {
    const counts = standingCounts(projects);
    expect(counts).toEqual({ qualifies: 3, waiting: 2, "sent-back": 1, accepted: 1, withdrawn: 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(projects.length);
  });

  it("is excluded by the findings that hold, and by no other", () => {
    expect(projects.flatMap((each) => excludingRules(each).map(({ rule }) => rule))).toEqual(["prior-award"]);
  });
});

describe("a filter", () => {
  const shown = (filter: (typeof reviewFilters)[number] | null, rule: string | null = null) =>
    numbers(reviewed(projects, { filter, rule, search: "" }));

  it("takes a project for every decision that one of its findings has, and those withdrawn for none", () => {
    expect(shown("undecided")).toEqual([1, 5]);
    expect(shown("accepted")).toEqual([7]);
    expect(shown("waived")).toEqual([5, 8]);
    expect(shown("sent-back")).toEqual([6, 7]);
    expect(shown("remarks")).toEqual([2]);
    expect(shown("clean")).toEqual([3]);
    expect(shown("withdrawn")).toEqual([4]);
    expect(shown(null)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("looks at the findings of one rule alone where a rule is chosen", () => {
    expect(shown("undecided", "team-size")).toEqual([1]);
    expect(shown("undecided", "prior-award")).toEqual([5]);
    expect(shown("sent-back", "team-size")).toEqual([7]);
    expect(shown("clean", "team-size")).toEqual([]);
    expect(shown(null, "unknown-scene")).toEqual([2]);
  });

  it("finds by number, name, unit and what was found", () => {
    const found = (search: string) => numbers(reviewed(projects, { filter: "undecided", rule: null, search }));
    expect(found("示例：prior-award")).toEqual([5]);
    expect(found("示例单位１")).toEqual([1]);
    expect(found("没有这样的")).toEqual([]);
  });

  it("keeps in sight what has just been settled, until it is put away", () => {
    const query = { filter: "undecided", rule: null, search: "" } as const;
    expect(numbers(reviewed(projects, query, new Set(["project-8"])))).toEqual([1, 5, 8]);
  });

  it("leaves no project out of all of them", () => {
    for (const each of projects) expect(reviewFilters.some((filter) => passes(each, filter, null))).toBe(true);
  });
});

describe("many at once", () => {
  it("is what waits of one rule, or of all, and nothing of who takes no part", () => {
    const places = (found: readonly Found[]) => found.map((each) => `${each.project.seq} ${each.finding.rule}`);
    expect(places(waitingIn(projects, null))).toEqual(["1 team-size", "5 prior-award"]);
    expect(places(waitingIn(projects, "team-size"))).toEqual(["1 team-size"]);
  });

  it("offers the rules that most waits on first, remarks last", () => {
    const more = [...projects, project(9, { findings: [finding("team-size")] })];
    expect(ruleCounts(more)).toEqual([
      { rule: "team-size", waiting: 2, all: 5 },
      { rule: "prior-award", waiting: 1, all: 3 },
      { rule: "unknown-scene", waiting: 0, all: 1 },
    ]);
  });

  it("goes slice by slice, tells how far it is, and ends where it is stopped", async () => {
    const items = Array.from({ length: 25 }, (_, at) => at);
    const slices: number[] = [];
    const told: number[] = [];
    const deed = async (slice: readonly number[]) => void slices.push(slice.length);
    const all = await inSlices(items, 10, deed, ({ done, total }) => (told.push(done, total), true));
    expect([all, slices, told]).toEqual([25, [10, 10, 5], [10, 25, 20, 25, 25, 25]]);
    expect(await inSlices(items, 10, deed, () => false)).toBe(10);
    const broken = inSlices(
      items,
      10,
      () => Promise.reject(new Error("示例")),
      () => true,
    );
    await expect(broken).rejects.toThrow("示例");
  });
});

describe("the correction notice", () => {
  it("lists what was sent back, of those that take part", () => {
    expect(returnsIn(projects).map((each) => `${each.project.seq} ${each.finding.rule}`)).toEqual([
      "6 prior-award",
      "7 team-size",
    ]);
  });

  it("is copied as lines and cells, whatever was typed into a reason", () => {
    expect(
      tabSeparated([
        ["序号", "补正要求"],
        ["6", "请更正\n表格\t两处 "],
      ]),
    ).toBe("序号\t补正要求\n6\t请更正 表格 两处");
  });
});
