// Protects the state of an event: it does not depend on the order of facts, and what desks disagree on decides nothing.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutOf, onRecord, onStage, panelOf, nextOpeningNumber, standingOf } from "../../../src-shared/event/panel";
import { countedOf, openQuestions } from "../../../src-shared/event/count";
import { inputHashes, scoringInput } from "../../../src-shared/event/scoring-input";
import { type EventState, stateOf } from "../../../src-shared/event/state";
import { Playing, cutBallot, cutOff, idOf, plainRule, stage, track } from "./playing";

/** Everything that anyone computes from a state, in one value. */
function everything(state: EventState): unknown {
  const projects = [...state.projects.keys()];
  return {
    maps: [state.people, state.projects, state.rules, state.orders, state.performance, state.deductions].map((map) => [
      ...map,
    ]),
    lists: [state.rulings, state.certificates, state.conflictsOfInterest, [...state.disputed], [...state.ballots]],
    standing: projects.map((project) => standingOf(state, stage, project)),
    records: projects.map((project) =>
      panelOf(state, stage, project).map(({ person }) => onRecord(state, stage, project, person)),
    ),
    cuts: projects.map((project) => cutOf(state, stage, project)),
    counted: projects.map((project) => [...(countedOf(state, stage, project) ?? [])]),
    questions: projects.map((project) => openQuestions(state, stage, project)),
    input: JSON.stringify(scoringInput(state, stage, [track], plainRule, () => false)),
    inputs: inputHashes(state, stage, [track]),
    onStage: onStage(state, stage, () => true),
    number: nextOpeningNumber(state),
  };
}

/** A day with everything in it: amendments, conflicts, late ballots, double edits, disputes and rulings. */
function crowded(): Playing {
  const play = new Playing(["a", "b", "c"], ["p", "q", "r", "s"]);
  const open = play.open("p");
  const a = play.ballot("a", "p", "8");
  const amended = play.ballot("a", "p", "8.5", [a.hash]);
  const b1 = play.ballot("b", "p", "7");
  const b2 = play.ballot("b", "p", "6");
  const c = play.recuse("c", "p");
  play.rule({ about: "conflict", project: idOf("p"), judge: idOf("b"), ballot: b2.hash, among: [b1.hash, b2.hash] });
  play.close("p", [cutBallot("a", amended), cutBallot("b", b2), cutOff("c", "recused")], [open.hash]);
  const back = play.withdraw("c", "p", [c.hash]);
  const late = play.ballot("c", "p", "9", [back.hash]);
  play.rule({ about: "late", project: idOf("p"), judge: idOf("c"), ballot: late.hash, counts: true });
  for (const [at, project] of ["q", "r"].entries()) {
    const opened = play.open(project, at + 1);
    const lines = ["a", "b", "c"].map((judge) => cutBallot(judge, play.ballot(judge, project, "8")));
    play.close(project, lines, [opened.hash]);
  }
  play.open("s", 1);
  play.open("s", 2);
  play.rule({ about: "tie", track, order: [idOf("r"), idOf("q")] });
  play.put("performance", { project: idOf("p"), stage, score: "80", assessor: "", supersedes: [] });
  play.put("performance", { project: idOf("p"), stage, score: "81", assessor: "", supersedes: [] });
  play.put("deduction", { project: idOf("q"), stage, amount: "1", reason: "示例", supersedes: [] });
  play.person("a", { name: "改名" });
  play.put("order", { stage, order: [idOf("s"), idOf("p")], draw: null, supersedes: [] });
  return play;
}

test("the order in which facts came changes nothing that anyone computes", () => {
  const { facts, state } = crowded();
  const expected = everything(state);
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
      expect(everything(stateOf("e".repeat(64), shuffled) as EventState)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test("without its first entry an event has no state", () => {
  const { facts } = new Playing(["a"], ["p"]);
  expect(stateOf("e".repeat(64), facts.slice(1))).toBeNull();
});

test("a person who is removed is gone from people and panels; a later edit brings them back", () => {
  const play = new Playing(["a", "b"], ["p"]);
  const first = play.facts.find((each) => each.kind === "person" && each.body.name === "a");
  const removed = play.person("a", { removed: true, supersedes: [first?.hash ?? ""] });
  expect(panelOf(play.state, stage, idOf("p")).map((person) => person.name)).toEqual(["b"]);
  play.person("a", { supersedes: [removed.hash] });
  expect(panelOf(play.state, stage, idOf("p")).map((person) => person.name)).toEqual(["a", "b"]);
});

test("only judges and chiefs who mark, of the project's own track, are its panel", () => {
  const play = new Playing(["a"], ["p"]);
  play.person("elsewhere", { panels: ["service"] });
  play.person("desk", { role: "chief", marks: false });
  play.person("marking", { role: "chief" });
  play.person("clock", { role: "timekeeper" });
  expect(panelOf(play.state, stage, idOf("p")).map((person) => person.name)).toEqual(["a", "marking"]);
});

test("a performance result or deduction on which desks disagree counts for nothing until it is entered again", () => {
  const play = new Playing(["a"], ["p", "q"]);
  const one = play.put("performance", { project: idOf("p"), stage, score: "80", assessor: "", supersedes: [] });
  const other = play.put("performance", { project: idOf("p"), stage, score: "90", assessor: "", supersedes: [] });
  expect(play.state.performance.size).toBe(0);
  expect([...play.state.disputed]).toEqual([`${stage}/${idOf("p")}`]);
  play.put("performance", { project: idOf("p"), stage, score: "90", assessor: "", supersedes: [one.hash, other.hash] });
  expect(play.state.performance.get(`${stage}/${idOf("p")}`)?.body.score).toBe("90");
  expect(play.state.disputed.size).toBe(0);
  // The same value entered at two desks is no dispute.
  for (let time = 0; time < 2; time += 1)
    play.put("deduction", { project: idOf("q"), stage, amount: "1", reason: "超时", supersedes: [] });
  expect(play.state.deductions.get(`${stage}/${idOf("q")}`)?.body.amount).toBe("1");
});

test("a rule edited elsewhere after it was locked changes nothing; two locks that differ are no lock", () => {
  const play = new Playing(["a"], ["p"]);
  const { hash } = play.state.rules.get(stage) ?? { hash: "" };
  const edited = play.put("rule", { track: null, stage, rule: { ...plainRule, rankBy: "exact" }, supersedes: [hash] });
  expect(play.state.rules.get(stage)).toMatchObject({ hash, locked: true });
  const other = play.put("rule-lock", { track: null, stage, rule: edited.hash, supersedes: [] });
  expect(play.state.rules.get(stage)).toMatchObject({ locked: false });
  const first = play.facts.find((each) => each.kind === "rule-lock");
  play.put("rule-lock", { track: null, stage, rule: edited.hash, supersedes: [other.hash, first?.hash ?? ""] });
  expect(play.state.rules.get(stage)).toMatchObject({ hash: edited.hash, locked: true });
});

test("a recusal that one desk has ordered stands though another has lifted it", () => {
  const play = new Playing(["a"], ["p"]);
  const conflict = { judge: idOf("a"), project: idOf("p"), reason: "同单位" };
  const first = play.put("conflict-of-interest", { ...conflict, stands: true, supersedes: [] });
  play.put("conflict-of-interest", { ...conflict, stands: false, supersedes: [] });
  expect(onRecord(play.state, stage, idOf("p"), idOf("a"))).toMatchObject({ state: "recused", ordered: true });
  const heads = play.facts.filter((each) => each.kind === "conflict-of-interest").map((each) => each.hash);
  expect(heads).toContain(first.hash);
  play.put("conflict-of-interest", { ...conflict, stands: false, supersedes: heads });
  expect(onRecord(play.state, stage, idOf("p"), idOf("a"))).toEqual({ state: "none" });
});

test("judging has started with the first opening, or with the first ballot that was given without one", () => {
  const play = new Playing(["a"], ["p"]);
  expect([...play.state.started]).toEqual([]);
  play.ballot("a", "p", "8");
  expect([...play.state.started]).toEqual([stage]);
});

test("a ballot for a stage that is still to come locks nothing of what is being set up for it", () => {
  const play = new Playing(["a"], ["p"]);
  const begun = play.put("stage-begun", { stage: "semi-final", supersedes: [] });
  // Only a modified program writes one.
  play.ballot("a", "p", "8");
  expect([...play.state.started]).toEqual([]);
  play.put("stage-begun", { stage, supersedes: [begun.hash] });
  expect([...play.state.started]).toEqual([stage]);
});
