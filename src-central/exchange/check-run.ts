// A run of entries verified by itself, before anything is asked of the database: no lock is held while it is hashed.

import { authorityKinds } from "#shared/event/authority/authority";
import { verifyRun } from "#shared/ledger/chain";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, type SealedEntry, openEntry } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import type { Refusal } from "#shared/sync/messages";

export interface Run {
  readonly log: string;
  readonly entries: readonly SealedEntry[];
}

export interface CheckedRun {
  readonly log: string;
  /** What has to be held for it to be taken; null at the beginning of a log. */
  readonly after: Place | null;
  /** What of it is right in itself: nothing where nothing can be taken. */
  readonly entries: readonly Entry[];
  /** What is wrong with the rest. */
  readonly fault: Refusal | null;
  readonly bytes: number;
  /** Whether some of it says who may do what. */
  readonly authority: boolean;
}

/** As at a hub: a run of several entries is no larger, so that whoever passes it on can cut it at a seal. */
const longestRun = 1024 * 1024;

export function checkRun(event: string, { log, entries: run }: Run, crypto: Crypto): CheckedRun {
  const bytes = sizeOf(run);
  const worthless = { log, after: null, entries: [], bytes, authority: false };
  const first = run[0] === undefined ? "header-unreadable" : openEntry(run[0], crypto);
  if (typeof first === "string") return { ...worthless, fault: "not-verified" };
  if (run.length > 1 && bytes > longestRun) return { ...worthless, fault: "too-much" };
  const { prev, seq } = first.fields;
  // Held without its body it would be served to nobody any more.
  const bare = run.findIndex(({ body }) => body === null);
  const whole = bare === -1 ? run : run.slice(0, bare);
  const { entries, problem } = verifyRun(event, log, { seq: seq - 1, hash: prev }, whole, crypto);
  const fault = problem === null ? (bare === -1 ? null : "not-verified") : faultOf(problem.fault);
  return {
    log,
    after: prev === null ? null : { seq: seq - 1, hash: prev },
    entries,
    fault: entries.length === 0 ? (fault ?? "not-verified") : fault,
    bytes,
    authority: entries.some(({ fields }) => speaksOfRights(fields.kind)),
  };
}

export function speaksOfRights(kind: string): boolean {
  return kind === "event" || (authorityKinds as ReadonlySet<string>).has(kind);
}

function sizeOf(entries: readonly SealedEntry[]): number {
  return entries.reduce((sum, { header, body }) => sum + header.length + (body?.length ?? 0), 0);
}

function faultOf(fault: string): Refusal {
  return fault === "foreign-event" ? "foreign-event" : "not-verified";
}
