// Verification of a run of entries of one log: contiguous from a known head, chained by hash, vouched for by its last seal.

import { fromHex } from "./bytes";
import type { Crypto } from "./crypto";
import { type Entry, type EntryFault, type SealedEntry, eventOf, openEntry, sealMessage } from "./entry";

/** Where a log ends: the sequence and hash of its last entry; sequence 0 and null for a log that holds nothing. */
export interface Head {
  readonly seq: number;
  readonly hash: string | null;
}

export const emptyHead: Head = { seq: 0, hash: null };

export type ChainFault = EntryFault | "foreign-event" | "foreign-log" | "gap" | "fork" | "seal-missing" | "seal-wrong";

export interface ChainProblem {
  readonly fault: ChainFault;
  /** Index in the run that was given. */
  readonly index: number;
}

export interface VerifiedRun {
  /** The longest verified prefix that ends at a sealed entry; opened. */
  readonly entries: readonly Entry[];
  /** What stopped it; null where the whole run holds. */
  readonly problem: ChainProblem | null;
}

/**
 * Hashes every entry and verifies one signature, that of the last seal that stands: because headers are chained it vouches
 * for all before it. What follows the last seal, or the first fault, is not taken.
 */
export function verifyRun(
  event: string,
  log: string,
  after: Head,
  run: readonly SealedEntry[],
  crypto: Crypto,
): VerifiedRun {
  const entries: Entry[] = [];
  let problem: ChainProblem | null = null;
  let head = after;
  for (const [index, sealed] of run.entries()) {
    const entry = openEntry(sealed, crypto);
    const fault = typeof entry === "string" ? entry : faultOf(entry, event, log, head);
    if (fault !== null) {
      problem = { fault, index };
      break;
    }
    entries.push(entry as Entry);
    head = { seq: (entry as Entry).fields.seq, hash: (entry as Entry).hash };
  }
  return trimToSeal(entries, problem, event, log, crypto);
}

function faultOf(entry: Entry, event: string, log: string, head: Head): ChainFault | null {
  if (eventOf(entry) !== event) return "foreign-event";
  if (entry.fields.log !== log) return "foreign-log";
  if (entry.fields.seq !== head.seq + 1) return "gap";
  if (entry.fields.prev !== head.hash) return "fork";
  return null;
}

function trimToSeal(
  entries: Entry[],
  problem: ChainProblem | null,
  event: string,
  log: string,
  crypto: Crypto,
): VerifiedRun {
  const key = fromHex(log);
  for (let end = entries.length; end > 0; end -= 1) {
    const last = entries[end - 1] as Entry;
    if (last.seal === null) continue;
    if (crypto.verify(key, sealMessage(event, last.fields, last.hash), last.seal)) {
      const fault = problem ?? (end < entries.length ? { fault: "seal-missing" as const, index: end } : null);
      return { entries: entries.slice(0, end), problem: fault };
    }
    // A wrong seal condemns what it claims to vouch for; an earlier seal may still stand.
    problem = { fault: "seal-wrong", index: end - 1 };
  }
  return { entries: [], problem: problem ?? (entries.length > 0 ? { fault: "seal-missing", index: 0 } : null) };
}
