// The facts of an event, read back from the entries that apply.

import type { AnyFact } from "#shared/event/facts";
import { type KindName, kinds, subjectOf } from "#shared/event/kinds";
import { payloadOf } from "#shared/ledger/entry";
import type { EntryTable } from "./schema";
import type { ReadableStore } from "./store";

/** In the order of their hashes; of the kinds given, or of all. */
export function factsOf(store: ReadableStore, event: string, only: ReadonlySet<KindName> | null = null): AnyFact[] {
  const applied = store.queries
    .selectFrom("entry")
    .select(["kind", "author", "hash", "log", "seq", "at", "body"])
    .where("event", "=", event)
    .where("author", "is not", null)
    .orderBy("hash");
  const rows = store.all<FactRow>(only === null ? applied : applied.where("kind", "in", [...only]));
  return rows.map((row) => {
    const body = kinds[row.kind].schema.parse(payloadOf(row));
    return { ...row, subject: subjectOf(row.kind, body), body } as AnyFact;
  });
}

interface FactRow extends Omit<AnyFact, "body" | "subject">, Pick<EntryTable, "body"> {}
