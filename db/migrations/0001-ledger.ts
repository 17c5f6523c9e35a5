// The ledger, its projections, and the local tables.

import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("entry")
    .addColumn("arrival", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("log", "text", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("prev", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("critical", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("header", "blob", (column) => column.notNull())
    .addColumn("body", "blob")
    .addColumn("seal", "blob")
    .execute();
  await db.schema.createIndex("entry_log").on("entry").columns(["event", "log", "seq"]).execute();
  await sql`
    CREATE TRIGGER entry_stands BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`.execute(db);
  await sql`
    CREATE TRIGGER entry_fixed BEFORE UPDATE OF event, log, seq, hash, prev, kind, critical, at, header ON entry
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`.execute(db);
  // A body that was withheld may come, and one may be erased; neither body nor seal ever becomes another.
  await sql`
    CREATE TRIGGER entry_body_fixed BEFORE UPDATE OF body ON entry
    WHEN OLD.body IS NOT NULL AND NEW.body IS NOT NULL AND OLD.body IS NOT NEW.body
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`.execute(db);
  await sql`
    CREATE TRIGGER entry_seal_fixed BEFORE UPDATE OF seal ON entry
    WHEN OLD.seal IS NOT NULL AND OLD.seal IS NOT NEW.seal
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`.execute(db);
  await createProjections(db);
  await createLocalTables(db);
}

async function createProjections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("event")
    .addColumn("event", "text", (column) => column.primaryKey())
    .addColumn("root", "text", (column) => column.notNull())
    .addColumn("template", "text", (column) => column.notNull())
    .addColumn("rehearsal", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("enrolled")
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("log", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("audience", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("enrolled_key", ["event", "log"])
    .execute();
  await db.schema
    .createTable("fact")
    .addColumn("hash", "text", (column) => column.primaryKey().references("entry.hash"))
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
  await db.schema.createIndex("fact_register").on("fact").columns(["event", "register", "subject"]).execute();
}

async function createLocalTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("draft")
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("project", "text", (column) => column.notNull())
    .addColumn("stage", "text", (column) => column.notNull())
    .addColumn("marks", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("saved_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("draft_key", ["event", "person", "project", "stage"])
    .execute();
  await db.schema
    .createTable("pin")
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("salt", "blob", (column) => column.notNull())
    .addColumn("hash", "blob", (column) => column.notNull())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("pin_key", ["event", "person"])
    .execute();
  await db.schema
    .createTable("log_key")
    .addColumn("log", "text", (column) => column.primaryKey())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("audience", "text", (column) => column.notNull())
    .addColumn("wrapped", "blob")
    .addUniqueConstraint("log_key_writer", ["event", "person", "role", "audience"])
    .execute();
  await db.schema
    .createTable("root_key")
    .addColumn("event", "text", (column) => column.primaryKey())
    .addColumn("wrapped", "blob", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("setting")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}

export const ledger: Migration = { up };
