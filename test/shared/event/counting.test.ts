// Protects who counts: cuts, late ballots, conflicts, recusals, reopening and rulings; blank is never zero.

import { expect, test } from "vitest";
import { countedOf, lateFacts, missingBallots, openQuestions } from "../../../src-shared/event/count";
import { cutOf, nextOpeningNumber, onRecord, onStage, standingOf, unsettled } from "../../../src-shared/event/panel";
import { scoringInput } from "../../../src-shared/event/scoring-input";
import { type Result, parseScoringDocument, score } from "../../../src-shared/scoring/index";
import { Playing, cutBallot, cutOff, idOf, plainRule, stage, track } from "./playing";

const p = idOf("p");
const a = idOf("a");
const b = idOf("b");

function counted(play: Playing, judge: string): string {
  const line = countedOf(play.state, stage, p)?.get(idOf(judge));
  return line?.state === "ballot" ? (line.fact.body.marks["ppt"]?.["value"] ?? "") : (line?.state ?? "open");
}

function rank(play: Playing): Result["groups"][number]["ranking"] {
  const parsed = parseScoringDocument(scoringInput(play.state, stage, [track], plainRule, () => false));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return score(parsed.document).groups[0]?.ranking ?? [];
}

/** Closed with what stands at the time. */
function close(play: Playing, project = "p") {
  const { heads } = standingOf(play.state, stage, idOf(project));
  return play.close(
    project,
    cutOf(play.state, stage, idOf(project)),
    heads.map((head) => head.hash),
  );
}

test("a judge who is absent or recused has no mark, and is no zero", () => {
  const play = new Playing(["a", "b", "c"], ["p"]);
  play.open("p");
  play.ballot("a", "p", "8");
  play.recuse("b", "p");
  const cut = close(play);
  expect(cut.body.cut.map((line) => line.state).sort()).toEqual(["absent", "ballot", "recused"]);
  expect([counted(play, "a"), counted(play, "b"), counted(play, "c")]).toEqual(["8", "recused", "absent"]);
  const input = scoringInput(play.state, stage, [track], plainRule, () => false);
  expect(input.groups[0]?.projects[0]?.marks).toEqual({ [a]: { ppt: { value: "8" } }, [b]: null, [idOf("c")]: null });
  expect(rank(play)[0]).toMatchObject({ total: "8.00", status: "ranked" });
});

test("a project that is not closed has no marks and is incomplete, whatever has been submitted", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  play.ballot("a", "p", "8");
  expect(countedOf(play.state, stage, p)).toBeNull();
  expect(rank(play)[0]).toMatchObject({ rank: null, status: "incomplete" });
});

test("an amendment before the cut counts; after it, it waits, counts by ruling, and never on its own", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  const first = play.ballot("a", "p", "8");
  const second = play.ballot("a", "p", "8.5", [first.hash]);
  close(play);
  expect(counted(play, "a")).toBe("8.5");
  const third = play.ballot("a", "p", "9", [second.hash]);
  expect(counted(play, "a")).toBe("8.5");
  expect(openQuestions(play.state, stage, p).late.map((item) => item.fact.hash)).toEqual([third.hash]);
  const no = play.rule({ about: "late", project: p, judge: a, ballot: third.hash, counts: false });
  expect(counted(play, "a")).toBe("8.5");
  expect(openQuestions(play.state, stage, p).late).toEqual([]);
  play.rule({ about: "late", project: p, judge: a, ballot: third.hash, counts: true }, [no.hash]);
  expect(counted(play, "a")).toBe("9");
});

test("what was ruled to count still counts while a later amendment of it waits, or is ruled out", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  close(play);
  const late = play.ballot("a", "p", "7");
  play.rule({ about: "late", project: p, judge: a, ballot: late.hash, counts: true });
  expect(counted(play, "a")).toBe("7");
  const later = play.ballot("a", "p", "10", [late.hash]);
  expect(counted(play, "a")).toBe("7");
  expect(openQuestions(play.state, stage, p).late.map((item) => item.fact.hash)).toEqual([later.hash]);
  const no = play.rule({ about: "late", project: p, judge: a, ballot: later.hash, counts: false });
  expect(counted(play, "a")).toBe("7");
  play.rule({ about: "late", project: p, judge: a, ballot: later.hash, counts: true }, [no.hash]);
  expect(counted(play, "a")).toBe("10");
  expect(openQuestions(play.state, stage, p)).toEqual({ conflicts: [], late: [] });
});

test("two late ballots of one judge that were both ruled to count settle nothing", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  close(play);
  for (const value of ["7", "9"]) {
    const { hash } = play.ballot("a", "p", value);
    play.rule({ about: "late", project: p, judge: a, ballot: hash, counts: true });
  }
  expect(counted(play, "a")).toBe("absent");
  expect(openQuestions(play.state, stage, p).conflicts).toEqual([a]);
});

test("rulings that desks made differently on one late ballot are none", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  close(play);
  const { hash } = play.ballot("a", "p", "7");
  play.rule({ about: "late", project: p, judge: a, ballot: hash, counts: true });
  play.rule({ about: "late", project: p, judge: a, ballot: hash, counts: false });
  expect(counted(play, "a")).toBe("absent");
  expect(openQuestions(play.state, stage, p).late).toHaveLength(1);
});

test("two ballots that do not supersede one another need a ruling, and it speaks only for those it was made among", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  const one = play.ballot("a", "p", "6");
  const two = play.ballot("a", "p", "7");
  expect(onRecord(play.state, stage, p, a)).toMatchObject({ state: "conflict" });
  expect(unsettled(play.state, stage, p)).toEqual([a]);
  const among = [one.hash, two.hash];
  const ruling = play.rule({ about: "conflict", project: p, judge: a, ballot: one.hash, among });
  expect(onRecord(play.state, stage, p, a)).toMatchObject({ state: "ballot", fact: { hash: one.hash } });
  const three = play.ballot("a", "p", "10");
  expect(onRecord(play.state, stage, p, a)).toMatchObject({ state: "conflict" });
  play.rule({ about: "conflict", project: p, judge: a, ballot: null, among: [...among, three.hash] }, [ruling.hash]);
  expect(onRecord(play.state, stage, p, a)).toEqual({ state: "none" });
});

test("what a conflict ruling left out is not late after the closing; a third ballot that comes then is", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  const one = play.ballot("a", "p", "6");
  const two = play.ballot("a", "p", "7");
  play.rule({ about: "conflict", project: p, judge: a, ballot: one.hash, among: [one.hash, two.hash] });
  close(play);
  expect(lateFacts(play.state, stage, p)).toEqual([]);
  expect(counted(play, "a")).toBe("6");
  const three = play.ballot("a", "p", "10");
  expect(lateFacts(play.state, stage, p).map((item) => item.fact.hash)).toEqual([three.hash]);
  expect(counted(play, "a")).toBe("6");
});

test("a conflict ruling of another desk that the cut does not follow leaves its ballot late, not unseen", () => {
  const play = new Playing(["a"], ["p"]);
  const open = play.open("p");
  const one = play.ballot("a", "p", "6");
  play.close("p", [cutBallot("a", one)], [open.hash]);
  const two = play.ballot("a", "p", "7");
  play.rule({ about: "conflict", project: p, judge: a, ballot: two.hash, among: [one.hash, two.hash] });
  expect(lateFacts(play.state, stage, p).map((item) => item.fact.hash)).toEqual([two.hash]);
});

test("an ordered recusal goes before anything that the judge marked, late or not", () => {
  const play = new Playing(["a", "b"], ["p"]);
  play.open("p");
  play.ballot("a", "p", "10");
  play.put("conflict-of-interest", { judge: a, project: p, reason: "同单位", stands: true, supersedes: [] });
  close(play);
  play.ballot("a", "p", "10");
  expect(counted(play, "a")).toBe("recused");
  expect(lateFacts(play.state, stage, p)).toEqual([]);
});

test("a recusal after the cut, and one that is withdrawn after it, each wait for a ruling", () => {
  const play = new Playing(["a", "b"], ["p"]);
  play.open("p");
  const ballot = play.ballot("a", "p", "8");
  const recusal = play.recuse("b", "p");
  close(play);
  const late = play.recuse("a", "p", [ballot.hash]);
  const withdrawn = play.withdraw("b", "p", [recusal.hash]);
  expect(new Set(openQuestions(play.state, stage, p).late.map((item) => item.fact.hash))).toEqual(
    new Set([late.hash, withdrawn.hash]),
  );
  expect([counted(play, "a"), counted(play, "b")]).toEqual(["8", "recused"]);
  play.rule({ about: "late", project: p, judge: a, ballot: late.hash, counts: true });
  play.rule({ about: "late", project: p, judge: b, ballot: withdrawn.hash, counts: true });
  expect([counted(play, "a"), counted(play, "b")]).toEqual(["recused", "absent"]);
});

test("a recusal that came and went after the cut leaves nothing to rule on", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  close(play);
  play.withdraw("a", "p", [play.recuse("a", "p").hash]);
  expect(openQuestions(play.state, stage, p).late).toEqual([]);
});

test("reopening makes the cut void; closing again cuts anew", () => {
  const play = new Playing(["a"], ["p"]);
  play.open("p");
  const first = close(play);
  const ballot = play.ballot("a", "p", "7");
  play.put("reopening", { project: p, stage, reason: "示例", number: 2, supersedes: [first.hash] });
  expect(standingOf(play.state, stage, p)).toMatchObject({ standing: "open", closing: null });
  expect(countedOf(play.state, stage, p)).toBeNull();
  expect(close(play).body.cut).toEqual([cutBallot("a", ballot)]);
  expect(counted(play, "a")).toBe("7");
});

test("desks that have cut differently leave the project open until it is closed again; equal cuts agree", () => {
  const play = new Playing(["a", "b"], ["p"]);
  const open = play.open("p");
  const ballot = play.ballot("a", "p", "7");
  const cut = [cutBallot("a", ballot), cutOff("b", "absent")];
  play.close("p", cut, [open.hash]);
  play.close("p", [...cut].reverse(), [open.hash]);
  expect(standingOf(play.state, stage, p).standing).toBe("closed");
  play.close("p", [cutOff("a", "absent"), cutOff("b", "absent")], [open.hash]);
  expect(standingOf(play.state, stage, p)).toMatchObject({ standing: "open", closing: null });
  close(play);
  expect(counted(play, "a")).toBe("7");
});

test("a desk that opened what another closed has it open", () => {
  const play = new Playing(["a"], ["p"]);
  const open = play.open("p");
  play.open("p", 3);
  play.close("p", [cutOff("a", "absent")], [open.hash]);
  expect(standingOf(play.state, stage, p).standing).toBe("open");
});

test("of several open projects the one opened last is on stage, and a closed one never", () => {
  const play = new Playing(["a"], ["p", "q"]);
  expect(nextOpeningNumber(play.state)).toBe(1);
  play.open("p", nextOpeningNumber(play.state));
  play.open("q", nextOpeningNumber(play.state));
  expect(onStage(play.state, stage, () => true)).toBe(idOf("q"));
  expect(onStage(play.state, stage, (project) => project === p)).toBe(p);
  close(play, "q");
  expect(onStage(play.state, stage, () => true)).toBe(p);
  expect(nextOpeningNumber(play.state)).toBe(2);
});

test("a ballot that the cut names and that is not here is told, and never taken for an absence unsaid", () => {
  const play = new Playing(["a", "b"], ["p"]);
  const open = play.open("p");
  play.close("p", [cutBallot("a", { hash: "f".repeat(64) }), cutOff("b", "absent")], [open.hash]);
  expect(missingBallots(play.state, stage, p)).toEqual([a]);
});
