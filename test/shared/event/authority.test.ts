// Protects who speaks for the event: takeovers and their cuts, revocations, forks, admissions, and enrolments that must not stand.

import { assert, property, shuffledSubarray } from "fast-check";
import { expect, test } from "vitest";
import { type Authority, authorityOf } from "../../../src-shared/event/authority/authority";
import type { Lineages } from "../../../src-shared/event/authority/lineage";
import type { AnyFact } from "../../../src-shared/event/facts";
import { HandmadeHall, cutAt, keyOf } from "./authority-hall";
import { idOf } from "./playing";

const read = ({ facts }: HandmadeHall, lineages: Lineages = new Map()): Authority => authorityOf(facts, lineages);

function faultOf(hall: HandmadeHall, fact: AnyFact, lineages: Lineages = new Map()): string | null {
  return read(hall, lineages).faultOf(fact);
}

const inCharge = (hall: HandmadeHall): string[] =>
  read(hall)
    .desks.filter((step) => step.inCharge)
    .map(({ label, epoch }) => `${label} ${epoch}`);

/** Desks A, B and C by succession; A's chief has a floor log "a" and B's and C's have "b" and "c". */
function threeDesks(): HandmadeHall {
  const hall = new HandmadeHall();
  for (const [at, desk] of ["A", "B", "C"].entries()) hall.appoint(at + 1, desk);
  hall.chief("a", "A", 1);
  hall.chief("b", "B", 2);
  hall.chief("c", "C", 3);
  return hall;
}

test("the first desk is in charge from the start, a standby's word waits until it has taken over", () => {
  const hall = threeDesks();
  const [first, early] = [hall.open("a", "one"), hall.open("b", "two")];
  const given = hall.judge("bench", "judge", "b", "B", 2);
  const vote = hall.ballot("bench", "judge", "one");
  expect(inCharge(hall)).toEqual(["A 1"]);
  expect(faultOf(hall, first)).toBeNull();
  expect(faultOf(hall, early)).toBe("not-in-charge");
  expect(faultOf(hall, given)).toBe("not-in-charge");
  expect(faultOf(hall, vote)).toBe("not-enrolled");
  hall.takeOver("b", 2, [cutAt(first)]);
  expect(inCharge(hall)).toEqual(["B 2"]);
  for (const fact of [first, early, given, vote]) expect(faultOf(hall, fact)).toBeNull();
});

test("of the desk before, what the takeover names stands, the rest is set aside, and a log that it does not name wholly", () => {
  const hall = threeDesks();
  const held = hall.open("a", "one");
  hall.enrol({
    name: "chamber",
    person: "chief",
    role: "chief",
    audience: "chamber",
    by: { desk: keyOf("A"), epoch: 1 },
    device: "A",
  });
  hall.takeOver("b", 2, [cutAt(held)]);
  const beyond = hall.open("a", "two");
  const deduction = hall.put("chamber", "deduction", {
    project: idOf("one"),
    stage: "final",
    amount: "1",
    reason: "示例",
    supersedes: [],
  });
  expect(faultOf(hall, held)).toBeNull();
  expect(faultOf(hall, beyond)).toBe("beyond-takeover");
  expect(faultOf(hall, deduction)).not.toBeNull();
});

test("what the old desk enrols beyond the cut does not stand, until the new desk enrols the same laptop", () => {
  const hall = threeDesks();
  const held = hall.open("a", "one");
  hall.takeOver("b", 2, [cutAt(held)]);
  const late = hall.judge("bench", "judge", "a", "A", 1);
  const vote = hall.ballot("bench", "judge", "one");
  expect(faultOf(hall, late)).toBe("beyond-takeover");
  expect(faultOf(hall, vote)).toBe("not-enrolled");
  expect(read(hall).logs.has(keyOf("bench"))).toBe(false);
  hall.judge("bench", "judge", "b", "B", 2);
  expect(faultOf(hall, vote)).toBeNull();
  expect(faultOf(hall, late)).toBe("beyond-takeover");
});

test("a takeover that a later desk has cut off cuts nothing itself", () => {
  const hall = threeDesks();
  const held = hall.open("a", "one");
  const second = hall.takeOver("b", 2, [cutAt(held)]);
  const beyond = hall.open("a", "two");
  expect(faultOf(hall, beyond)).toBe("beyond-takeover");
  // C never heard of B's takeover: it holds both of A's entries, and of B's log only its enrolment.
  const enrolled = hall.facts.find((fact) => fact.log === keyOf("b")) as AnyFact;
  hall.takeOver("c", 3, [cutAt(beyond), cutAt(enrolled)]);
  expect(inCharge(hall)).toEqual(["C 3"]);
  expect(faultOf(hall, second)).toBe("beyond-takeover");
  expect(faultOf(hall, beyond)).toBeNull();
  expect(read(hall).takeovers.map(({ body }) => body.epoch)).toEqual([3]);
});

test("nobody takes over by an epoch of another desk, of another hall, or that the root has not signed", () => {
  const hall = threeDesks();
  hall.appoint(2, "D", "other");
  hall.chief("d", "D", 2);
  const wrong = [
    hall.takeOver("b", 3, []),
    hall.takeOver("b", 4, []),
    hall.takeOver("d", 2, []),
    hall.takeOver("a", 2, []),
  ];
  for (const fact of wrong) expect(faultOf(hall, fact)).toBe("not-in-charge");
  expect(inCharge(hall)).toEqual(["A 1", "D 2"]);
});

test("a step that no organiser wrote is no step", () => {
  const hall = threeDesks();
  hall.put("a", "succession", { hall: "main", epoch: 9, desk: keyOf("E"), hub: keyOf("hub E"), label: "E" });
  hall.chief("e", "E", 9);
  const claim = hall.takeOver("e", 9, []);
  expect(read(hall).desks.map(({ label }) => label)).toEqual(["A", "B", "C"]);
  expect(faultOf(hall, claim)).not.toBeNull();
});

test("two desks of the same epoch are both in charge once both have taken over, and neither cuts the other", () => {
  const hall = threeDesks();
  hall.appoint(2, "B2");
  hall.chief("b2", "B2", 2);
  const held = hall.open("a", "one");
  hall.takeOver("b", 2, [cutAt(held)]);
  hall.takeOver("b2", 2, [cutAt(held)]);
  const both = [hall.open("b", "two"), hall.open("b2", "two")];
  expect(inCharge(hall)).toEqual(["B 2", "B2 2"]);
  for (const fact of both) expect(faultOf(hall, fact)).toBeNull();
});

test("an enrolment by a desk stands in that desk's own chief's log, and in no other", () => {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  hall.takeOver("b", 2, [cutAt(hall.facts.at(-1) as AnyFact)]);
  // The old desk has the ear, or the key, of a judge whose log no takeover cuts.
  const smuggled = hall.judge("crony", "crony", "bench", "A", 1);
  const ownFloor = hall.enrol({
    name: "clock",
    person: "clerk",
    role: "timekeeper",
    audience: "floor",
    by: { desk: keyOf("A"), epoch: 1 },
  });
  const inOffice = hall.judge("crony2", "crony", "office", "A", 1);
  const inB = hall.judge("crony3", "crony", "b", "A", 1);
  for (const fact of [smuggled, ownFloor, inOffice, inB]) expect(faultOf(hall, fact)).not.toBeNull();
  expect(faultOf(hall, hall.ballot("crony", "crony", "one"))).toBe("not-enrolled");
});

test("an enrolment by the root stands in whatever log it is found", () => {
  const hall = threeDesks();
  const found = hall.enrol({ name: "bench", person: "judge", role: "judge", audience: "bench", standingIn: "b" });
  expect(faultOf(hall, found)).toBeNull();
  expect(faultOf(hall, hall.ballot("bench", "judge", "one"))).toBeNull();
});

test("of two enrolments of one log for different people the root's goes before a desk's, whatever their hashes", () => {
  const hall = threeDesks();
  hall.judge("bench", "mallory", "a", "A", 1);
  hall.enrol({ name: "bench", person: "judge", role: "judge", audience: "bench", standingIn: "office" });
  expect(read(hall).logs.get(keyOf("bench"))?.person).toBe(idOf("judge"));
});

test("of two desks' enrolments of one log for different people every node takes the same", () => {
  const hall = threeDesks();
  const one = hall.judge("bench", "one", "a", "A", 1);
  const two = hall.judge("bench", "two", "a", "A", 1);
  const first = [one, two].sort((a, b) => (a.hash < b.hash ? -1 : 1))[0];
  const person = (facts: readonly AnyFact[]) => authorityOf(facts, new Map()).logs.get(keyOf("bench"))?.person;
  expect(person(hall.facts)).toBe(first?.body.person);
  expect(person(hall.facts.toReversed())).toBe(first?.body.person);
});

test("a chief sends a judge's laptop away up to the cut, and lets it in again", () => {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  const [kept, beyond] = [hall.ballot("bench", "judge", "one"), hall.ballot("bench", "judge", "two")];
  const sent = hall.revoke("a", "bench", [cutAt(kept)]);
  expect(read(hall).revoked).toEqual(new Set([keyOf("bench")]));
  expect(faultOf(hall, kept)).toBeNull();
  expect(faultOf(hall, beyond)).toBe("beyond-revocation");
  hall.revoke("a", "bench", [], { stands: false, supersedes: [sent.hash] });
  expect(read(hall).revoked.size).toBe(0);
  expect(faultOf(hall, beyond)).toBeNull();
});

test("an organiser lifts what a chief has revoked, a chief nothing that an organiser has", () => {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  const vote = hall.ballot("bench", "judge", "one");
  const none = { log: keyOf("bench"), seq: 0, hash: null };
  const byChief = hall.revoke("a", "bench", [none]);
  const lifted = hall.revoke("office", "bench", [], { stands: false, supersedes: [byChief.hash] });
  expect(faultOf(hall, vote)).toBeNull();
  const byRoot = hall.revoke("office", "bench", [none], { supersedes: [lifted.hash] });
  hall.revoke("a", "bench", [], { stands: false, supersedes: [byRoot.hash] });
  expect(faultOf(hall, vote)).toBe("beyond-revocation");
  expect(read(hall).revoked).toEqual(new Set([keyOf("bench")]));
});

test("a chief's revocation touches no organiser: neither what the root has said, nor whether the laptop is served", () => {
  const hall = threeDesks();
  const later = hall.appoint(4, "D");
  hall.revoke("a", "root-laptop", [{ log: keyOf("office"), seq: 1, hash: null }]);
  expect(faultOf(hall, later)).toBeNull();
  expect(read(hall).revoked.has(keyOf("root-laptop"))).toBe(false);
});

test("a standby that an organiser has sent away takes nothing over, also by a log that it begins afterwards", () => {
  const hall = threeDesks();
  const opened = hall.open("a", "one");
  const enrolled = hall.facts.find((fact) => fact.log === keyOf("b")) as AnyFact;
  const sent = hall.revoke("office", "B", [cutAt(enrolled)]);
  hall.chief("fresh", "B", 2);
  const seized = [hall.takeOver("b", 2, []), hall.takeOver("fresh", 2, [])];
  for (const fact of seized) expect(faultOf(hall, fact)).toBe("beyond-revocation");
  expect(faultOf(hall, opened)).toBeNull();
  expect(inCharge(hall)).toEqual(["A 1"]);
  hall.revoke("office", "B", [], { stands: false, supersedes: [sent.hash] });
  expect(inCharge(hall)).toEqual(["B 2"]);
});

test("a chief's revocation cuts no other chief's log", () => {
  const hall = threeDesks();
  hall.takeOver("b", 2, [cutAt(hall.open("a", "one"))]);
  const opened = hall.open("b", "two");
  hall.revoke("a", "B", [{ log: keyOf("b"), seq: 0, hash: null }]);
  hall.revoke("c", "B", [{ log: keyOf("b"), seq: 0, hash: null }]);
  expect(faultOf(hall, opened)).toBeNull();
  expect(read(hall).revoked.size).toBe(0);
});

test("an admission brings an ordinary entry back and can take it out again, and no entry that authority rests on", () => {
  const hall = threeDesks();
  const held = hall.open("a", "one");
  hall.takeOver("b", 2, [cutAt(held)]);
  const [opening, enrolment] = [hall.open("a", "two"), hall.judge("bench", "judge", "a", "A", 1)];
  const admission = hall.admit("b", opening);
  hall.admit("b", enrolment);
  expect(faultOf(hall, opening)).toBeNull();
  expect(faultOf(hall, enrolment)).toBe("beyond-takeover");
  hall.put("b", "admission", { ...admission.body, admitted: false, supersedes: [admission.hash] });
  expect(faultOf(hall, opening)).toBe("ruled-out");
});

test("whoever has been taken over from, and whoever has not taken over yet, admits nothing", () => {
  const hall = threeDesks();
  hall.takeOver("b", 2, [cutAt(hall.open("a", "one"))]);
  const beyond = hall.open("a", "two");
  hall.admit("a", beyond);
  hall.admit("c", beyond);
  expect(faultOf(hall, beyond)).toBe("beyond-takeover");
});

/** A judge's log that went two ways after its first ballot. */
function forked(): { hall: HandmadeHall; left: AnyFact; right: AnyFact; root: AnyFact; lineages: Lineages } {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  const root = hall.ballot("bench", "judge", "one");
  const left = hall.ballot("bench", "judge", "two");
  const right = hall.branch(hall.ballot("bench", "judge", "three"), left.seq);
  const at = (fact: AnyFact, prev: string | null) => [fact.hash, { seq: fact.seq, prev }] as const;
  const lineages = new Map([[keyOf("bench"), new Map([at(root, null), at(left, root.hash), at(right, root.hash)])]]);
  return { hall, left, right, root, lineages };
}

test("both branches of a fork stand until one is kept; an organiser's choice goes before a chief's", () => {
  const { hall, left, right, root, lineages } = forked();
  const standing = () => [root, left, right].map((fact) => faultOf(hall, fact, lineages));
  expect(standing()).toEqual([null, null, null]);
  expect(read(hall, lineages).forks).toMatchObject([{ log: keyOf("bench"), kept: null }]);
  const ruling = hall.rule("a", left);
  expect(standing()).toEqual([null, null, "other-branch"]);
  expect(read(hall, lineages).forks[0]?.kept?.hash).toBe(left.hash);
  hall.rule("office", right, [ruling.hash]);
  expect(standing()).toEqual([null, "other-branch", null]);
  expect(read(hall, lineages).forks[0]?.kept?.hash).toBe(right.hash);
});

/** A chief's laptop was set back: what it had said in the branch that is not kept. */
test("on the branch of a chief's log that was not kept nobody is sent away, and no branch of a judge's log is chosen", () => {
  const { hall, left, right, root, lineages } = forked();
  const opening = hall.open("a", "one");
  const revocation = hall.revoke("a", "bench", [cutAt(root)]);
  const ruling = hall.rule("a", left);
  const kept = hall.branch(hall.open("a", "two"), revocation.seq);
  const at = (fact: AnyFact, prev: string | null) => [fact.hash, { seq: fact.seq, prev }] as const;
  const chain = hall.facts.filter(({ log, seq }) => log === keyOf("a") && seq <= opening.seq);
  const lineage = new Map(chain.map((fact, place) => at(fact, chain[place - 1]?.hash ?? null)));
  for (const fact of [revocation, kept]) lineage.set(...at(fact, opening.hash));
  lineage.set(...at(ruling, revocation.hash));
  const both = new Map([...lineages, [keyOf("a"), lineage]]);
  expect(read(hall, both).revoked).toEqual(new Set([keyOf("bench")]));
  hall.chief("again", "A", 1);
  hall.rule("again", kept);
  expect(read(hall, both).revoked).toEqual(new Set());
  expect([revocation, ruling, left, right].map((fact) => faultOf(hall, fact, both))).toEqual([
    "other-branch",
    "other-branch",
    null,
    null,
  ]);
});

test("a ruling on a fork that this node does not see yet cuts nothing, and one by a judge never does", () => {
  const { hall, left, right, lineages } = forked();
  hall.rule("bench", left);
  expect(faultOf(hall, right, lineages)).toBeNull();
  hall.rule("a", left);
  expect(faultOf(hall, right)).toBeNull();
  expect(faultOf(hall, right, lineages)).toBe("other-branch");
});

test("a judge's log speaks for its own person, in its own role and for its own audience alone", () => {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  const other = hall.ballot("bench", "judge", "one");
  const judge = idOf("someone");
  expect(faultOf(hall, { ...other, author: judge, body: { ...other.body, judge } })).toBe("not-enrolled");
  for (const fact of [hall.open("bench", "one"), hall.takeOver("bench", 2, []), hall.admit("bench", other, false)])
    expect(faultOf(hall, fact)).not.toBeNull();
  expect(inCharge(hall)).toEqual(["A 1"]);
  expect(faultOf(hall, other)).toBeNull();
});

test("what an organiser has sent away no chief lets in again, and it is told apart; an organiser does", () => {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  hall.judge("other", "judge", "a", "A", 1);
  const sent = hall.revoke("office", "bench", []);
  const byChief = hall.revoke("a", "other", []);
  hall.revoke("a", "bench", [], { stands: false, supersedes: [sent.hash] });
  expect(read(hall).revoked).toEqual(new Set([keyOf("bench"), keyOf("other")]));
  expect(read(hall).revokedByOrganiser).toEqual(new Set([keyOf("bench")]));
  hall.revoke("office", "bench", [], { stands: false, supersedes: [sent.hash] });
  hall.revoke("a", "other", [], { stands: false, supersedes: [byChief.hash] });
  expect(read(hall).revoked).toEqual(new Set());
  expect(read(hall).revokedByOrganiser).toEqual(new Set());
});

/** Everything at once: takeovers, one of them cut off, revocations, enrolments before and beyond cuts, admissions. */
function eventful(): HandmadeHall {
  const hall = threeDesks();
  hall.judge("bench", "judge", "a", "A", 1);
  const vote = hall.ballot("bench", "judge", "one");
  const held = hall.open("a", "one");
  hall.takeOver("b", 2, [cutAt(held)]);
  const beyond = hall.open("a", "two");
  hall.judge("late", "latecomer", "a", "A", 1);
  hall.ballot("late", "latecomer", "one");
  hall.judge("late", "latecomer", "b", "B", 2);
  hall.admit("b", beyond);
  const sent = hall.revoke("b", "bench", [cutAt(vote)]);
  hall.ballot("bench", "judge", "two");
  const enrolled = hall.facts.find((fact) => fact.log === keyOf("b")) as AnyFact;
  hall.takeOver("c", 3, [cutAt(beyond), cutAt(enrolled)]);
  hall.judge("late", "latecomer", "c", "C", 3);
  hall.revoke("office", "bench", [], { stands: false, supersedes: [sent.hash] });
  hall.judge("bench", "mallory", "c", "C", 3);
  return hall;
}

function verdict(facts: readonly AnyFact[]) {
  const { logs, desks, takeovers, revoked, forks, setAside, facts: standing } = authorityOf(facts, new Map());
  return {
    logs: [...logs].sort(([a], [b]) => (a < b ? -1 : 1)),
    desks,
    takeovers: takeovers.map(({ hash }) => hash),
    revoked: [...revoked].sort(),
    forks,
    setAside: setAside.map(({ fact, reason }) => `${fact.hash} ${reason}`),
    standing: standing.map(({ hash }) => hash),
  };
}

test("the order in which the facts came decides nothing", () => {
  const { facts } = eventful();
  const whole = verdict(facts);
  assert(
    property(shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
      expect(verdict(shuffled)).toEqual(whole);
    }),
  );
});

test("whatever part of the facts is here, and in whatever order, two nodes with the same part agree, and each fact has one verdict", () => {
  const { facts } = eventful();
  assert(
    property(shuffledSubarray(facts), (part) => {
      const { facts: standing, setAside } = authorityOf(part, new Map());
      expect(standing.length + setAside.length).toBe(part.length);
      expect(verdict(part)).toEqual(verdict(part.toSorted((a, b) => (a.hash < b.hash ? 1 : -1))));
    }),
  );
});
