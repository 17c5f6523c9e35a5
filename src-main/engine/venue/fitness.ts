// What this laptop can become in a hall by what it holds of the event already, such as by a file that it took in while it stood
// alone: no laptop is to hold more than it may read.

import { logAudience } from "#db/keep-run";
import { type Reader, mayRead } from "#shared/sync/rights";
import type { Fitness } from "#shared/venue/notes";
import type { Engine } from "../engine";

export function fitnessOf(engine: Engine, event: string): Fitness {
  const { store } = engine;
  const own = store.all(store.queries.selectFrom("log_key").select(["log", "person"]).where("event", "=", event));
  const keys = new Set(own.map(({ log }) => log));
  const held = store.all(store.queries.selectFrom("entry").select("log").distinct().where("event", "=", event));
  const mayHold = (reader: Reader): boolean =>
    held.every(({ log }) => keys.has(log) || mayRead(reader, logAudience(store, event, log)));
  if (mayHold({ kind: "member", people: new Set(own.map(({ person }) => person)) })) return "person";
  const kind = engine.author.holdsRoot(event) ? "organiser" : "desk";
  return mayHold({ kind, people: new Set() }) ? "desk" : "nothing";
}
