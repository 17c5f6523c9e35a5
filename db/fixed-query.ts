// Queries compiled once, for what is asked thousands of times a second: Kysely writes them, their parameters come at each run.

import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Schema } from "./schema";

/** SQL text with places for parameters, in the order in which the builder named them. */
export interface FixedQuery {
  readonly sql: string;
}

const compiler = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The values that the builder gives are only placeholders. */
export function fixedQuery(build: (queries: Kysely<Schema>) => Compilable): FixedQuery {
  return { sql: build(compiler).compile().sql };
}
