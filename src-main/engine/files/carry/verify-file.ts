// An event file read and verified whole, entry by entry, before anything of it is kept.

import { setImmediate as pause } from "node:timers/promises";
import { AppError } from "#shared/errors";
import { branchesOf } from "#shared/ledger/branches";
import { type Head, emptyHead, verifyRun } from "#shared/ledger/chain";
import { type Entry, openEntry } from "#shared/ledger/entry";
import { type EventFile, decodeEventFile } from "#shared/ledger/event-file";
import { isGenuine } from "#shared/sync/receipt";
import { nodeCrypto } from "#node/crypto";
import { damagePlace } from "./damage-place";

/** Each seal costs a fifth of a millisecond, and a hub has ballots to take in meanwhile. */
const atOnce = 50;

/** Throws `event-file-unreadable` for what is no event file, `event-file-newer` for a later program's, and `event-file-damaged` with the place for one that is spoilt. */
export function decodedFile(bytes: Uint8Array): EventFile {
  const file = decodeEventFile(bytes, nodeCrypto);
  if (file === "not-an-event-file") throw new AppError("event-file-unreadable", { fault: file });
  if (file === "newer-version") throw new AppError("event-file-newer");
  if (typeof file === "string") throw new AppError("event-file-damaged", { fault: file, place: damagePlace(bytes) });
  return file;
}

/** Refuses a file with a receipt that its device has not signed; the place is told as if receipts were entries. */
export async function requireGenuineReceipts({ event, entries, receipts }: EventFile): Promise<void> {
  for (const [at, receipt] of receipts.entries()) {
    if (!isGenuine(event, receipt, nodeCrypto))
      throw new AppError("event-file-damaged", { fault: "receipt", place: entries.length + at + 1 });
    if (at % atOnce === atOnce - 1) await pause();
  }
}

/** Every branch of every log, chained from its first entry and vouched for by its seals; each entry once. */
export async function verifiedEntries(file: EventFile): Promise<Entry[]> {
  const placed = file.entries.map((sealed, index): Placed => {
    const entry = openEntry(sealed, nodeCrypto);
    if (typeof entry === "string") throw new AppError("event-file-damaged", { fault: entry, place: index + 1 });
    return { entry, place: index + 1 };
  });
  const entries = new Map<string, Entry>();
  for (const branch of branchesOf(placed, (item) => item.entry)) {
    // The event's id vouches for its first entry: a laptop that was sent the ledger may hold no seal of it alone.
    const [first, ...others] = branch;
    if (first?.entry.hash === file.event && others.length === 0) {
      entries.set(file.event, first.entry);
      continue;
    }
    const log = branch[0]?.entry.fields.log ?? "";
    let head: Head = emptyHead;
    for (const run of runsOf(branch)) {
      head = verified(file.event, log, head, run);
      for (const { entry } of run) entries.set(entry.hash, entry);
      await pause();
    }
  }
  return [...entries.values()];
}

interface Placed {
  readonly entry: Entry;
  /** 1-based place among the file's entries. */
  readonly place: number;
}

function verified(event: string, log: string, after: Head, run: readonly Placed[]): Head {
  const given = run.map((item) => item.entry);
  const { entries, problem } = verifyRun(event, log, after, given, nodeCrypto, "every");
  if (problem !== null)
    throw new AppError("event-file-damaged", { fault: problem.fault, place: run[problem.index]?.place ?? 0 });
  const last = entries.at(-1);
  return last === undefined ? after : { seq: last.fields.seq, hash: last.hash };
}

/** Pieces that can be verified one after the other: each but the last ends at a seal. */
function runsOf(branch: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [[]];
  for (const item of branch) {
    const run = runs.at(-1) as Placed[];
    if (run.length >= atOnce && run.at(-1)?.entry.seal !== null) runs.push([item]);
    else run.push(item);
  }
  return runs;
}
