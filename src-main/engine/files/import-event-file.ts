// Taking in an event file: the whole of it is verified before anything of it is kept, and taking it in again changes nothing.

import { keepEntry } from "#db/ledger";
import type { EventImported } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { emptyHead, verifyRun } from "#shared/ledger/chain";
import { type Entry, openEntry } from "#shared/ledger/entry";
import { type EventFile, decodeEventFile } from "#shared/ledger/event-file";
import { nodeCrypto } from "../crypto";
import type { Engine } from "../engine";

/** Throws `event-file-damaged` with the place and the fault; nothing has been written then. */
export function importEventFile(engine: Engine, bytes: Uint8Array): EventImported {
  const file = decodeEventFile(bytes, nodeCrypto);
  if (typeof file === "string") {
    throw new AppError(file === "not-an-event-file" ? "event-file-unreadable" : "event-file-damaged", {
      fault: file,
      place: 0,
    });
  }
  const entries = verifiedEntries(file);
  const added = engine.store.write((transaction) => {
    const kept = entries.filter((entry) => keepEntry(transaction, entry, nodeCrypto).added).length;
    // Without its first entry an event is nobody's: it would be kept and never shown.
    if (
      transaction.first(transaction.queries.selectFrom("event").select("event").where("event", "=", file.event)) ===
      undefined
    ) {
      throw new AppError("event-file-damaged", { fault: "first-entry-missing", place: 0 });
    }
    return kept;
  });
  engine.reload(file.event);
  return { event: file.event, title: engine.room(file.event).state.plan.title, entries: entries.length, added };
}

/** Every branch of every log, chained from its first entry and vouched for by its last seal. */
function verifiedEntries(file: EventFile): Entry[] {
  const placed = file.entries.map((sealed, index): Placed => {
    const entry = openEntry(sealed, nodeCrypto);
    if (typeof entry === "string") throw new AppError("event-file-damaged", { fault: entry, place: index + 1 });
    return { entry, place: index + 1 };
  });
  return branchesOf(placed).flatMap((branch) => {
    const log = branch[0]?.entry.fields.log ?? "";
    const { entries, problem } = verifyRun(
      file.event,
      log,
      emptyHead,
      branch.map((item) => item.entry),
      nodeCrypto,
    );
    if (problem !== null) {
      throw new AppError("event-file-damaged", { fault: problem.fault, place: branch[problem.index]?.place ?? 0 });
    }
    return entries;
  });
}

interface Placed {
  readonly entry: Entry;
  /** 1-based place among the file's entries. */
  readonly place: number;
}

/** One run for every entry that none follows: a log that has forked makes several, which share their beginning. */
function branchesOf(placed: readonly Placed[]): Placed[][] {
  const byHash = new Map(placed.map((item) => [item.entry.hash, item]));
  const followed = new Set(placed.map((item) => item.entry.fields.prev));
  return placed
    .filter((item) => !followed.has(item.entry.hash))
    .map((last) => {
      const branch = [last];
      for (let prev = last.entry.fields.prev; prev !== null;) {
        const item = byHash.get(prev);
        if (item === undefined) break;
        branch.push(item);
        prev = item.entry.fields.prev;
      }
      return branch.reverse();
    });
}
