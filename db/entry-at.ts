// The one entry at a place of a log: by the index that every look-up of a run goes through.

import type { SelectExpression } from "kysely";
import { type FixedQuery, fixedQuery } from "./fixed-query";
import type { Schema } from "./schema";

/** Its parameters are the event, the log, the sequence and the hash. */
export function entryAt(columns: readonly SelectExpression<Schema, "entry">[]): FixedQuery {
  return fixedQuery((queries) =>
    queries
      .selectFrom("entry")
      .select(columns)
      .where("event", "=", "")
      .where("log", "=", "")
      .where("seq", "=", 0)
      .where("hash", "=", ""),
  );
}
