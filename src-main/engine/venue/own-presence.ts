// What this laptop says of itself to the hubs that it is connected to, every two seconds.

import type { PresenceNote } from "#shared/venue/notes";
import type { Engine } from "../engine";
import type { Unacknowledged } from "./whereabouts";

/** Who has begun to mark which project here. */
export function markingHere({ store }: Engine, event: string): PresenceNote["marking"] {
  const rows = store.all(
    store.queries
      .selectFrom("draft")
      .select(["person", "stage", "project"])
      .where("event", "=", event)
      // Paper is keyed under names of its own, and is nobody's marking.
      .where("stage", "not like", "paper:%")
      .limit(2000),
  );
  return rows.map(({ person, stage, project }) => ({ person, stage, project }));
}

/** What this laptop is still waiting for an acknowledgement of, of all its people. */
export function unacknowledgedHere(engine: Engine, event: string): Unacknowledged | null {
  if (!engine.holds(event)) return null;
  const room = engine.room(event);
  const each = peopleHere(engine, event).flatMap((person) => {
    const waiting = engine.venue.waiting.of(engine.store, room, person);
    return waiting === null ? [] : [waiting];
  });
  if (each.length === 0) return null;
  return {
    entries: each.reduce((sum, { entries }) => sum + entries, 0),
    oldestSeconds: Math.max(...each.map(({ oldestSeconds }) => oldestSeconds)),
  };
}

function peopleHere({ store }: Engine, event: string): string[] {
  const rows = store.all(store.queries.selectFrom("log_key").select("person").distinct().where("event", "=", event));
  return rows.map(({ person }) => person);
}
