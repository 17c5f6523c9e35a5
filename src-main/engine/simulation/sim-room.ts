// An event as a simulated laptop holds it: the engine's own room, or what it would be without one of the guards of authority.

import { factsOf } from "#db/facts";
import { entryOf } from "#db/ledger";
import { lineagesOf } from "#db/lineages";
import type { EntryTable } from "#db/schema";
import type { ReadableStore } from "#db/store";
import { factOf } from "#shared/event/apply";
import { type Basis, authorityOf, basisOf } from "#shared/event/authority/authority";
import type { Authority } from "#shared/event/authority/basis";
import type { Audience, Role } from "#shared/event/bodies";
import type { AnyFact } from "#shared/event/facts";
import { isKind, kinds } from "#shared/event/kinds";
import { payloadOf } from "#shared/ledger/entry";
import { EventRoom } from "../event-room";
import type { SimGuards } from "./sim-guards";
import { allSimGuards } from "./sim-guards";
import type { World } from "./world";

type Eyes = Pick<World, "event" | "guards" | "keys">;

export function openRoom(world: Eyes, store: ReadableStore): EventRoom {
  const { authority, applyRoles, applyAuthors } = world.guards;
  const guarded = authority === allSimGuards.authority && applyRoles && applyAuthors;
  return guarded ? new EventRoom(world.event, store) : new UnguardedRoom(world, store);
}

/** Read from the store alone. */
export function readAuthority({ event, guards, keys }: Eyes, store: ReadableStore): Authority {
  const facts = [...factsOf(store, event), ...overlooked(event, guards, keys, store)];
  return authorityOf(facts, lineagesOf(store, event), guards.authority);
}

class UnguardedRoom extends EventRoom {
  readonly #world: Eyes;
  readonly #eyes: ReadableStore;

  constructor(world: Eyes, store: ReadableStore) {
    super(world.event, store);
    this.#world = world;
    this.#eyes = store;
    this.add([]);
  }

  override add(facts: readonly AnyFact[]): void {
    super.add(facts);
    // The first call comes before there are any eyes.
    if (#eyes in this) super.add(overlooked(this.event, this.#world.guards, this.#world.keys, this.#eyes));
  }

  override get basis(): Basis {
    const facts = factsOf(this.#eyes, this.event);
    return basisOf(facts, lineagesOf(this.#eyes, this.event), this.#world.guards.authority);
  }
}

interface Row extends Pick<EntryTable, "header" | "body" | "seal" | "hash"> {
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
}

/** Entries of enrolled logs that would be facts if nobody asked for whom their log was enrolled. */
function overlooked(event: string, guards: SimGuards, { crypto }: World["keys"], store: ReadableStore): AnyFact[] {
  if (guards.applyRoles && guards.applyAuthors) return [];
  const { queries } = store;
  const rows = store.all<Row>(
    queries
      .selectFrom("entry")
      .innerJoin("enrolled", (join) =>
        join.onRef("enrolled.log", "=", "entry.log").onRef("enrolled.event", "=", "entry.event"),
      )
      .select(["header", "body", "seal", "hash", "person", "role", "audience"])
      .where("entry.event", "=", event)
      .where("author", "is", null),
  );
  return rows.flatMap((row) => {
    const entry = entryOf(row, crypto);
    const { kind } = entry.fields;
    if (!isKind(kind) || kind === "enrolment") return [];
    const payload = payloadOf(entry) as { judge?: string; keyer?: string };
    const claimed = guards.applyAuthors ? row.person : (payload.keyer ?? payload.judge ?? row.person);
    const role = guards.applyRoles ? row.role : (kinds[kind].writers[0] as Role);
    const audience = guards.applyRoles ? row.audience : kinds[kind].audience;
    const enrolments = [{ person: claimed, role, audience }];
    const fact = factOf(entry, { event, root: null, appointed: () => false, enrolments }, crypto);
    return typeof fact === "string" ? [] : [{ ...fact, author: row.person } as AnyFact];
  });
}
