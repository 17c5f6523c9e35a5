// Taking in an event file: the whole of it is verified before anything of it is kept, and taking it in again changes nothing.

import { keepEntry } from "#db/ledger";
import type { Transaction } from "#db/store";
import type { EventImported } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { branchesOf } from "#shared/ledger/branches";
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
    const kept = entries.filter((entry) => keepEntry(transaction, entry, nodeCrypto).added);
    for (const log of new Set(kept.map((entry) => entry.fields.log))) retireOvertaken(transaction, log);
    // Without its first entry an event is nobody's: it would be kept and never shown.
    if (
      transaction.first(transaction.queries.selectFrom("event").select("event").where("event", "=", file.event)) ===
      undefined
    ) {
      throw new AppError("event-file-damaged", { fault: "first-entry-missing", place: 0 });
    }
    return kept.length;
  });
  engine.reload(file.event);
  return { event: file.event, title: engine.room(file.event).state.plan.title, entries: file.entries.length, added };
}

/** Every branch of every log, chained from its first entry and vouched for by its seals. */
function verifiedEntries(file: EventFile): Entry[] {
  const placed = file.entries.map((sealed, index): Placed => {
    const entry = openEntry(sealed, nodeCrypto);
    if (typeof entry === "string") throw new AppError("event-file-damaged", { fault: entry, place: index + 1 });
    return { entry, place: index + 1 };
  });
  return branchesOf(placed, (item) => item.entry).flatMap((branch) => {
    const log = branch[0]?.entry.fields.log ?? "";
    const run = branch.map((item) => item.entry);
    const { entries, problem } = verifyRun(file.event, log, emptyHead, run, nodeCrypto, "every");
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

/** Entries of a log of ours that we do not know: the log lives on elsewhere, and here it is not gone on with. */
function retireOvertaken(transaction: Transaction, log: string): void {
  transaction.run(transaction.queries.updateTable("log_key").set({ wrapped: null }).where("log", "=", log));
}
