// The ledger in the store: entries kept with their exact bytes, and the projection brought up to date in the same transaction.

import { sql } from "kysely";
import { type AnyFact } from "#shared/event/facts";
import { type Enrolment, type NotApplied, factOf } from "#shared/event/apply";
import type { Audience, EnrolmentBody, EventBody, SuccessionBody } from "#shared/event/bodies";
import { isKind, kinds, subjectOf } from "#shared/event/kinds";
import type { Head } from "#shared/ledger/chain";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, eventOf, openEntry, payloadOf } from "#shared/ledger/entry";
import { entryAt } from "./entry-at";
import { fixedQuery } from "./fixed-query";
import type { ReadableStore, Transaction } from "./store";
import type { EntryTable } from "./schema";

/** What an entry says. */
type Words = Pick<EntryTable, "body">;
type Known = Pick<EntryTable, "body" | "seal"> & { readonly arrival: number };

export interface Kept {
  /** Whether the entry was new to this store. */
  readonly added: boolean;
  /** What now applies because of it: its own fact, and those of a log that it enrolled. */
  readonly facts: readonly AnyFact[];
}

const knownEntry = entryAt(["arrival", "body", "seal"]);
const insertEntry = fixedQuery((queries) =>
  queries
    .insertInto("entry")
    .values({
      event: "",
      log: "",
      seq: 0,
      hash: "",
      prev: "",
      kind: "",
      critical: 0,
      at: "",
      header: new Uint8Array(),
      body: new Uint8Array(),
      seal: new Uint8Array(),
      author: "",
    })
    .onConflict((conflict) => conflict.columns(["event", "log", "seq", "hash"]).doNothing()),
);
const apply = fixedQuery((queries) => queries.updateTable("entry").set({ author: "" }).where("arrival", "=", 0));
const rootOf = fixedQuery((queries) => queries.selectFrom("event").select("root").where("event", "=", ""));
const enrolledAs = fixedQuery((queries) =>
  queries.selectFrom("enrolled").select(["person", "role", "audience"]).where("event", "=", "").where("log", "=", ""),
);
// The kinds are written out, so that the indexes of these few serve.
const enrolmentIn = fixedQuery((queries) =>
  queries
    .selectFrom("enrolled")
    .innerJoin("entry", (join) =>
      join.onRef("entry.event", "=", "enrolled.event").onRef("entry.hash", "=", "enrolled.entry"),
    )
    .select("entry.body")
    .where("enrolled.event", "=", "")
    .where("enrolled.log", "=", "")
    .where("kind", "=", sql.lit("enrolment")),
);
const successionsOf = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select("body")
    .where("event", "=", "")
    .where("kind", "=", sql.lit("succession"))
    .where("author", "is not", null),
);

/**
 * Keeps an entry and applies what it makes applicable. An entry that is here already changes nothing, but that it brings a
 * body or a seal that was withheld before: else whoever passed an entry on bare would have taken them away for good.
 */
export function keepEntry(transaction: Transaction, entry: Entry, crypto: Crypto, writing: Writing = {}): Kept {
  const { fields } = entry;
  const event = eventOf(entry);
  const fact = decide(transaction, event, entry, crypto, writing);
  const rows = transaction.runFixed(insertEntry, [
    event,
    fields.log,
    fields.seq,
    entry.hash,
    fields.prev,
    fields.kind,
    fields.critical ? 1 : 0,
    fields.at,
    entry.header,
    entry.body,
    entry.seal,
    typeof fact === "string" ? null : fact.author,
  ]);
  if (rows === 0) return { added: false, facts: complete(transaction, event, entry, crypto) };
  return { added: true, facts: typeof fact === "string" ? [] : follow(transaction, event, fact, crypto, writing) };
}

/** What a run of one log's entries is applied by: looked up once for all of them, and again after what may change it. */
export interface Writing {
  authority?: { readonly log: string; readonly root: string | null; readonly enrolment: Enrolment | null } | undefined;
}

function complete(transaction: Transaction, event: string, entry: Entry, crypto: Crypto): AnyFact[] {
  const { log, seq } = entry.fields;
  const [known] = transaction.allFixed<Known>(knownEntry, [event, log, seq, entry.hash]);
  if (known === undefined) return [];
  const update = transaction.queries.updateTable("entry").where("arrival", "=", known.arrival);
  if (known.seal === null && entry.seal !== null) transaction.run(update.set({ seal: entry.seal }));
  if (known.body !== null || entry.body === null) return [];
  transaction.run(update.set({ body: entry.body }));
  return project(transaction, { entry, arrival: known.arrival }, crypto);
}

/** An entry, and where it stands in this store. */
interface Arrived {
  readonly entry: Entry;
  readonly arrival: number;
}

/** Applies what is here already. */
function project(transaction: Transaction, { entry, arrival }: Arrived, crypto: Crypto): AnyFact[] {
  const event = eventOf(entry);
  const fact = decide(transaction, event, entry, crypto, {});
  if (typeof fact === "string") return [];
  transaction.runFixed(apply, [fact.author, arrival]);
  return follow(transaction, event, fact, crypto, {});
}

/** Whether an entry applies, by what is known here. */
function decide(
  transaction: Transaction,
  event: string,
  entry: Entry,
  crypto: Crypto,
  writing: Writing,
): AnyFact | NotApplied {
  const { log } = entry.fields;
  if (writing.authority?.log !== log) writing.authority = { log, ...authorityHere(transaction, event, log) };
  const { root, enrolment } = writing.authority;
  return factOf(entry, { event, root, enrolment, appointed: appointments(transaction, event) }, crypto);
}

/** A fact that stands in the store now, and those that apply because of it. */
function follow(transaction: Transaction, event: string, fact: AnyFact, crypto: Crypto, writing: Writing): AnyFact[] {
  if (fact.kind !== "event" && fact.kind !== "enrolment" && fact.kind !== "succession") return [fact];
  writing.authority = undefined;
  if (fact.kind === "event") insertEvent(transaction, event, fact.at, fact.body);
  // An enrolment may have come before the first entry of its event, or before the appointment of the desk that signed it.
  if (fact.kind !== "enrolment") return [fact, ...applyWaiting(transaction, event, null, fact.hash, crypto)];
  if (!enrol(transaction, event, fact.hash, fact.body)) return [fact];
  return [fact, ...applyWaiting(transaction, event, fact.body.log, fact.hash, crypto)];
}

function authorityHere(
  transaction: Transaction,
  event: string,
  log: string,
): { root: string | null; enrolment: Enrolment | null } {
  return {
    root: transaction.allFixed<{ root: string }>(rootOf, [event])[0]?.root ?? null,
    enrolment: transaction.allFixed<Enrolment>(enrolledAs, [event, log])[0] ?? null,
  };
}

/** Looked up only when an enrolment by a desk asks for it. */
function appointments(transaction: Transaction, event: string): (desk: string, epoch: number) => boolean {
  return (desk, epoch) =>
    transaction.allFixed<Words>(successionsOf, [event]).some((row) => {
      const step = payloadOf(row) as SuccessionBody;
      return step.desk === desk && step.epoch === epoch;
    });
}

function insertEvent(transaction: Transaction, event: string, at: string, body: EventBody): void {
  transaction.run(
    transaction.queries
      .insertInto("event")
      .values({ event, root: body.root, template: body.template, rehearsal: body.rehearsal ? 1 : 0, created_at: at }),
  );
}

/** Of several enrolments of one log every node keeps the same: the root's before a desk's, then that of the lower hash. */
function enrol(transaction: Transaction, event: string, entry: string, body: EnrolmentBody): boolean {
  const { queries } = transaction;
  const delegated = body.by === null ? 0 : 1;
  const present = transaction.first(
    queries
      .selectFrom("enrolled")
      .select(["entry", "delegated"])
      .where("event", "=", event)
      .where("log", "=", body.log),
  );
  if (present !== undefined) {
    const before = present.delegated - delegated;
    if (before < 0 || (before === 0 && present.entry <= entry)) return false;
  }
  const { log, person, role, audience, device } = body;
  const row = { person, role, audience, device, delegated, entry } as const;
  transaction.run(
    queries
      .insertInto("enrolled")
      .values({ event, log, ...row })
      .onConflict((conflict) => conflict.columns(["event", "log"]).doUpdateSet(row)),
  );
  // The enrolments in it speak by their own signatures, this one among them.
  if (present !== undefined)
    transaction.run(
      queries
        .updateTable("entry")
        .set({ author: null })
        .where("event", "=", event)
        .where("log", "=", log)
        .where("kind", "not in", ["event", "enrolment"]),
    );
  return true;
}

/** Entries that were here before what lets them apply: those of a log, or of a whole event whose first entry has come. */
function applyWaiting(
  transaction: Transaction,
  event: string,
  log: string | null,
  except: string,
  crypto: Crypto,
): AnyFact[] {
  const { queries } = transaction;
  const waiting = queries
    .selectFrom("entry")
    .selectAll()
    .where("event", "=", event)
    .where("hash", "!=", except)
    .where("author", "is", null)
    .orderBy("log")
    .orderBy("seq");
  const rows = transaction.all(log === null ? waiting.where("kind", "=", "enrolment") : waiting.where("log", "=", log));
  return rows.flatMap((row) => project(transaction, { entry: entryOf(row, crypto), arrival: row.arrival }, crypto));
}

/** The entry of a row: its bytes, opened again, so that nothing is taken from the columns beside them. */
export function entryOf(row: Pick<EntryTable, "header" | "body" | "seal">, crypto: Crypto): Entry {
  const entry = openEntry({ header: row.header, body: row.body, seal: row.seal }, crypto);
  if (typeof entry === "string") throw new RangeError(`a stored entry does not verify: ${entry}`);
  return entry;
}

/** What lets a log write here; null where nobody has enrolled it. */
export function enrolmentOf(store: ReadableStore, event: string, log: string): EnrolmentBody | null {
  const [row] = store.allFixed<Words>(enrolmentIn, [event, log]);
  return row === undefined ? null : (payloadOf(row) as EnrolmentBody);
}

/** Where a log ends here: its highest sequence. */
export function headOf(store: ReadableStore, event: string, log: string): Head {
  const row = store.first(
    store.queries
      .selectFrom("entry")
      .select(["seq", "hash"])
      .where("event", "=", event)
      .where("log", "=", log)
      .orderBy("seq", "desc")
      .orderBy("hash")
      .limit(1),
  );
  return row ?? { seq: 0, hash: null };
}

/** An event's entries, its first entry first and then log by log. `audiences` null takes every one, enrolled or not. */
export function entriesOf(
  store: ReadableStore,
  event: string,
  audiences: readonly Audience[] | null,
  crypto: Crypto,
): Entry[] {
  const rows = store.all(
    store.queries
      .selectFrom("entry")
      .selectAll()
      .where("event", "=", event)
      .orderBy("log")
      .orderBy("seq")
      .orderBy("hash"),
  );
  const genesisLog = rows.find((row) => row.hash === event)?.log;
  const enrolled = store.all<{ log: string; audience: string }>(
    store.queries.selectFrom("enrolled").select(["log", "audience"]).where("event", "=", event),
  );
  const audienceOf = new Map(enrolled.map(({ log, audience }) => [log, audience as Audience]));
  const taken = rows.filter(({ log }) => {
    const audience = audienceOf.get(log);
    return audiences === null || log === genesisLog || (audience !== undefined && audiences.includes(audience));
  });
  const ordered = [...taken.filter((row) => row.log === genesisLog), ...taken.filter((row) => row.log !== genesisLog)];
  return ordered.map((row) => entryOf(row, crypto));
}

/** The facts of an event, in the order of their hashes. */
export function factsOf(store: ReadableStore, event: string): AnyFact[] {
  const rows = store.all<FactRow>(
    store.queries
      .selectFrom("entry")
      .select(["kind", "author", "hash", "log", "seq", "at", "body"])
      .where("event", "=", event)
      .where("author", "is not", null)
      .orderBy("hash"),
  );
  return rows.map((row) => {
    const body = kinds[row.kind].schema.parse(payloadOf(row));
    return { ...row, subject: subjectOf(row.kind, body), body } as AnyFact;
  });
}

interface FactRow extends Omit<AnyFact, "body" | "subject">, Words {}

/**
 * Critical kinds that this version does not know: it keeps them, and refuses to compute or sign. What stands in a log that
 * the root has not enrolled is nobody's word, and stops nothing.
 */
export function unknownCriticalKinds(store: ReadableStore, event: string): string[] {
  const { queries } = store;
  const rows = store.all<{ kind: string }>(
    queries
      .selectFrom("entry")
      .select("kind")
      .distinct()
      .where("event", "=", event)
      .where("critical", "=", 1)
      .where("log", "in", queries.selectFrom("enrolled").select("log").where("event", "=", event)),
  );
  return rows.map((row) => row.kind).filter((kind) => !isKind(kind));
}

/** Empties the projections and makes them again from the entries alone. */
export function rebuildProjections(transaction: Transaction, crypto: Crypto): void {
  const { queries } = transaction;
  for (const table of ["enrolled", "event"] as const) transaction.run(queries.deleteFrom(table));
  transaction.run(queries.updateTable("entry").set({ author: null }));
  const rows = transaction.all(queries.selectFrom("entry").selectAll().orderBy("arrival"));
  for (const row of rows) project(transaction, { entry: entryOf(row, crypto), arrival: row.arrival }, crypto);
}
