// The judge's screen follows the stage, and never leaves a ballot that is not submitted.

import { describe, expect, it } from "vitest";
import type { JudgeProject, OwnState, Standing } from "#shared/contract/views";
import { type Place, follow, isInHand, nowhere, offered } from "../../../../src-renderer/desks/judge/follow";

const project = (id: string, mine: OwnState, standing: Standing = "open", inPanel = true): JudgeProject => ({
  project: id,
  place: 1,
  seq: 1,
  name: id,
  applicantUnit: "",
  track: "t",
  scene: "",
  standing,
  mine,
  inPanel,
  whereabouts: null,
});

const after = (place: Place, onStage: string | null, projects: readonly JudgeProject[], amending = false): Place =>
  follow(place, { onStage, projects, amending });

const onFirst: Place = { shown: "p1", follows: true, met: "p1" };

it("goes to the project that comes on stage while it waits", () => {
  expect(after(nowhere, "p1", [project("p1", "none")])).toEqual(onFirst);
});

describe("when the next project comes on stage", () => {
  it.each<OwnState>(["none", "draft"])("stays with a ballot that is %s, and offers the new one", (mine) => {
    const place = after(onFirst, "p2", [project("p1", mine), project("p2", "none")]);
    expect(place.shown).toBe("p1");
    expect(offered(place.shown, "p2")).toBe("p2");
  });

  it("stays even where the ballot's project has been closed meanwhile", () => {
    expect(after(onFirst, "p2", [project("p1", "draft", "closed"), project("p2", "none")]).shown).toBe("p1");
  });

  it.each<OwnState>(["submitted", "amended", "recused", "recusal-ordered", "conflict"])(
    "goes on from one that is %s",
    (mine) => {
      expect(after(onFirst, "p2", [project("p1", mine), project("p2", "none")]).shown).toBe("p2");
    },
  );

  it("stays while a submitted ballot is being changed", () => {
    expect(after(onFirst, "p2", [project("p1", "submitted"), project("p2", "none")], true).shown).toBe("p1");
  });

  it("does not snatch the receipt away of a ballot submitted after the offer", () => {
    const projects = [project("p1", "draft"), project("p2", "none")];
    const waiting = after(onFirst, "p2", projects);
    const submitted = [project("p1", "submitted"), project("p2", "none")];
    expect(after(waiting, "p2", submitted).shown).toBe("p1");
    expect(after(after(waiting, "p2", submitted), "p3", [...submitted, project("p3", "none")]).shown).toBe("p3");
  });

  it("stays where the judge has gone by hand to look at another project", () => {
    const looking: Place = { shown: "p1", follows: false, met: "p2" };
    const projects = [project("p1", "submitted"), project("p2", "none"), project("p3", "none")];
    expect(after(looking, "p3", projects).shown).toBe("p1");
  });
});

it("leaves a ballot that is marked by hand on the screen when the chief is heard again, and offers what is open", () => {
  const byHand: Place = { shown: "p1", follows: false, met: null };
  for (const mine of ["none", "draft"] as const) {
    const projects = [project("p1", mine, "waiting"), project("p2", "none")];
    const place = after(byHand, "p2", projects);
    expect(place.shown).toBe("p1");
    expect(offered(place.shown, "p2")).toBe("p2");
    // Nor does its own opening, and then its close, take it away.
    const opened = after(after(byHand, "p1", [project("p1", mine)]), "p2", [
      project("p1", mine),
      project("p2", "none"),
    ]);
    expect(opened.shown).toBe("p1");
    expect(after(opened, null, [project("p1", mine, "closed")]).shown).toBe("p1");
  }
});

describe("when nothing is on stage", () => {
  it("waits once the project that was followed is finished and closed", () => {
    expect(after(onFirst, null, [project("p1", "submitted", "closed")])).toEqual(nowhere);
  });

  it("stays with an unfinished ballot of a closed project", () => {
    expect(after(onFirst, null, [project("p1", "draft", "closed")]).shown).toBe("p1");
  });

  it("leaves the receipt of a late ballot on the screen", () => {
    const late = after(onFirst, null, [project("p1", "draft", "closed")]);
    expect(after(late, null, [project("p1", "submitted", "closed")]).shown).toBe("p1");
  });

  it("goes back to a project that is reopened", () => {
    const waiting = after(onFirst, null, [project("p1", "submitted", "closed")]);
    expect(after(waiting, "p1", [project("p1", "submitted")]).shown).toBe("p1");
  });
});

it("comes back to the ballot of the address after the window was loaded anew, and follows again from there", () => {
  const reloaded: Place = { ...nowhere, shown: "p1" };
  const place = after(reloaded, "p1", [project("p1", "draft")]);
  expect(place).toEqual(onFirst);
  expect(after(place, "p2", [project("p1", "submitted"), project("p2", "none")]).shown).toBe("p2");
});

it.each<[OwnState, Standing, boolean, boolean]>([
  ["draft", "waiting", true, true],
  ["draft", "closed", true, true],
  ["none", "open", true, true],
  ["none", "closed", true, true],
  ["none", "waiting", true, false],
  ["submitted", "open", true, false],
  ["none", "open", false, false],
])("a ballot that is %s for a project that is %s (own panel: %s) is in hand: %s", (mine, standing, inPanel, inHand) => {
  expect(isInHand(project("p1", mine, standing, inPanel))).toBe(inHand);
});

it("leaves a project that is no longer there", () => {
  expect(after({ shown: "gone", follows: false, met: null }, "p1", [project("p1", "none")]).shown).toBe("p1");
});

it("settles at once: following twice is following once", () => {
  const projects = [project("p1", "draft"), project("p2", "none")];
  for (const place of [nowhere, onFirst, { shown: "p2", follows: false, met: "p1" }])
    for (const onStage of ["p1", "p2", null]) {
      const once = after(place, onStage, projects);
      expect(after(once, onStage, projects)).toEqual(once);
    }
});
