// Everything that central's database holds, as the records of a backup, all of one moment.

import type { Transaction } from "kysely";
import type { Queries } from "../store/central-ledger";
import type { CentralStore } from "../store/open-central-store";
import type { CentralSchema } from "../store/schema";
import type { BackupRecord, EntryRecord } from "./records";

const entriesAtOnce = 200;

/** Whatever others commit meanwhile is not seen. */
export function inSnapshot<T>(
  { db, engine }: CentralStore,
  read: (queries: Transaction<CentralSchema>) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction();
  // SQLite's transactions see one moment anyway, from their first query on.
  if (engine === "sqlite") return transaction.execute(read);
  return transaction.setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

export async function* storeRecords(queries: Queries): AsyncGenerator<BackupRecord> {
  for (const row of await queries.selectFrom("identity").selectAll().execute()) yield { table: "identity", row };
  for (const row of await queries.selectFrom("account").selectAll().orderBy("name").execute())
    yield { table: "account", row };
  for (const row of await queries.selectFrom("audit").selectAll().orderBy("at").execute())
    yield { table: "audit", row };
  for (const row of await queries.selectFrom("backup").selectAll().orderBy("made_at").execute())
    yield { table: "backup", row };
  for (const row of await queries.selectFrom("backup_head").selectAll().execute()) yield { table: "backup_head", row };
  for (const event of await eventsIn(queries)) yield* recordsOf(queries, event);
}

/** Also those that should not be there: of which there are entries or heads, and no registration. */
async function eventsIn(queries: Queries): Promise<string[]> {
  const rows = await queries
    .selectFrom("event")
    .select("event")
    .union(queries.selectFrom("entry").select("event"))
    .union(queries.selectFrom("head").select("event"))
    .orderBy("event")
    .execute();
  return rows.map(({ event }) => event);
}

async function* recordsOf(queries: Queries, event: string): AsyncGenerator<BackupRecord> {
  for (const row of await queries.selectFrom("event").selectAll().where("event", "=", event).execute())
    yield { table: "event", row };
  for (const row of await queries.selectFrom("head").selectAll().where("event", "=", event).execute())
    yield { table: "head", row };
  let last: EntryRecord | undefined;
  do {
    const page = await entriesAfter(queries, event, last);
    yield* page;
    last = page.at(-1);
  } while (last !== undefined);
}

async function entriesAfter(queries: Queries, event: string, last: EntryRecord | undefined): Promise<EntryRecord[]> {
  let query = queries.selectFrom("entry").selectAll().where("event", "=", event);
  const columns = last?.columns;
  if (columns)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("log", "seq", "hash"), ">", tuple(columns.log, columns.seq, columns.hash)),
    );
  const rows = await query.orderBy("log").orderBy("seq").orderBy("hash").limit(entriesAtOnce).execute();
  return rows.map(({ arrival, header, body, seal, log, seq, hash, prev, kind, critical, at }) => ({
    table: "entry",
    event,
    // PostgreSQL gives what may be larger than a number as text.
    arrival: Number(arrival),
    header,
    body,
    seal,
    columns: { log, seq, hash, prev, kind, critical, at },
  }));
}
