// Which verified backups were made, and how far the newest of them holds every log.

import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const backup: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("backup")
      .addColumn("digest", "text", (column) => column.primaryKey())
      .addColumn("made_at", "text", (column) => column.notNull())
      .addColumn("recorded_at", "text", (column) => column.notNull())
      .addColumn("entries", "integer", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("backup_head")
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("log", "text", (column) => column.notNull())
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("backup", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("backup_head_key", ["event", "log", "hash", "backup"])
      .execute();
  },
  async down(db: Kysely<unknown>): Promise<void> {
    for (const table of ["backup_head", "backup"]) await db.schema.dropTable(table).execute();
  },
};
