// Protects the page of the stages: how each stands, what a panel leaves open, and what is decided on who goes on.

import { describe, expect, it } from "vitest";
import {
  decide,
  fateOf,
  type Line,
  noDecisions,
  standingDecisions,
  standingOf,
  undecide,
} from "../../../src-renderer/desks/organiser/stages/advancement/decisions";
import {
  draftSeats,
  idleJudges,
  panelDraftOf,
  panelLines,
  withCriteria,
  withSeat,
} from "../../../src-renderer/desks/organiser/stages/panels/panel-draft";
import { seatWarnings } from "../../../src-renderer/desks/organiser/stages/panels/seat-warnings";
import { givenCriteria, partOf, type Seat, seatsOf } from "../../../src-renderer/desks/organiser/stages/panels/seats";
import { nextDeed, stageFacts } from "../../../src-renderer/desks/organiser/stages/stage-facts";
import { takingPartAt } from "../../../src-renderer/desks/organiser/stages/taking-part";
import type { CertificateView, OrganiserView } from "../../../src-shared/contract/views";
import type { Rule } from "../../../src-shared/scoring/document";
import { finalRule, organiserView, person, project } from "./view";

const sent = { from: "semi-final", to: "final", admitted: [], passedOver: [], at: "", current: true };
const certificate = (stage: string): CertificateView =>
  ({ hash: "c", stage, tracks: ["medical"], number: 1, supersededBy: null }) as unknown as CertificateView;
const factsOf = (view: OrganiserView) => view.plan.stages.map((stage) => stageFacts(view, stage));

describe("who takes part", () => {
  it("is everyone registered until a list is confirmed, and then those of it who have not withdrawn", () => {
    const projects = [project(1), project(2), project(3, { withdrawn: "退赛" })];
    expect(takingPartAt(organiserView({ projects }), "final").map(({ seq }) => seq)).toEqual([1, 2]);
    const listed = organiserView({ projects, advancements: [{ ...sent, projects: ["project-2", "project-3"] }] });
    expect(takingPartAt(listed, "final").map(({ seq }) => seq)).toEqual([2]);
    expect(takingPartAt(listed, "semi-final").map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

describe("how a stage stands", () => {
  it("tells projects, rules, panels, signed tracks and the list", () => {
    const [preliminary, , final] = factsOf(organiserView());
    expect(final).toMatchObject({ inHand: true, projects: 2, tracks: ["medical"], unlockedRules: 0, warnings: [] });
    expect(preliminary).toMatchObject({ inHand: false, missingRules: 1, signed: [], advancement: null });
  });

  it("names the one thing to do: sign nothing, confirm, or go on", () => {
    const over = { stage: "semi-final", startedStages: ["semi-final"], certificates: [certificate("semi-final")] };
    expect(nextDeed(organiserView(), factsOf(organiserView()))).toEqual({ deed: "begin-first", stage: "preliminary" });
    const view = organiserView(over);
    expect(nextDeed(view, factsOf(view))).toEqual({ deed: "confirm", stage: "semi-final" });
    const unsigned = organiserView({ ...over, certificates: [] });
    expect(nextDeed(unsigned, factsOf(unsigned))).toEqual({ deed: "none" });
    const confirmed = organiserView({ ...over, advancements: [{ ...sent, projects: ["project-1"] }] });
    expect(nextDeed(confirmed, factsOf(confirmed))).toEqual({ deed: "begin", stage: "final" });
    const stale = organiserView({ ...over, advancements: [{ ...sent, projects: [], current: false }] });
    expect(nextDeed(stale, factsOf(stale))).toMatchObject({ deed: "confirm" });
  });
});

describe("parts of a rubric", () => {
  const all = givenCriteria(finalRule, null);

  it("are whole segments where all of one is given, and nothing of note where everything is", () => {
    expect(partOf(finalRule, all)).toBeNull();
    const first = finalRule.segments[0]?.id ?? "";
    const own = all.filter((criterion) => criterion.startsWith(`${first}.`));
    expect(partOf(finalRule, own)).toEqual([first]);
    expect(partOf(finalRule, own.slice(1))).toEqual(own.slice(1));
    expect(givenCriteria(finalRule, [first])).toEqual(own);
    expect(givenCriteria(finalRule, ["gone", ...own.slice(1)])).toEqual(own.slice(1));
  });

  it("are edited judge by judge, and a seat without any is none", () => {
    const view = organiserView();
    let draft = panelDraftOf(seatsOf(view, "final", "medical"), finalRule);
    expect(panelLines(draft, finalRule).map(({ part }) => part)).toEqual([null, null, null]);
    draft = withCriteria(draft, "person-2", all.slice(1), false);
    draft = withCriteria(draft, "person-3", all, false);
    draft = withSeat(draft, "person-1", false, finalRule);
    expect(idleJudges(draft, finalRule)).toEqual(["person-3"]);
    draft = withSeat(withSeat(draft, "person-3", false, finalRule), "person-3", true, finalRule);
    expect(panelLines(draft, finalRule)).toEqual([
      { judge: "person-2", part: all.slice(0, 1) },
      { judge: "person-3", part: null },
    ]);
    expect(draftSeats(draft, view.people, finalRule).map(({ name }) => name)).toEqual(["示例评委2", "示例评委3"]);
  });

  it("follow the stage's own panel, in the order of the roster", () => {
    const own = { stage: "final", track: "medical", judges: [{ judge: "person-3", part: ["ppt"] }] };
    const view = organiserView({ panels: [own], people: [person(1), person(3), person(4, { marks: false })] });
    expect(seatsOf(view, "final", "medical")).toMatchObject([{ judge: "person-3", part: ["ppt"] }]);
    expect(seatsOf(view, "semi-final", "medical")).toMatchObject([{ judge: "person-1", part: null }, { part: null }]);
  });
});

describe("what a panel leaves open", () => {
  const seat = (name: string, part: Seat["part"] = null): Seat => ({ judge: name, name, unit: "", part });
  const scoped = (scope: Rule["panel"]["scope"], minimumJudges = 1): Rule => ({
    ...finalRule,
    panel: { ...finalRule.panel, scope, minimumJudges },
  });
  const codes = (seats: Seat[], rule: Rule | null) => seatWarnings(seats, rule).map(({ code }) => code);

  it("is nothing where everybody marks everything and there are enough", () => {
    for (const scope of ["criterion", "segment", "total"] as const)
      expect(codes([seat("a"), seat("b")], scoped(scope, 2))).toEqual([]);
    expect(codes([seat("a", ["gone"])], null)).toEqual([]);
  });

  it("is nobody, a criterion that nobody marks, and too few", () => {
    expect(codes([], finalRule)).toEqual(["nobody"]);
    const parted = [seat("a", ["ppt", "demo"]), seat("b", ["ppt", "code.quality"])];
    expect(seatWarnings(parted, scoped("criterion", 2))).toEqual([
      { code: "unmarked", names: ["代码操作演示 · 现场操作"] },
      { code: "thin", judges: 0, minimum: 2, names: ["代码操作演示 · 现场操作"] },
      {
        code: "thin",
        judges: 1,
        minimum: 2,
        names: ["Demo演示 · 功能完整", "Demo演示 · 使用体验", "代码操作演示 · 代码质量"],
      },
    ]);
    expect(seatWarnings([seat("a")], scoped("segment", 3))).toEqual([
      { code: "thin", judges: 1, minimum: 3, names: [] },
    ]);
  });

  it("is marks that never count: a part at total scope, half a segment at segment scope, and what is gone", () => {
    expect(codes([seat("a"), seat("b", ["ppt"])], scoped("total"))).toEqual(["parts-never-count"]);
    expect(seatWarnings([seat("a"), seat("b", ["ppt.value"])], scoped("segment"))).toEqual([
      { code: "half-segment", judges: ["b"], segment: "PPT答辩" },
    ]);
    expect(codes([seat("a"), seat("b", ["ppt", "gone"])], scoped("segment"))).toEqual(["stale"]);
  });
});

describe("decisions on who goes on", () => {
  const line = (name: string, proposed: Line["proposed"], withdrawn = false): Line => ({
    project: name,
    name,
    applicantUnit: "",
    rank: 1,
    total: "1",
    proposed,
    withdrawn,
  });
  const ranking = [
    line("a", "advances"),
    line("b", "advances", true),
    line("c", "tied-at-cut"),
    line("d", "tied-at-cut"),
    line("e", "stays"),
  ];
  const view = { tracks: [{ track: "medical", state: "signed" as const, places: 3, ranking }] };

  it("wait for every project of a tie, and let nobody on who has withdrawn", () => {
    expect(standingOf(view, noDecisions)).toMatchObject({ tied: 2, going: [{ project: "a" }] });
    const one = decide(noDecisions, "c", "admitted", "示例");
    const both = decide(one, "d", "passedOver", "示例");
    expect(standingOf(view, both)).toMatchObject({ tied: 0, going: [{ project: "a" }, { project: "c" }] });
    expect(ranking.map((each) => fateOf(each, both))).toEqual([
      "goes",
      "withdrawn",
      "admitted",
      "passed-over",
      "stays",
    ]);
    expect(standingOf(view, undecide(both, "d")).tied).toBe(1);
  });

  it("fall away where they say nothing any more", () => {
    let now = decide(noDecisions, "a", "admitted", "示例");
    now = decide(now, "b", "admitted", "示例");
    now = decide(now, "e", "passedOver", "示例");
    now = decide(now, "gone", "admitted", "示例");
    now = decide(now, "c", "passedOver", "示例");
    expect(standingDecisions(view, now)).toEqual({ admitted: [], passedOver: [{ project: "c", reason: "示例" }] });
  });

  it("name the tracks that are not signed, or contested", () => {
    const track = (state: "unsigned" | "contested") => ({ track: state, state, places: 0, ranking: [] });
    const open = standingOf({ tracks: [track("unsigned"), track("contested")] }, noDecisions);
    expect(open).toMatchObject({ unsigned: ["unsigned"], contested: ["contested"] });
  });
});
