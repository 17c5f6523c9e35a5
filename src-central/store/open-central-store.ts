// Opening central's database: PostgreSQL where an address is given, else a SQLite file; brought to the newest schema by whoever is first.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { migrationsFor } from "./migrations/index";
import type { CentralSchema } from "./schema";

export type Engine = "postgres" | "sqlite";

export interface CentralStore {
  readonly db: Kysely<CentralSchema>;
  readonly engine: Engine;
  close(): Promise<void>;
}

export type StoreAddress = { readonly databaseUrl: string; readonly connections: number } | { readonly folder: string };

export const centralFileName = "central.db";

/** Without bringing it to any schema. */
export function connect(address: StoreAddress): CentralStore {
  const engine = "folder" in address ? "sqlite" : "postgres";
  const db = new Kysely<CentralSchema>({
    dialect: "folder" in address ? sqliteIn(address.folder) : postgresAt(address.databaseUrl, address.connections),
  });
  return { db, engine, close: () => db.destroy() };
}

export async function openCentralStore(address: StoreAddress): Promise<CentralStore> {
  const store = connect(address);
  try {
    await migrate(store, "up");
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** `up` to the newest, or `down` by one. Kysely's lock lets one instance of several do it. Gives the names of what was done. */
export async function migrate({ db, engine }: CentralStore, direction: "up" | "down"): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error, results } = await (direction === "up" ? migrator.migrateToLatest() : migrator.migrateDown());
  if (error !== undefined) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

function postgresAt(connectionString: string, connections: number): PostgresDialect {
  const pool = new Pool({ connectionString, max: connections });
  // An idle connection that dies, as when the server restarts, is replaced by the pool; unheard it would end the process.
  pool.on("error", () => undefined);
  // One that dies in the hands of a request fails that request's query; the pool does not listen to it meanwhile.
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return new PostgresDialect({ pool });
}

function sqliteIn(folder: string): SqliteDialect {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new Database(join(folder, centralFileName));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("busy_timeout = 5000");
  if (database.pragma("synchronous", { simple: true }) !== 2) throw new Error("the database does not write through");
  return new SqliteDialect({ database });
}
