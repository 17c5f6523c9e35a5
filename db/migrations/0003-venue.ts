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
    await keyFactsByArrival(db);
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
 * In the order of their coming, facts are appended at one place of the file; by hash, a rush of ballots would touch a page for
 * each. They are a projection: emptied here, and made anew at this start.
 */
async function keyFactsByArrival(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("fact").execute();
  await db.schema
    .createTable("fact")
    .addColumn("arrival", "integer", (column) => column.primaryKey().references("entry.arrival"))
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("log", "text", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("register", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("fact_of_register").on("fact").columns(["event", "register"]).execute();
}
