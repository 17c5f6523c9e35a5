// The judge's work list: what counts as done, which is next, and what a search finds.

import { describe, expect, it } from "vitest";
import type { JudgeProject } from "#shared/contract/views";
import { follow, nowhere } from "../../../../src-renderer/desks/judge/follow";
import {
  everything,
  listed,
  nextToMark,
  ownProjects,
  progressOf,
} from "../../../../src-renderer/desks/judge/materials/work-list";

const project = (place: number, given: Partial<JudgeProject> = {}): JudgeProject => ({
  project: `p${place}`,
  place,
  seq: 100 + place,
  name: `示例项目${place}`,
  applicantUnit: "示例医院",
  track: place % 2 === 1 ? "a" : "b",
  scene: "",
  standing: "open",
  mine: "none",
  inPanel: true,
  whereabouts: null,
  ...given,
});

const ids = (projects: readonly JudgeProject[]) => projects.map((each) => each.project);

it("counts what is marked against what there is to mark; a recusal is neither", () => {
  const own = ownProjects([
    project(1, { mine: "submitted" }),
    project(2, { mine: "amended", standing: "closed" }),
    project(3, { mine: "recused" }),
    project(4, { mine: "recusal-ordered" }),
    project(5, { mine: "draft" }),
    project(6, { standing: "waiting" }),
    project(7, { standing: "closed" }),
    project(8, { mine: "conflict" }),
    project(9, { inPanel: false }),
  ]);
  expect(own).toHaveLength(8);
  expect(progressOf(own)).toEqual({ marked: 3, all: 6, drafts: 1, recused: 2, left: 1, waiting: 1, missed: 1 });
});

describe("the next to mark", () => {
  const own = [
    project(1),
    project(2, { mine: "submitted" }),
    project(3, { mine: "draft" }),
    project(4, { standing: "closed" }),
    project(5, { standing: "waiting" }),
    project(6, { mine: "recused" }),
    project(7),
    project(8),
  ];

  it("is the first that is open and not submitted, a draft as well", () => {
    expect(nextToMark(own, null, null)?.project).toBe("p1");
    expect(nextToMark(own, "p1", null)?.project).toBe("p3");
    expect(nextToMark(own, "p3", null)?.project).toBe("p7");
  });

  it("comes round to what was passed over, and never to the one on the screen", () => {
    expect(nextToMark(own, "p8", null)?.project).toBe("p1");
    expect(nextToMark([project(1), project(2, { mine: "submitted" })], "p1", null)).toBeNull();
  });

  it("stays in the track that is looked at while that has any", () => {
    expect(nextToMark(own, "p2", "b")?.project).toBe("p8");
    expect(nextToMark(own.slice(0, 7), "p2", "b")?.project).toBe("p3");
  });
});

describe("the search", () => {
  const own = [
    project(1, { name: "CT 影像读片", applicantUnit: "示例第一医院" }),
    project(2, { name: "导诊问答", scene: "AI+患者服务", mine: "draft" }),
    project(12, { name: "药学审方", mine: "submitted" }),
    project(3, { mine: "recusal-ordered" }),
  ];
  const found = (search: string, given = {}) => ids(listed(own, { ...everything, search, ...given }));

  it("finds by name, unit and scene, whatever the width and case, and by every word", () => {
    expect(found("ｃｔ")).toEqual(["p1"]);
    expect(found("患者")).toEqual(["p2"]);
    expect(found("影像 第一")).toEqual(["p1"]);
    expect(found("影像 导诊")).toEqual([]);
    expect(found("  ")).toHaveLength(4);
  });

  it("finds a number as a whole: 2 is not 12", () => {
    expect(found("2")).toEqual(["p2"]);
    expect(found("112")).toEqual(["p12"]);
  });

  it("narrows down by track and by one's own state", () => {
    expect(found("", { track: "b" })).toEqual(["p2", "p12"]);
    expect(found("", { state: "unmarked" })).toEqual(["p1"]);
    expect(found("", { state: "draft" })).toEqual(["p2"]);
    expect(found("", { state: "submitted" })).toEqual(["p12"]);
    expect(found("", { state: "recused" })).toEqual(["p3"]);
  });
});

it("leaves the judge where the judge has gone: with nothing on stage the screen never moves by itself", () => {
  const own = [project(1, { mine: "submitted", standing: "closed" }), project(2)];
  const place = { shown: "p1", follows: false, met: null };
  const stage = { onStage: null, projects: own, amending: false };
  expect(follow(place, stage).shown).toBe("p1");
  expect(follow(nowhere, stage).shown).toBeNull();
});
