// What a person carries to the chief's desk: the entries of their own logs on this laptop, and the first of the event to know it by.

import { prevailingEnrolment } from "#db/enrolments";
import { entriesOf, entryOf } from "#db/ledger";
import type { ReadableStore } from "#db/store";
import type { Entry } from "#shared/ledger/entry";
import { nodeCrypto } from "#node/crypto";
import type { Binding } from "../../host-protocol";

/** The event's first entry first, then log by log. An organiser carries everything. */
export function ownEntries(store: ReadableStore, { event, person, role }: Binding): Entry[] {
  if (role === "organiser") return entriesOf(store, event, null, nodeCrypto);
  const { queries } = store;
  // A log that has been retired has no key any more; its enrolment still says whose it is.
  const keyed = queries.selectFrom("log_key").select("log").where("event", "=", event).where("person", "=", person);
  const enrolled = queries.selectFrom("enrolled").select("log").where("event", "=", event).where("person", "=", person);
  const isOwn = ({ log }: { log: string }): boolean => {
    const enrolment = prevailingEnrolment(store, event, log);
    return enrolment?.person === person && enrolment.audience !== "office";
  };
  const logs = [...store.all(keyed.where("audience", "!=", "office")), ...store.all(enrolled).filter(isOwn)];
  const own = [...new Set(logs.map(({ log }) => log))];
  const rows = store.all(
    queries
      .selectFrom("entry")
      .selectAll()
      .where("event", "=", event)
      .where((either) => either.or([either("log", "in", own), either("hash", "=", event)]))
      .orderBy("log")
      .orderBy("seq")
      .orderBy("hash"),
  );
  const isFirst = ({ hash }: { hash: string }): boolean => hash === event;
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))].map((row) => entryOf(row, nodeCrypto));
}
