// Protects rulings on devices and forks where organisers and chief desks have both spoken: nobody's word is taken silently.

import { expect, test } from "vitest";
import { authorityOf } from "../../../../src-shared/event/authority/authority";
import type { Lineage, Lineages } from "../../../../src-shared/event/authority/lineage";
import type { Cut, Role } from "../../../../src-shared/event/bodies";
import type { AnyFact } from "../../../../src-shared/event/facts";

const id = (letter: string): string => letter.repeat(64);
const person = (letter: string): string => letter.repeat(26);
const reason = "示例";
const [office, desk, standby, bench] = [id("0"), id("a"), id("b"), id("c")];
const device = id("d");

/** Facts as the store gives them, one after another in each log. */
class Facts {
  readonly all: AnyFact[] = [];
  #made = 0;

  put(log: string, author: string, kind: AnyFact["kind"], subject: string, body: unknown): AnyFact {
    this.#made += 1;
    const seq = this.all.filter((fact) => fact.log === log).length + 1;
    const hash = String(this.#made).padStart(64, "0");
    const fact = { hash, log, seq, at: "2026-11-21T09:00:00+08:00", kind, subject, author, body } as AnyFact;
    this.all.push(fact);
    return fact;
  }

  enrol(
    inLog: string,
    log: string,
    role: Role,
    by: { desk: string; epoch: number } | null,
    holder: string | null,
  ): void {
    const audience = role === "judge" ? "bench" : "floor";
    const body = { log, person: person(log[0] as string), role, audience, device: holder, by, continues: null };
    this.put(inLog, "", "enrolment", log, { ...body, signature: "0".repeat(128) });
  }
}

function succession(epoch: number, log: string): unknown {
  return { hall: "hall", epoch, desk: log, hub: log, label: "示例" };
}

/** An organiser, two desks of one hall that both speak for it in turn, and a judge at a laptop. */
function venue(): Facts {
  const facts = new Facts();
  facts.enrol(office, office, "organiser", null, null);
  for (const [at, log] of [desk, standby].entries())
    facts.put(office, person("0"), "succession", `hall/${at + 1}/${log}`, succession(at + 1, log));
  facts.enrol(desk, desk, "chief", { desk, epoch: 1 }, desk);
  facts.enrol(desk, bench, "judge", { desk, epoch: 1 }, device);
  return facts;
}

const nowhere: Lineages = new Map();

function revoke(facts: Facts, log: string, stands: boolean, supersedes: string[]): AnyFact {
  const cuts: Cut[] = stands ? [{ log: bench, seq: 0, hash: null }] : [];
  return facts.put(log, person(log[0] as string), "revocation", device, { device, cuts, reason, stands, supersedes });
}

function recuse(facts: Facts): AnyFact {
  const body = { judge: person("c"), project: person("p"), stage: "final", reason, supersedes: [] };
  return facts.put(bench, person("c"), "recusal", "final/p/c", body);
}

test("what a chief has sent away an organiser may let in again: no cut is left behind", () => {
  const facts = venue();
  const written = recuse(facts);
  const sent = revoke(facts, desk, true, []);
  expect(authorityOf(facts.all, nowhere).setAside).toEqual([{ fact: written, reason: "beyond-revocation" }]);
  revoke(facts, office, false, [sent.hash]);
  const { setAside, revoked } = authorityOf(facts.all, nowhere);
  expect({ setAside, revoked: [...revoked] }).toEqual({ setAside: [], revoked: [] });
});

test("what an organiser has sent away no chief lets in again: the device stays revoked, as its entries stay cut", () => {
  const facts = venue();
  recuse(facts);
  const sent = revoke(facts, office, true, []);
  revoke(facts, desk, false, [sent.hash]);
  const { setAside, revoked } = authorityOf(facts.all, nowhere);
  expect({ aside: setAside.length, revoked: [...revoked] }).toEqual({ aside: 1, revoked: [device] });
});

/** The bench log went two ways after its first entry. */
function forked(): { facts: Facts; lineages: Lineages; branches: Cut[] } {
  const facts = venue();
  const first = recuse(facts);
  const branches = ["e", "f"].map((letter) => ({ log: bench, seq: 2, hash: id(letter) }));
  const lineage: Lineage = new Map([
    [first.hash, { seq: 1, prev: null }],
    [id("e"), { seq: 2, prev: first.hash }],
    [id("f"), { seq: 2, prev: first.hash }],
  ]);
  const lineages: Lineages = new Map([[bench, lineage]]);
  return { facts, lineages, branches };
}

function ruleFork(facts: Facts, log: string, kept: Cut, supersedes: string[]): AnyFact {
  return facts.put(log, person(log[0] as string), "fork-ruling", bench, { log: bench, kept, reason, supersedes });
}

test("two desks that kept different branches have settled nothing, and a ruling that names both settles it", () => {
  const { facts, lineages, branches } = forked();
  const [left, right] = branches as [Cut, Cut];
  facts.enrol(standby, standby, "chief", { desk: standby, epoch: 2 }, standby);
  const cuts = [{ log: desk, seq: 9, hash: null }];
  facts.put(standby, person("b"), "takeover", "hall/2", { hall: "hall", epoch: 2, cuts, reason });
  const one = ruleFork(facts, desk, left, []);
  const other = ruleFork(facts, standby, right, []);
  expect(authorityOf(facts.all, lineages).forks).toMatchObject([{ log: bench, kept: null }]);
  ruleFork(facts, standby, right, [one.hash, other.hash]);
  expect(authorityOf(facts.all, lineages).forks).toMatchObject([{ log: bench, kept: right }]);
});

test("an organiser's choice of a branch stands whatever a chief chooses", () => {
  const { facts, lineages, branches } = forked();
  const [left, right] = branches as [Cut, Cut];
  const chosen = ruleFork(facts, office, left, []);
  ruleFork(facts, desk, right, [chosen.hash]);
  expect(authorityOf(facts.all, lineages).forks).toMatchObject([{ log: bench, kept: left }]);
});
