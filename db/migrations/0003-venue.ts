// The third schema: what a laptop keeps of the venue's network: its own key, others' receipts, and where hubs are.

import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export const venue: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("enrolled").addColumn("device", "text").execute();
    await db.schema
      .alterTable("enrolled")
      .addColumn("delegated", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
    await keyEntriesByPlace(db);
    await db.schema
      .createTable("device_key")
      .addColumn("event", "text", (column) => column.primaryKey())
      .addColumn("device", "text", (column) => column.notNull())
      .addColumn("wrapped", "blob")
      .addColumn("certificate", "text", (column) => column.notNull())
      .addColumn("wrapped_certificate_key", "blob", (column) => column.notNull())
      .addColumn("hub", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("receipt")
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("log", "text", (column) => column.notNull())
      .addColumn("device", "text", (column) => column.notNull())
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("signature", "blob", (column) => column.notNull())
      .addPrimaryKeyConstraint("receipt_key", ["event", "log", "device"])
      .execute();
    await db.schema
      .createTable("known_hub")
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("hub", "text", (column) => column.notNull())
      .addColumn("host", "text", (column) => column.notNull())
      .addColumn("port", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("known_hub_key", ["event", "hub"])
      .execute();
    // What enrolments say has grown: the projections are made anew at this start.
    await sql`UPDATE setting SET value = '' WHERE name = 'projections'`.execute(db);
  },
};

/**
 * A log's entries come in its order, so an index by place grows at one end for each log; one by hash alone would touch a page
 * for every ballot of a rush. Whether an entry applies, and by whom, stands with it: a fact is no second row. The table is
 * written anew, because SQLite cannot take a column's uniqueness away.
 */
async function keyEntriesByPlace(db: Kysely<unknown>): Promise<void> {
  const triggers = await sql<{
    sql: string;
  }>`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'`.execute(db);
  await db.schema.dropTable("fact").execute();
  await sql`ALTER TABLE entry RENAME TO entry_by_hash`.execute(db);
  await db.schema
    .createTable("entry")
    .addColumn("arrival", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("log", "text", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("prev", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("critical", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("header", "blob", (column) => column.notNull())
    .addColumn("body", "blob")
    .addColumn("seal", "blob")
    .addColumn("author", "text")
    .execute();
  await sql`INSERT INTO entry SELECT *, NULL FROM entry_by_hash`.execute(db);
  await db.schema.dropTable("entry_by_hash").execute();
  await db.schema.createIndex("entry_place").unique().on("entry").columns(["event", "log", "seq", "hash"]).execute();
  // Of the few that are looked up one by one; the many ballots stand in neither.
  await sql`CREATE INDEX entry_succession ON entry (event) WHERE kind = 'succession'`.execute(db);
  await sql`CREATE INDEX entry_enrolment ON entry (event, hash) WHERE kind = 'enrolment'`.execute(db);
  for (const trigger of triggers.rows) await sql.raw(trigger.sql).execute(db);
}
