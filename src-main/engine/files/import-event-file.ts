// Taking in an event file: the whole of it is verified before anything of it is kept, and taking it in again changes nothing.

import { keepEntry } from "#db/ledger";
import type { Transaction } from "#db/store";
import type { EventImported } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { Entry } from "#shared/ledger/entry";
import type { EventFile } from "#shared/ledger/event-file";
import { nodeCrypto } from "#node/crypto";
import { holdable } from "./carry/holdable";
import { keepReceipts } from "./carry/keep-receipts";
import type { Engine } from "../engine";
import { decodedFile, requireGenuineReceipts, verifiedEntries } from "./carry/verify-file";

/** Throws `event-file-damaged` with the place and the fault; nothing has been written then. */
export async function importEventFile(engine: Engine, bytes: Uint8Array): Promise<EventImported> {
  return takeIn(engine, await verifiedFile(bytes));
}

/** An event file that was verified whole; no engine is needed for that. */
export interface VerifiedFile {
  readonly file: EventFile;
  /** Each once. */
  readonly entries: readonly Entry[];
}

export async function verifiedFile(bytes: Uint8Array): Promise<VerifiedFile> {
  const file = decodedFile(bytes);
  await requireGenuineReceipts(file);
  return { file, entries: await verifiedEntries(file) };
}

export function takeIn(engine: Engine, { file, entries }: VerifiedFile): EventImported {
  const added = keepVerified(engine, file.event, entries);
  keepReceipts(engine, file);
  return { event: file.event, title: engine.room(file.event).state.plan.title, entries: file.entries.length, added };
}

/** What this laptop may hold of them, in one transaction; how many were new here. */
export function keepVerified(engine: Engine, event: string, read: readonly Entry[]): number {
  const entries = holdable(engine, event, read);
  const added = engine.store.write((transaction) => {
    const kept = entries.filter((entry) => keepEntry(transaction, entry, nodeCrypto).added);
    for (const log of new Set(kept.map((entry) => entry.fields.log))) retireOvertaken(transaction, log);
    // Without its first entry an event is nobody's: it would be kept and never shown.
    if (
      transaction.first(transaction.queries.selectFrom("event").select("event").where("event", "=", event)) ===
      undefined
    ) {
      throw new AppError("event-file-damaged", { fault: "first-entry-missing", place: 0 });
    }
    return kept.length;
  });
  engine.reload(event);
  return added;
}

/** Entries of a log of ours that we do not know: the log lives on elsewhere, and here it is not gone on with. */
function retireOvertaken(transaction: Transaction, log: string): void {
  transaction.run(transaction.queries.updateTable("log_key").set({ wrapped: null }).where("log", "=", log));
}
