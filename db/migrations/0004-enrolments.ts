// The fourth schema: a log may have been enrolled by more than one desk, and the few entries that do not apply are found fast.

import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export const enrolments: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropTable("enrolled").execute();
    await db.schema
      .createTable("enrolled")
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("log", "text", (column) => column.notNull())
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("audience", "text", (column) => column.notNull())
      .addColumn("device", "text")
      .addColumn("precedence", "integer", (column) => column.notNull())
      .addColumn("entry", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("enrolled_key", ["event", "log", "entry"])
      .execute();
    await sql`CREATE INDEX entry_idle ON entry (event, log, seq) WHERE author IS NULL`.execute(db);
    // The table is a projection: it is made anew from the entries at this start.
    await sql`UPDATE setting SET value = '' WHERE name = 'projections'`.execute(db);
  },
};
