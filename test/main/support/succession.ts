// A hall's succession in an event's ledger, signed with the organiser's own key, and the receipts of its chief desks.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { headOf, keepEntry } from "#db/ledger";
import { AppError } from "../../../src-shared/errors";
import type { Head } from "../../../src-shared/ledger/chain";
import { type Entry, type NewEntry, createEntry } from "../../../src-shared/ledger/entry";
import { nodeCrypto, signerOf } from "#node/crypto";
import type { Engine } from "../../../src-main/engine/engine";
import { openKeyVault } from "../../../src-main/engine/key-vault";
import { at } from "../../shared/ledger/writing";

/** `desk` is the key of the desk's device, in hexadecimal. */
export function appoint(engine: Engine, event: string, desk: string, epoch: number): void {
  const payload = { hall: "main", epoch, desk, hub: desk, label: `示例主席台${epoch}` };
  const log = logOf(engine, event, "organiser", "floor");
  const entry = written(engine, event, log, { kind: "succession", critical: true, payload });
  engine.store.write((transaction) => keepEntry(transaction, entry, nodeCrypto));
  engine.reload(event);
}

export function logOf(engine: Engine, event: string, role: string, audience: string): string {
  const { queries } = engine.store;
  const rows = queries.selectFrom("log_key").select("log").where("event", "=", event);
  const row = engine.store.first(rows.where("role", "=", role).where("audience", "=", audience));
  if (row === undefined) throw new AppError("no-root-key");
  return row.log;
}

/** An entry with the log's own key, made and not kept; it follows the log's head, or what `after` names. */
export function written(
  engine: Engine,
  event: string,
  log: string,
  input: Pick<NewEntry, "kind" | "critical" | "payload">,
  after: Head = headOf(engine.store, event, log),
): Entry {
  const { store } = engine;
  const row = store.first(store.queries.selectFrom("log_key").select("wrapped").where("log", "=", log));
  if (!row?.wrapped) throw new AppError("no-root-key");
  const key = readFileSync(join(store.path, "..", "headless.key"));
  const signer = signerOf(openKeyVault(key).unwrap(`log/${log}`, row.wrapped));
  return createEntry({ event, seq: after.seq + 1, prev: after.hash, at, ...input }, signer, nodeCrypto);
}

/** As sync keeps it: the furthest of each device. */
export function acknowledge(
  engine: Engine,
  event: string,
  device: string,
  { log, seq, hash }: { readonly log: string; readonly seq: number; readonly hash: string },
): void {
  const row = { event, log, device, seq, hash, signature: new Uint8Array(64) };
  engine.store.write((transaction) =>
    transaction.run(
      transaction.queries
        .insertInto("receipt")
        .values(row)
        .onConflict((conflict) => conflict.columns(["event", "log", "device"]).doUpdateSet({ seq, hash })),
    ),
  );
}
