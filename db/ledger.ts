// The ledger in the store: entries kept with their exact bytes, and the projection brought up to date in the same transaction.

import { sql } from "kysely";
import { type Enrolment, type NotApplied, factOf } from "#shared/event/apply";
import type { Audience, EnrolmentBody, EventBody, SuccessionBody } from "#shared/event/bodies";
import { precedenceOf } from "#shared/event/enrolment";
import type { AnyFact } from "#shared/event/facts";
import type { Head } from "#shared/ledger/chain";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, eventOf, openEntry, payloadOf } from "#shared/ledger/entry";
import { entryAt } from "./entry-at";
import { enrolmentsOf, prevailingEnrolment } from "./enrolments";
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
// The kind is written out, so that the index of these few serves.
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
  authority?: LogAuthority | undefined;
}

interface LogAuthority {
  readonly log: string;
  readonly root: string | null;
  readonly enrolments: readonly Enrolment[];
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
  if (writing.authority?.log !== log) writing.authority = authorityHere(transaction, event, log);
  const { root, enrolments } = writing.authority;
  return factOf(entry, { event, root, enrolments, appointed: appointments(transaction, event) }, crypto);
}

/** A fact that stands in the store now, and those that apply because of it. */
function follow(transaction: Transaction, event: string, fact: AnyFact, crypto: Crypto, writing: Writing): AnyFact[] {
  if (fact.kind !== "event" && fact.kind !== "enrolment" && fact.kind !== "succession") return [fact];
  writing.authority = undefined;
  if (fact.kind === "event") insertEvent(transaction, event, fact.at, fact.body);
  // An enrolment may have come before the first entry of its event, or before the appointment of the desk that signed it.
  if (fact.kind !== "enrolment") return [fact, ...applyWaiting(transaction, event, null, fact.hash, crypto)];
  enrol(transaction, event, fact.hash, fact.body);
  return [fact, ...applyWaiting(transaction, event, fact.body.log, fact.hash, crypto)];
}

function authorityHere(transaction: Transaction, event: string, log: string): LogAuthority {
  const root = transaction.allFixed<{ root: string }>(rootOf, [event])[0]?.root ?? null;
  return { log, root, enrolments: enrolmentsOf(transaction, event, log) };
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

/** One more enrolment of a log never takes away what another lets apply: it may say more, or whose word it was. */
function enrol(transaction: Transaction, event: string, entry: string, body: EnrolmentBody): void {
  const { queries } = transaction;
  const { log, person, role, audience, device } = body;
  const others = enrolmentsOf(transaction, event, log).length;
  const row = { event, log, person, role, audience, device, precedence: precedenceOf(body), entry };
  transaction.run(
    queries
      .insertInto("enrolled")
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
  // The enrolments in it speak by their own signatures, this one among them.
  if (others > 0)
    transaction.run(
      queries
        .updateTable("entry")
        .set({ author: null })
        .where("event", "=", event)
        .where("log", "=", log)
        .where("kind", "not in", ["event", "enrolment"]),
    );
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
  const logs = audiences === null ? [] : [...new Set(rows.map(({ log }) => log))];
  const read = new Set(
    logs.filter((log) => {
      const audience = prevailingEnrolment(store, event, log)?.audience;
      return audience !== undefined && audiences?.includes(audience);
    }),
  );
  const taken = rows.filter(({ log }) => audiences === null || log === genesisLog || read.has(log));
  const ordered = [...taken.filter((row) => row.log === genesisLog), ...taken.filter((row) => row.log !== genesisLog)];
  return ordered.map((row) => entryOf(row, crypto));
}

/** Empties the projections and makes them again from the entries alone. */
export function rebuildProjections(transaction: Transaction, crypto: Crypto): void {
  const { queries } = transaction;
  for (const table of ["enrolled", "event"] as const) transaction.run(queries.deleteFrom(table));
  transaction.run(queries.updateTable("entry").set({ author: null }));
  const rows = transaction.all(queries.selectFrom("entry").selectAll().orderBy("arrival"));
  for (const row of rows) project(transaction, { entry: entryOf(row, crypto), arrival: row.arrival }, crypto);
}
