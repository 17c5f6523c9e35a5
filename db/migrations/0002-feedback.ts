// The second schema: a draft holds what is said to the team beside the marks.

import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const feedback: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable("draft")
      .addColumn("feedback", "text", (column) => column.notNull().defaultTo(""))
      .execute();
  },
};
