// Protects a change of command: what was written beyond a takeover, a revocation or a fork's ruling counts by admission alone.

import type { Cut } from "#shared/event/bodies";
import { type AnyFact, headsOf } from "#shared/event/facts";
import type { Reading } from "../healed";
import { broken } from "../violation";
import type { Invariant } from "./invariant";

/** An admission speaks for what it names; what others rest on is never admitted. */
function admitted({ authority }: Reading): Set<string> {
  const admissions = authority.facts.filter((fact) => fact.kind === "admission");
  return new Set(headsOf(admissions).flatMap(({ body }) => (body.admitted ? [body.entry] : [])));
}

function refuseBeyond(name: string, reading: Reading, cuts: readonly Cut[], byRoot: ReadonlySet<string>): void {
  const allowed = admitted(reading);
  for (const { log, seq } of cuts)
    for (const fact of reading.authority.facts)
      if (fact.log === log && fact.seq > seq && !allowed.has(fact.hash) && !byRoot.has(fact.hash))
        broken(name, `at ${reading.laptop.name} entry ${fact.seq} (${fact.kind}) applies beyond a cut at ${seq}`);
}

/** What speaks by the root's own signature, in whatever log it stands. */
function wordsOfRoot(facts: readonly AnyFact[]): Set<string> {
  return new Set(facts.filter((fact) => fact.kind === "event").map(({ hash }) => hash));
}

export const beyondTakeoverWaits: Invariant = {
  name: "beyond-takeover-waits",
  check(_world, { desks, organisers }) {
    for (const reading of [...organisers, ...desks]) {
      const { desks: steps, logs, facts } = reading.authority;
      for (const last of steps.filter(({ inCharge }) => inCharge)) {
        const takeover = facts.find(
          (fact) => fact.kind === "takeover" && fact.body.hall === last.hall && fact.body.epoch === last.epoch,
        );
        if (takeover?.kind !== "takeover") continue;
        const earlier = [...logs.values()].filter(
          ({ by }) => by !== null && steps.some((step) => isEarlier(step, last) && isOf(step, by)),
        );
        const chiefs = earlier.filter(({ role }) => role === "chief").map(({ log }) => log);
        const unnamed = chiefs.filter((log) => !takeover.body.cuts.some((cut) => cut.log === log));
        const cuts = [...takeover.body.cuts, ...unnamed.map((log) => ({ log, seq: 0, hash: null }))];
        refuseBeyond("beyond-takeover-waits", reading, cuts, wordsOfRoot(facts));
      }
    }
  },
};

interface Step {
  readonly hall: string;
  readonly epoch: number;
  readonly desk: string;
}

function isEarlier(step: Step, last: Step): boolean {
  return step.hall === last.hall && step.epoch < last.epoch;
}

function isOf(step: Step, by: { readonly desk: string; readonly epoch: number }): boolean {
  return step.desk === by.desk && step.epoch === by.epoch;
}

export const beyondRevocationWaits: Invariant = {
  name: "beyond-revocation-waits",
  check(_world, { desks, organisers }) {
    for (const reading of [...organisers, ...desks]) {
      const { facts, logs } = reading.authority;
      const revocations = headsOf(facts.filter((fact) => fact.kind === "revocation")).filter(({ body }) => body.stands);
      const cuts = revocations
        .flatMap(({ body }) => body.cuts)
        .filter(({ log }) => !["organiser", "chief"].includes(logs.get(log)?.role ?? "chief"));
      refuseBeyond("beyond-revocation-waits", reading, cuts, wordsOfRoot(facts));
    }
  },
};

export const otherBranchWaits: Invariant = {
  name: "other-branch-waits",
  check(_world, { desks, organisers }) {
    for (const reading of [...organisers, ...desks]) {
      const cuts = reading.authority.forks.flatMap(({ kept }) => (kept === null ? [] : [kept]));
      refuseBeyond("other-branch-waits", reading, cuts, wordsOfRoot(reading.authority.facts));
    }
  },
};

export const standbyWaits: Invariant = {
  name: "standby-waits",
  check(_world, { desks, organisers }) {
    for (const { laptop, authority } of [...organisers, ...desks]) {
      for (const fact of authority.facts) {
        const by = authority.logs.get(fact.log)?.by ?? null;
        if (by === null || fact.kind === "enrolment" || authority.logs.get(fact.log)?.role !== "chief") continue;
        const inCharge = authority.desks.filter((step) => step.inCharge && isIn(step.hall)).map(({ epoch }) => epoch);
        if (by.epoch > Math.max(...inCharge))
          broken("standby-waits", `at ${laptop.name} a ${fact.kind} applies of a desk that has not taken over`);

        function isIn(hall: string): boolean {
          return authority.desks.some(
            (step) => step.hall === hall && step.desk === by?.desk && step.epoch === by.epoch,
          );
        }
      }
    }
  },
};
