// Taking from a damaged store, and from a backup, what can still be read: entries that verify, root keys, PINs and drafts.

import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { branchesOf } from "#shared/ledger/branches";
import { emptyHead, verifyRun } from "#shared/ledger/chain";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, eventOf, openEntry } from "#shared/ledger/entry";
import { keepEntry } from "./ledger";
import type { DraftTable, EntryTable, LogKeyTable, PinTable, RootKeyTable } from "./schema";
import type { Store, Transaction } from "./store";

/**
 * Puts what the files still give into the store, the first of them going before the others; once for each damaged file.
 * Entries vouch for themselves; of the logs' keys none is taken, since their heads may be lost with the damage.
 */
export function salvageOnce(store: Store, damaged: string, backups: readonly string[], crypto: Crypto): void {
  const { queries } = store;
  const name = `salvaged/${basename(damaged)}`;
  if (store.first(queries.selectFrom("setting").select("value").where("name", "=", name)) !== undefined) return;
  const sources = [damaged, ...backups].flatMap((path) => readLeft(path));
  const entries = sources.flatMap((source) => source.entries).flatMap((row) => opened(row, crypto));
  store.write((transaction) => {
    for (const entry of verified(entries, crypto)) keepEntry(transaction, entry, crypto);
    for (const source of sources) keepLocal(transaction, source);
    transaction.run(queries.insertInto("setting").values({ name, value: String(entries.length) }));
  });
}

interface Left {
  readonly entries: readonly Pick<EntryTable, "header" | "body" | "seal">[];
  readonly rootKeys: readonly RootKeyTable[];
  readonly logKeys: readonly LogKeyTable[];
  readonly pins: readonly PinTable[];
  readonly drafts: readonly DraftTable[];
}

/** Read from a copy: the file itself stays as it was found. */
function readLeft(path: string): Left[] {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-salvage-"));
  const copy = join(folder, "copy.db");
  let sqlite: Database.Database | null = null;
  try {
    for (const suffix of ["", "-wal"]) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    sqlite = new Database(copy, { fileMustExist: true });
    return [
      {
        entries: readEntries(sqlite),
        rootKeys: readTable<RootKeyTable>(sqlite, "root_key"),
        logKeys: readTable<LogKeyTable>(sqlite, "log_key"),
        pins: readTable<PinTable>(sqlite, "pin"),
        drafts: readTable<DraftTable>(sqlite, "draft"),
      },
    ];
  } catch {
    return [];
  } finally {
    sqlite?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One by one, so that a page that cannot be read takes only its own entries with it. */
function readEntries(sqlite: Database.Database): Left["entries"] {
  const last = lastArrival(sqlite);
  const one = sqlite.prepare("SELECT header, body, seal FROM entry WHERE arrival = ?");
  const entries = [];
  for (let arrival = 1; arrival <= last; arrival += 1) {
    try {
      const row = one.get(arrival) as Left["entries"][number] | undefined;
      if (row !== undefined) entries.push(row);
    } catch {
      continue;
    }
  }
  return entries;
}

function lastArrival(sqlite: Database.Database): number {
  for (const query of [
    "SELECT seq AS last FROM sqlite_sequence WHERE name = 'entry'",
    "SELECT max(arrival) AS last FROM entry",
  ]) {
    try {
      const last = (sqlite.prepare(query).get() as { last: number | null } | undefined)?.last;
      if (typeof last === "number") return last;
    } catch {
      continue;
    }
  }
  return 0;
}

function readTable<R>(sqlite: Database.Database, table: string): R[] {
  const rows: R[] = [];
  try {
    for (const row of sqlite.prepare(`SELECT * FROM ${table}`).iterate()) rows.push(row as R);
  } catch {
    return rows;
  }
  return rows;
}

function opened(row: Left["entries"][number], crypto: Crypto): Entry[] {
  const entry = openEntry(row, crypto);
  return typeof entry === "string" ? [] : [entry];
}

function verified(entries: readonly Entry[], crypto: Crypto): Entry[] {
  return branchesOf(entries, (entry) => entry).flatMap((branch) => {
    const first = branch[0] as Entry;
    return verifyRun(eventOf(first), first.fields.log, emptyHead, branch, crypto, "every").entries;
  });
}

function keepLocal(transaction: Transaction, left: Left): void {
  const { queries } = transaction;
  const keep = (row: object, into: "root_key" | "log_key" | "pin" | "draft"): void =>
    transaction.run(
      queries
        .insertInto(into)
        .values(row as never)
        .onConflict((conflict) => conflict.doNothing()),
    );
  for (const row of left.rootKeys) keep(row, "root_key");
  for (const row of left.logKeys) keep({ ...row, wrapped: null }, "log_key");
  for (const row of left.pins) keep(row, "pin");
  for (const row of left.drafts) keep(row, "draft");
}
