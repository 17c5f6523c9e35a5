// What of a file a laptop of the venue's network may hold: a judge's no other judge's marks, a chief's desk no registrations.

import { logAudience } from "#db/keep-run";
import { keepEntry } from "#db/ledger";
import type { Entry } from "#shared/ledger/entry";
import { type LogAudience, type Reader, mayRead } from "#shared/sync/rights";
import { nodeCrypto } from "#node/crypto";
import type { Engine } from "../../engine";

/** Everything on a laptop that has no part in the event's network, and at the organiser's. */
export function holdable(engine: Engine, event: string, entries: readonly Entry[]): readonly Entry[] {
  const reader = readerHere(engine, event);
  if (reader === null) return entries;
  const own = new Set(ownKeys(engine, event).map(({ log }) => log));
  const audiences = audiencesOf(engine, event, entries);
  return entries.filter(({ fields: { log } }) => own.has(log) || mayRead(reader, audiences.get(log) ?? null));
}

function readerHere(engine: Engine, event: string): Reader | null {
  if (engine.devices.of(event) === null || engine.author.holdsRoot(event)) return null;
  if (engine.holds(event) && engine.venue.isDesk(event)) return { kind: "desk", people: new Set() };
  return { kind: "member", people: new Set(ownKeys(engine, event).map(({ person }) => person)) };
}

function ownKeys({ store }: Engine, event: string): { log: string; person: string }[] {
  return store.all(store.queries.selectFrom("log_key").select(["log", "person"]).where("event", "=", event));
}

/** Whom a log is for stands in enrolments, of which the file may bring the first: they are taken in, looked at and undone. */
function audiencesOf({ store }: Engine, event: string, entries: readonly Entry[]): Map<string, LogAudience> {
  const found = new Map<string, LogAudience>();
  const undone = new Error("undone");
  try {
    store.write((transaction) => {
      for (const entry of entries) keepEntry(transaction, entry, nodeCrypto);
      for (const { fields } of entries)
        if (!found.has(fields.log)) found.set(fields.log, logAudience(store, event, fields.log));
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return found;
}
