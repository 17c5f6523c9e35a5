// The laptops that are left once everything has healed, and what each of them makes of the ledger.

import type { Authority } from "#shared/event/authority/authority";
import { type EventState, stateOf } from "#shared/event/state";
import type { Laptop } from "./laptop";
import { readAuthority } from "./sim-room";
import type { World } from "./world";

export interface HeldEntry {
  readonly hash: string;
  readonly log: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly header: Uint8Array;
  readonly body: Uint8Array | null;
}

/** What one laptop holds, read anew from its disk alone. */
export interface Reading {
  readonly laptop: Laptop;
  readonly entries: ReadonlyMap<string, HeldEntry>;
  readonly enrolled: ReadonlySet<string>;
  readonly authority: Authority;
  readonly state: EventState;
}

export interface Healed {
  /** Everyone honest that is there. */
  readonly all: readonly Reading[];
  /** Chief desks of the succession that nobody sent away. */
  readonly desks: readonly Reading[];
  readonly organisers: readonly Reading[];
  /** Laptops that the event knows, of judges and scorekeepers. */
  readonly members: readonly Reading[];
  /** Everything that is on any honest disk. */
  readonly union: ReadonlyMap<string, HeldEntry>;
}

export function readHealed(world: World): Healed {
  const all = world.laptops.filter((laptop) => laptop.isUp && laptop.room !== null).map(readingOf);
  const authority = all.find(({ laptop }) => laptop.holdsRoot)?.authority;
  const rightsOf = (device: string): boolean =>
    [...(authority?.logs.values() ?? [])].some((rights) => rights.device === device);
  // A copy of the organiser's disk is a stranger until it has written something.
  const organisers = all.filter(({ laptop }) => laptop.holdsRoot && rightsOf(laptop.device));
  const known = all.filter(({ laptop }) => authority?.revoked.has(laptop.device) === false);
  return {
    all,
    organisers,
    desks: known.filter(({ laptop }) => authority?.desks.some(({ desk }) => desk === laptop.device)),
    members: known.filter(({ laptop }) => !laptop.isDesk && !laptop.holdsRoot && rightsOf(laptop.device)),
    union: new Map(all.flatMap(({ entries }) => [...entries])),
  };
}

function readingOf(laptop: Laptop): Reading {
  const { event } = laptop.world;
  const { store } = laptop.disk;
  const { queries } = store;
  const rows = store.all<HeldEntry>(
    queries
      .selectFrom("entry")
      .select(["hash", "log", "seq", "prev", "header", "body"])
      .where("event", "=", event)
      .orderBy("hash"),
  );
  const enrolled = store.all<{ log: string }>(queries.selectFrom("enrolled").select("log").where("event", "=", event));
  const authority = readAuthority(laptop.world, store);
  const state = stateOf(event, authority.facts);
  if (state === null) throw new RangeError("no event");
  return {
    laptop,
    entries: new Map(rows.map((row) => [row.hash, row])),
    enrolled: new Set(enrolled.map(({ log }) => log)),
    authority,
    state,
  };
}
