// The open store: one SQLite file, one writing connection, durable synchronous writes and Kysely for the queries.

import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import { type Compilable, Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { AppError } from "#shared/errors";
import type { FixedQuery } from "./fixed-query";
import { migrations } from "./migrations";
import type { Schema } from "./schema";

export type Sqlite = Database.Database;

/** Compiles queries; what it compiles is run by the store, inside its transactions. */
export type Queries = Kysely<Schema>;

/** A transaction in progress: reads and writes, all or nothing. */
export interface Transaction {
  readonly queries: Queries;
  all<R>(query: Compilable<R>): R[];
  first<R>(query: Compilable<R>): R | undefined;
  run(query: Compilable): void;
  /** As `all` and `run`, of a query compiled beforehand. */
  allFixed<R>(query: FixedQuery, parameters: readonly unknown[]): R[];
  /** Gives the number of rows that it changed. */
  runFixed(query: FixedQuery, parameters: readonly unknown[]): number;
}

/** A handle that can only read. */
export interface ReadableStore {
  readonly queries: Queries;
  all<R>(query: Compilable<R>): R[];
  first<R>(query: Compilable<R>): R | undefined;
  allFixed<R>(query: FixedQuery, parameters: readonly unknown[]): R[];
}

export interface Store extends ReadableStore {
  readonly path: string;
  /** The settings that the promise of durability rests on, read back from SQLite. */
  readonly settings: StoreSettings;
  /** One `BEGIN IMMEDIATE … COMMIT`; when it returns, what was written is on the disk. */
  write<T>(work: (transaction: Transaction) => T): T;
  /** A consistent copy of the whole file. */
  copyTo(path: string): Promise<void>;
  /** The bytes of the whole database. */
  image(): Uint8Array;
  close(): void;
}

export interface StoreSettings {
  readonly journalMode: string;
  /** 2 is FULL. */
  readonly synchronous: number;
  readonly foreignKeys: number;
  readonly busyTimeout: number;
  readonly fullfsync: number;
  /** "exclusive": while it is open no other process, nor another engine in this one, reads or writes the file. */
  readonly lockingMode: string;
}

const busyTimeout = 5000;

/** Opens a healthy file (see `openStore` for the checks that come first) and brings its schema up to date. */
export async function openDatabase(path: string): Promise<Store> {
  let sqlite: Sqlite | null = null;
  try {
    keepPrivate(path);
    sqlite = new Database(path);
    applySettings(sqlite);
    const queries = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
    await migrate(sqlite, queries);
    return new SqliteStore(path, sqlite, queries);
  } catch (error) {
    sqlite?.close();
    throw storeError(error);
  }
}

/** A store in memory alone, empty or as an image of another was: for simulation. Nothing of it outlives the process. */
export async function openInMemory(image: Uint8Array | null): Promise<Store> {
  const sqlite = image === null ? new Database(":memory:") : new Database(Buffer.from(image));
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("recursive_triggers = ON");
  const queries = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  if (image === null) await migrate(sqlite, queries);
  return new SqliteStore(":memory:", sqlite, queries);
}

/** Only its owner reads the file, whatever the umask: SQLite gives what it makes beside it the same mode. */
export function keepPrivate(path: string): void {
  // A file that is there is not opened: closing it again would lift the locks of another engine in this process.
  if (existsSync(path)) chmodSync(path, 0o600);
  else closeSync(openSync(path, "a", 0o600));
}

function applySettings(sqlite: Sqlite): void {
  // Two engines on one file would go on with the same logs and fork them. The system lifts the lock of a process that dies.
  sqlite.pragma("locking_mode = EXCLUSIVE");
  sqlite.pragma("journal_mode = WAL");
  // better-sqlite3 compiles NORMAL as the default under WAL, which may lose the last commits on power failure.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("fullfsync = ON");
  sqlite.pragma("checkpoint_fullfsync = ON");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("trusted_schema = OFF");
  // Else INSERT OR REPLACE would pass by the trigger that keeps entries from being deleted.
  sqlite.pragma("recursive_triggers = ON");
  // In KiB, and in pages. A rush of ballots writes to the ends of a few trees: a small cache, whose pages are used again and
  // again, takes them faster than one that grows, and folding a short WAL back keeps nobody waiting.
  sqlite.pragma("cache_size = -4000");
  sqlite.pragma("wal_autocheckpoint = 1000");
  sqlite.pragma(`busy_timeout = ${busyTimeout}`);
  const settings = readSettings(sqlite);
  if (settings.journalMode !== "wal" || settings.synchronous !== 2 || settings.foreignKeys !== 1) {
    throw new AppError("store-on-network-drive", { journal: settings.journalMode });
  }
}

function readSettings(sqlite: Sqlite): StoreSettings {
  const read = (name: string): unknown => sqlite.pragma(name, { simple: true });
  return {
    journalMode: String(read("journal_mode")),
    synchronous: Number(read("synchronous")),
    foreignKeys: Number(read("foreign_keys")),
    busyTimeout: Number(read("busy_timeout")),
    fullfsync: Number(read("fullfsync")),
    lockingMode: String(read("locking_mode")),
  };
}

/** All or nothing: Kysely's migrator gives SQLite no transaction, and half a schema could never be opened again. */
async function migrate(sqlite: Sqlite, queries: Queries): Promise<void> {
  const migrator = new Migrator({ db: queries, provider: { getMigrations: async () => migrations } });
  sqlite.exec("BEGIN IMMEDIATE");
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    if (sqlite.inTransaction) sqlite.exec("ROLLBACK");
    throw error;
  }
  sqlite.exec("COMMIT");
}

class SqliteStore implements Store {
  readonly path: string;
  readonly settings: StoreSettings;
  readonly queries: Queries;
  readonly #sqlite: Sqlite;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(path: string, sqlite: Sqlite, queries: Queries) {
    this.path = path;
    this.#sqlite = sqlite;
    this.queries = queries;
    this.settings = readSettings(sqlite);
  }

  all<R>(query: Compilable<R>): R[] {
    const compiled = query.compile();
    return this.allFixed(compiled, compiled.parameters);
  }

  first<R>(query: Compilable<R>): R | undefined {
    return this.all(query)[0];
  }

  run(query: Compilable): void {
    const compiled = query.compile();
    this.runFixed(compiled, compiled.parameters);
  }

  allFixed<R>(query: FixedQuery, parameters: readonly unknown[]): R[] {
    return this.#attempt(() => this.#prepare(query).all(...parameters) as R[]);
  }

  runFixed(query: FixedQuery, parameters: readonly unknown[]): number {
    return Number(this.#prepare(query).run(...parameters).changes);
  }

  write<T>(work: (transaction: Transaction) => T): T {
    return this.#attempt(() => this.#sqlite.transaction(() => work(this)).immediate());
  }

  async copyTo(path: string): Promise<void> {
    await this.#sqlite.backup(path).catch((error: unknown) => {
      throw storeError(error);
    });
  }

  image(): Uint8Array {
    return this.#sqlite.serialize();
  }

  close(): void {
    this.#sqlite.close();
  }

  #prepare(query: FixedQuery): Database.Statement {
    const known = this.#statements.get(query.sql);
    if (known !== undefined) return known;
    const statement = this.#sqlite.prepare(query.sql);
    this.#statements.set(query.sql, statement);
    return statement;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error);
    }
  }
}

/** SQLite's result codes as the kinds of trouble that a person can do something about. */
export function storeError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return error;
  if (code === "ENOSPC" || code === "EDQUOT") return new AppError("store-full", { code });
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EEXIST"].includes(code))
    return new AppError("store-readonly", { code });
  if (!code.startsWith("SQLITE_")) return error;
  if (code === "SQLITE_FULL" || code.startsWith("SQLITE_IOERR")) return new AppError("store-full", { code });
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_PERM" || code.startsWith("SQLITE_CANTOPEN")) {
    return new AppError("store-readonly", { code });
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return new AppError("store-busy", { code });
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return new AppError("store-damaged", { code });
  return error;
}
