// Taking in a run of one log's entries: verified against what is here, kept and applied, or not at all.

import type { AnyFact } from "#shared/event/facts";
import { type Head, emptyHead, verifyRun } from "#shared/ledger/chain";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, type SealedEntry, openEntry } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import { type Refusal, mostHeads } from "#shared/sync/messages";
import { type LogAudience, type Reader, mayRead } from "#shared/sync/rights";
import { entryAt } from "./entry-at";
import { prevailingEnrolment } from "./enrolments";
import { fixedQuery } from "./fixed-query";
import { type Writing, keepEntry } from "./ledger";
import type { ReadableStore, Store, Transaction } from "./store";

export interface Run {
  readonly log: string;
  readonly entries: readonly SealedEntry[];
}

export interface KeptRun {
  /** The last entry that is now held; null where nothing could be taken. */
  readonly place: Place | null;
  readonly fault: Refusal | null;
  /** How many of them are new here. */
  readonly added: number;
  readonly facts: readonly AnyFact[];
  /** What the first of them follows. */
  readonly prev: string | null;
}

/** Guards that the simulator takes away one by one. */
export interface KeepGuards {
  /** Hashes, chain and seal are verified. */
  readonly verify: boolean;
  /** A member keeps nothing but the floor and its own people's logs. */
  readonly holding: boolean;
}

export const allKeepGuards: KeepGuards = { verify: true, holding: true };

export interface Quota {
  readonly entries: number;
  readonly bytes: number;
}

/** Of logs that nobody has enrolled no more is kept: a hostile peer cannot fill the disk. */
const mostUnenrolled: Quota = { entries: 5000, bytes: 32 * 1024 * 1024 };

/** Of a log beyond its cut: more than a laptop has unsent in a day, so that all of it waits for a ruling, and no more. */
const mostBeyondCut: Quota = { entries: 2000, bytes: 16 * 1024 * 1024 };

export interface Keeping {
  readonly event: string;
  /** This device, by what it has been let do. */
  readonly self: () => Reader;
  /** Logs that this device writes: their entries are its own, enrolled or not. */
  readonly own: (log: string) => boolean;
  readonly crypto: Crypto;
  readonly guards?: KeepGuards;
  /** What may be kept of logs that nobody has enrolled. */
  readonly quota?: Quota;
  /** How far a log counts; null, or left out, where nothing cuts it. */
  readonly cutOf?: (log: string) => number | null;
  /** What may be kept of each log beyond that. */
  readonly quotaBeyond?: Quota;
}

/**
 * A run of several entries is no larger: whoever passes it on can cut it only at the seals that were verified, and what lies
 * between two of them has to fit into a frame.
 */
export const longestRun = 1024 * 1024;

const placed = entryAt(["seq"]);
const unenrolled = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select([
      (eb) => eb.fn.countAll<number>().as("entries"),
      (eb) => eb.fn.sum<number>(eb.fn("length", ["body"])).as("bytes"),
    ])
    .where("event", "=", "")
    .where("log", "not in", (eb) => eb.selectFrom("enrolled").select("enrolled.log").where("enrolled.event", "=", "")),
);

const beyond = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select([
      (eb) => eb.fn.countAll<number>().as("entries"),
      (eb) => eb.fn.sum<number>(eb.fn("length", ["body"])).as("bytes"),
    ])
    .where("event", "=", "")
    .where("log", "=", "")
    .where("seq", ">", 0),
);

interface Kept {
  readonly entries: number;
  readonly bytes: number | null;
}

const atPlace = fixedQuery((queries) =>
  queries.selectFrom("entry").select("hash").where("event", "=", "").where("log", "=", "").where("seq", "=", 0),
);
const chainOf = fixedQuery((queries) =>
  queries.selectFrom("entry").select(["hash", "prev"]).where("event", "=", "").where("log", "=", ""),
);

export function logAudience(store: ReadableStore, event: string, log: string): LogAudience {
  return prevailingEnrolment(store, event, log);
}

class NotKept extends Error {
  readonly fault: Refusal;

  constructor(fault: Refusal) {
    super(fault);
    this.fault = fault;
  }
}

/** Within a transaction of several runs: one that must not be kept is undone by itself. */
export function keepRun(store: Store, run: Run, keeping: Keeping): KeptRun {
  const first = run.entries[0] === undefined ? "header-unreadable" : openEntry(run.entries[0], keeping.crypto);
  if (typeof first === "string") return refused("not-verified", null);
  const { prev } = first.fields;
  if (isTooLong(run.entries)) return refused("too-much", prev);
  const base = baseOf(store, keeping.event, run.log, first);
  if (base === null) return refused("gap", prev);
  const { entries, fault } = verified(run, base, keeping);
  if (entries.length === 0) return refused(fault ?? "not-verified", prev);
  try {
    const kept = store.write((transaction) => keepAll(transaction, run.log, entries, keeping));
    const last = entries.at(-1) as Entry;
    return { ...kept, place: { seq: last.fields.seq, hash: last.hash }, fault, prev };
  } catch (error) {
    if (error instanceof NotKept) return refused(error.fault, prev);
    throw error;
  }
}

function isTooLong(entries: readonly SealedEntry[]): boolean {
  let bytes = 0;
  for (const { header, body } of entries) bytes += header.length + (body?.length ?? 0);
  return entries.length > 1 && bytes > longestRun;
}

function refused(fault: Refusal, prev: string | null): KeptRun {
  return { place: null, fault, added: 0, facts: [], prev };
}

/** The entry that the run follows, where it is held; null for a gap. */
function baseOf(store: ReadableStore, event: string, log: string, first: Entry): Head | null {
  const { prev, seq } = first.fields;
  if (prev === null) return emptyHead;
  const [row] = store.allFixed<{ seq: number }>(placed, [event, log, seq - 1, prev]);
  return row === undefined ? null : { seq: row.seq, hash: prev };
}

function verified(
  { log, entries }: Run,
  base: Head,
  { event, crypto, guards = allKeepGuards }: Keeping,
): { entries: readonly Entry[]; fault: Refusal | null } {
  if (!guards.verify) {
    const opened = entries.map((entry) => openEntry(entry, crypto));
    return { entries: opened.filter((entry): entry is Entry => typeof entry !== "string"), fault: null };
  }
  // Held without its body it would be sent by nobody any more, whoever has it: what is passed on bare is not taken at all.
  const bare = entries.findIndex(({ body }) => body === null);
  const whole = bare === -1 ? entries : entries.slice(0, bare);
  const run = verifyRun(event, log, base, whole, crypto);
  const fault = run.problem?.fault;
  if (fault === undefined) return { entries: run.entries, fault: bare === -1 ? null : "not-verified" };
  return { entries: run.entries, fault: fault === "foreign-event" ? "foreign-event" : "not-verified" };
}

function keepAll(
  transaction: Transaction & ReadableStore,
  log: string,
  entries: readonly Entry[],
  keeping: Keeping,
): { added: number; facts: readonly AnyFact[] } {
  let added = 0;
  let first: Entry | null = null;
  const facts: AnyFact[] = [];
  const writing: Writing = {};
  for (const entry of entries) {
    const kept = keepEntry(transaction, entry, keeping.crypto, writing);
    if (kept.added) {
      first ??= entry;
      added += 1;
    }
    facts.push(...kept.facts);
  }
  if (added > 0) requireHolding(transaction, log, keeping);
  if (added > 0) requireWithinCut(transaction, entries.at(-1) as Entry, keeping);
  if (first !== null) requireFewBranches(transaction, first, keeping.event);
  return { added, facts };
}

/** Counted only where something else stands at the place of what came, as in a log that was copied. */
function requireFewBranches(transaction: ReadableStore, { fields: { log, seq } }: Entry, event: string): void {
  if (transaction.allFixed<{ hash: string }>(atPlace, [event, log, seq]).length < 2) return;
  const chain = transaction.allFixed<{ hash: string; prev: string | null }>(chainOf, [event, log]);
  const followed = new Set(chain.map(({ prev }) => prev));
  if (chain.filter(({ hash }) => !followed.has(hash)).length > mostHeads) throw new NotKept("too-much");
}

/** A laptop that was sent away, or whose desk was taken over from, can write for ever. */
function requireWithinCut(transaction: ReadableStore, { fields: { log, seq } }: Entry, keeping: Keeping): void {
  const { event, cutOf, own, quotaBeyond = mostBeyondCut } = keeping;
  const cut = cutOf?.(log) ?? null;
  if (cut === null || seq <= cut || own(log)) return;
  requireQuota(transaction.allFixed<Kept>(beyond, [event, log, cut]), quotaBeyond);
}

function requireQuota([count]: readonly Kept[], quota: Quota): void {
  if (count !== undefined && (count.entries > quota.entries || (count.bytes ?? 0) > quota.bytes))
    throw new NotKept("too-much");
}

/** Looked at afterwards: a log's enrolment may stand in the log itself. */
function requireHolding(transaction: ReadableStore, log: string, keeping: Keeping): void {
  const { event, self, own, guards = allKeepGuards, quota = mostUnenrolled } = keeping;
  const audience = logAudience(transaction, event, log);
  if (guards.holding && !own(log) && !mayRead(self(), audience)) throw new NotKept("not-yours");
  if (audience !== null) return;
  requireQuota(transaction.allFixed<Kept>(unenrolled, [event, event]), quota);
}
