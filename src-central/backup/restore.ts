// Restores a backup into an empty database, all of it in one transaction: what is there in the end is what the file holds, or nothing.

import { sql } from "kysely";
import { nodeCrypto } from "#node/crypto";
import { openEntry } from "#shared/ledger/entry";
import { SettingWrong } from "../service/identity";
import type { Queries } from "../store/central-ledger";
import type { CentralStore, Engine } from "../store/open-central-store";
import { BackupReader } from "./backup-reader";
import { examine } from "./examine";
import { type ExaminedBackup, entriesIn } from "./examine-backup";
import type { BackupRecord, EntryRecord } from "./records";
import { headsIn, recordBackup } from "./recorded";
import { storeRecords } from "./store-records";

const tables = ["identity", "account", "audit", "backup", "backup_head", "event", "head", "entry"] as const;
type Table = (typeof tables)[number];

const rowsAtOnce = 500;
const bytesAtOnce = 16 * 1024 * 1024;

/** `examined` is what the file was found to hold. Throws `SettingWrong` where the database is not empty. */
export async function restoreBackup(
  { db, engine }: CentralStore,
  path: string,
  examined: ExaminedBackup,
  now: string,
): Promise<void> {
  await db.transaction().execute(async (queries) => {
    await requireEmpty(queries, engine);
    const digest = await reading(path, async (reader) => {
      await insertAll(queries, reader.records());
      return reader.digest;
    });
    if (engine === "postgres") await continueArrivals(queries);
    if (digest !== examined.digest || !isSame(await examine(storeRecords(queries)), examined))
      throw new Error("what was restored is not what the file was found to hold");
    const verified = { digest, madeAt: examined.origin.made_at, entries: entriesIn(examined) };
    // The file is a second place of all that is here now.
    await reading(path, (reader) => recordBackup(queries, verified, headsIn(reader), now));
  });
}

async function reading<T>(path: string, read: (reader: BackupReader) => Promise<T>): Promise<T> {
  const reader = new BackupReader(path);
  try {
    return await read(reader);
  } finally {
    reader.close();
  }
}

async function requireEmpty(queries: Queries, engine: Engine): Promise<void> {
  // Nobody writes until the end; SQLite has one writer, and gives up whoever has seen what was before another one's.
  if (engine === "postgres")
    await sql`LOCK TABLE ${sql.join(tables.map((table) => sql.table(table)))} IN SHARE ROW EXCLUSIVE MODE`.execute(
      queries,
    );
  for (const table of tables) {
    const row = await queries
      .selectFrom(table)
      .select(sql`1`.as("one"))
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) throw new SettingWrong(`the database is not empty: table ${table}; nothing was restored`);
  }
}

async function insertAll(queries: Queries, records: Iterable<BackupRecord>): Promise<void> {
  let table: Table | null = null;
  let rows: object[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (table !== null && rows.length > 0) await insert(queries, table, rows);
    rows = [];
    bytes = 0;
  };
  for (const record of records) {
    if (record.table !== table || rows.length === rowsAtOnce || bytes > bytesAtOnce) await flush();
    table = record.table;
    rows.push(record.table === "entry" ? entryRow(record) : record.row);
    if (record.table === "entry") bytes += record.body.length;
  }
  await flush();
}

/** The records have been checked against the tables' columns when they were read. */
async function insert(queries: Queries, table: Table, rows: readonly object[]): Promise<void> {
  await queries
    .insertInto(table)
    .values(rows as never)
    .execute();
}

function entryRow({ event, arrival, header, body, seal }: EntryRecord): object {
  const entry = openEntry({ header, body, seal }, nodeCrypto);
  if (typeof entry === "string") throw new Error(entry);
  const { log, seq, prev, kind, critical, at } = entry.fields;
  const said = { log, seq, hash: entry.hash, prev, kind, critical: Number(critical), at };
  return { arrival, event, ...said, header: buffer(header), body: buffer(body), seal: seal && buffer(seal) };
}

/** Both drivers know bytes by this. */
function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What comes next arrives after all that is here. SQLite sees to it itself. */
async function continueArrivals(queries: Queries): Promise<void> {
  await sql`SELECT setval('entry_arrival', max(arrival)) FROM entry HAVING max(arrival) IS NOT NULL`.execute(queries);
}

function isSame(held: object, examined: ExaminedBackup): boolean {
  const { origin: _origin, digest: _digest, ...expected } = examined;
  return JSON.stringify(held) === JSON.stringify(expected);
}
