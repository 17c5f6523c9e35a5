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
 * Which seals are verified: the last that stands, which vouches for all before it because headers are chained, or every one
 * that is there.
 */
export type SealCheck = "last" | "every";

/**
 * Hashes every entry and verifies its place in the chain, and seals as `check` says. What follows the last seal, or the first
 * fault, is not taken; a seal that was not verified is left out, so that it is never passed on as if it had been.
 */
export function verifyRun(
  event: string,
  log: string,
  after: Head,
  run: readonly SealedEntry[],
  crypto: Crypto,
  check: SealCheck = "last",
): VerifiedRun {
  const entries: Entry[] = [];
  let problem: ChainProblem | null = null;
  let head = after;
  for (const [index, sealed] of run.entries()) {
    const entry = linked(sealed, event, log, head, crypto);
    const fault = typeof entry === "string" ? entry : check === "every" ? sealFault(entry, event, crypto) : null;
    if (fault !== null) {
      problem = { fault, index };
      break;
    }
    entries.push(entry as Entry);
    head = { seq: (entry as Entry).fields.seq, hash: (entry as Entry).hash };
  }
  return check === "every" ? trimToAnySeal(entries, problem) : trimToRightSeal(entries, problem, event, crypto);
}

function linked(sealed: SealedEntry, event: string, log: string, head: Head, crypto: Crypto): Entry | ChainFault {
  const entry = openEntry(sealed, crypto);
  if (typeof entry === "string") return entry;
  if (eventOf(entry) !== event) return "foreign-event";
  if (entry.fields.log !== log) return "foreign-log";
  if (entry.fields.seq !== head.seq + 1) return "gap";
  return entry.fields.prev === head.hash ? entry : "fork";
}

function sealFault({ fields, hash, seal }: Entry, event: string, crypto: Crypto): ChainFault | null {
  if (seal === null) return null;
  return crypto.verify(fromHex(fields.log), sealMessage(event, fields, hash), seal) ? null : "seal-wrong";
}

/** Every seal has been verified: what stands behind the last of them is vouched for by nobody. */
function trimToAnySeal(entries: Entry[], problem: ChainProblem | null): VerifiedRun {
  const end = 1 + entries.findLastIndex((entry) => entry.seal !== null);
  const unsealed = end < entries.length ? { fault: "seal-missing" as const, index: end } : null;
  return { entries: entries.slice(0, end), problem: problem ?? unsealed };
}

function trimToRightSeal(entries: Entry[], problem: ChainProblem | null, event: string, crypto: Crypto): VerifiedRun {
  let found = problem;
  for (let end = entries.length; end > 0; end -= 1) {
    const last = entries[end - 1] as Entry;
    if (last.seal === null) continue;
    // A wrong seal condemns what it claims to vouch for; an earlier seal may still stand.
    if (sealFault(last, event, crypto) !== null) {
      found = { fault: "seal-wrong", index: end - 1 };
      continue;
    }
    const unsealed = end < entries.length ? { fault: "seal-missing" as const, index: end } : null;
    const before = entries.slice(0, end - 1).map((entry) => (entry.seal === null ? entry : { ...entry, seal: null }));
    return { entries: [...before, last], problem: found ?? unsealed };
  }
  return { entries: [], problem: found ?? (entries.length > 0 ? { fault: "seal-missing", index: 0 } : null) };
}
