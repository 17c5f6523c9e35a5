// Central's first schema: registered events, their entries and heads, accounts, and what was done in their name.

import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Engine } from "../open-central-store";

/** Of PostgreSQL's table of entries: each event lies in one, and an index stays small. */
const partitions = 16;

export function ledger(engine: Engine): Migration {
  const bytes = engine === "postgres" ? sql`bytea` : sql`blob`;
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("event")
        .addColumn("event", "text", (column) => column.primaryKey())
        .addColumn("root", "text", (column) => column.notNull())
        .addColumn("account", "text", (column) => column.notNull())
        .addColumn("registered_at", "text", (column) => column.notNull())
        .addColumn("authority", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      if (engine === "postgres") await sql`CREATE SEQUENCE entry_arrival`.execute(db);
      let entry = db.schema.createTable("entry");
      entry =
        engine === "postgres"
          ? entry.addColumn("arrival", "bigint", (column) => column.notNull().defaultTo(sql`nextval('entry_arrival')`))
          : entry.addColumn("arrival", "integer", (column) => column.primaryKey().autoIncrement());
      entry = entry
        .addColumn("event", "text", (column) => column.notNull())
        .addColumn("log", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addColumn("prev", "text")
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("critical", "integer", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("header", bytes, (column) => column.notNull())
        .addColumn("body", bytes, (column) => column.notNull())
        .addColumn("seal", bytes)
        .addUniqueConstraint("entry_place", ["event", "log", "seq", "hash"]);
      await (engine === "postgres" ? entry.modifyEnd(sql`PARTITION BY HASH (event)`) : entry).execute();
      if (engine === "postgres") await partition(db);
      await db.schema.createIndex("entry_kind").on("entry").columns(["event", "kind"]).execute();
      await db.schema
        .createTable("head")
        .addColumn("event", "text", (column) => column.notNull())
        .addColumn("log", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("head_key", ["event", "log", "hash"])
        .execute();
      await people(db);
      await appendOnly(db, engine);
    },
    async down(db: Kysely<unknown>): Promise<void> {
      for (const table of ["audit", "identity", "account", "head", "entry", "event"])
        await db.schema.dropTable(table).execute();
      if (engine !== "postgres") return;
      await sql`DROP FUNCTION entry_stays`.execute(db);
      await sql`DROP SEQUENCE entry_arrival`.execute(db);
    },
  };
}

async function partition(db: Kysely<unknown>): Promise<void> {
  for (let part = 0; part < partitions; part += 1)
    await sql
      .raw(`CREATE TABLE entry_${part} PARTITION OF entry FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part})`)
      .execute(db);
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("account")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("revoked_at", "text")
    .execute();
  await db.schema
    .createTable("identity")
    .addColumn("only", "integer", (column) => column.primaryKey())
    .addColumn("central", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("audit")
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("account", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .execute();
}

/** Also against a mistake of our own: an entry is neither changed nor deleted. */
async function appendOnly(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === "sqlite") {
    for (const deed of ["UPDATE", "DELETE"])
      await sql
        .raw(
          `CREATE TRIGGER entry_no_${deed.toLowerCase()} BEFORE ${deed} ON entry BEGIN SELECT RAISE(ABORT, 'entries stay'); END`,
        )
        .execute(db);
    return;
  }
  await sql`CREATE FUNCTION entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'entries stay'; END $$`.execute(db);
  await sql`CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_stays()`.execute(db);
}
