// Protects everyone from seeing different events: once healed, honest laptops hold the same and conclude the same from it.

import type { AnyFact } from "#shared/event/facts";
import { kinds } from "#shared/event/kinds";
import { stateOf } from "#shared/event/state";
import { readerOf } from "#shared/sync/membership";
import { type Frontier, type Proof, proofOf } from "#shared/sync/frontier";
import type { Healed, Reading } from "../healed";
import type { TrueLog } from "../truth";
import { broken } from "../violation";
import type { World } from "../world";
import type { Invariant } from "./invariant";
import { difference, jsonOf } from "./json-of";

const name = "honest-converge";

export const honestConverge: Invariant = {
  name,
  check(world, healed) {
    const [first, ...others] = [...healed.organisers, ...healed.desks];
    if (first === undefined) return;
    holdsAll(world, first, healed, atDesks);
    for (const other of others) {
      same(`the ledgers of ${first.laptop.name} and ${other.laptop.name}`, proof(world, first), proof(world, other));
      same(
        `what ${first.laptop.name} and ${other.laptop.name} conclude`,
        conclusion(world, first, atDesks),
        conclusion(world, other, atDesks),
      );
    }
    for (const member of healed.members) {
      const people = new Set(member.laptop.seats.map(({ person }) => person));
      const atMember = (log: TrueLog): boolean => log.audience === "floor" || people.has(log.person);
      holdsAll(world, member, healed, atMember);
      same(
        `what ${first.laptop.name} and ${member.laptop.name} conclude`,
        conclusion(world, first, atMember),
        conclusion(world, member, atMember),
      );
    }
  },
};

type Readable = (log: TrueLog) => boolean;

const atDesks: Readable = ({ audience }) => audience !== "office";

/** Nothing that any honest disk holds, and that this laptop may read, is missing. */
function holdsAll(world: World, { laptop, entries, enrolled }: Reading, healed: Healed, readable: Readable): void {
  for (const { log, hash, seq } of healed.union.values()) {
    const about = world.truth.logs.get(log);
    if (about === undefined || !readable(about) || !enrolled.has(log) || entries.has(hash)) continue;
    const holders = healed.all.filter((reading) => reading.entries.has(hash));
    if (holders.every((holder) => isOutOfReach(holder, healed))) continue;
    const names = holders.map((holder) => holder.laptop.name).join();
    broken(
      name,
      `${laptop.name} lacks entry ${seq} (${hash.slice(0, 8)}) of a ${about.audience} log, which ${names} hold`,
    );
  }
}

/**
 * Told nothing, as it was sent away, or is another device since its disk was copied or set back: it knows none of the desks
 * that were appointed after the ones of its day were lost, and gives its record to no stranger. It has it until it is let in
 * again, or a stick comes.
 */
function isOutOfReach({ laptop, authority }: Reading, { organisers }: Healed): boolean {
  const toldNothing = organisers.some((organiser) => readerOf(organiser.authority, laptop.device) === null);
  const peers = new Set(laptop.linkedTo.map(({ device }) => device));
  return toldNothing && !authority.desks.some(({ desk }) => peers.has(desk));
}

/** Of the logs that desks and organisers share. */
function proof(world: World, { laptop, enrolled }: Reading): Proof {
  const shared = [...laptop.shelf.frontier()].filter(([log]) => {
    const about = world.truth.logs.get(log);
    return enrolled.has(log) && about !== undefined && atDesks(about);
  });
  return proofOf(new Map(shared) satisfies Frontier, world.keys.crypto);
}

function conclusion(world: World, { authority }: Reading, readable: Readable): unknown {
  const mine = ({ log, kind }: AnyFact): boolean => {
    const about = world.truth.logs.get(log);
    return about === undefined ? kinds[kind].audience === "floor" : readable(about);
  };
  const facts = authority.facts.filter(mine);
  return {
    facts: facts.map(({ hash }) => hash).sort(),
    setAside: authority.setAside
      .filter(({ fact }) => mine(fact))
      .map(({ fact, reason }) => `${fact.hash} ${reason}`)
      .sort(),
    state: stateOf(world.event, facts),
    desks: authority.desks,
    revoked: authority.revoked,
  };
}

function same(what: string, a: unknown, b: unknown): void {
  const [left, right] = [jsonOf(a), jsonOf(b)];
  if (left !== right) broken(name, `${what} differ: ${difference(left, right)}`);
}
