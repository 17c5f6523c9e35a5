// Opening the store at start: the file is checked first, and a damaged one is set aside, never replaced unsaid.

import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Store, openDatabase, storeError } from "./store";

export const storeFileName = "roadshow.db";

const damagedMark = `${storeFileName}.damaged-`;

export interface OpenedStore {
  readonly store: Store;
  /** The damaged files that lie in the folder, set aside now or at an earlier start, the newest first. */
  readonly damaged: readonly string[];
}

/** `stamp` distinguishes what is set aside, such as a wall time fit for a file name. */
export async function openStore(folder: string, stamp: string): Promise<OpenedStore> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, storeFileName);
    if (existsSync(path) && !isHealthy(path)) keepAside(path, join(folder, damagedMark + stamp));
    return { store: await openDatabase(path), damaged: damagedFiles(folder) };
  } catch (error) {
    throw storeError(error);
  }
}

/** Whether SQLite can read every page and index of the file (`PRAGMA quick_check`). */
export function isHealthy(path: string): boolean {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { fileMustExist: true, timeout: 2000 });
    return sqlite.pragma("quick_check(1)", { simple: true }) === "ok";
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    // What merely cannot be opened now (locked, no permission) is not damaged, and is not to be moved.
    if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return false;
    throw error;
  } finally {
    sqlite?.close();
  }
}

/** Nothing that was set aside before is written over. */
function keepAside(path: string, wanted: string): void {
  let aside = wanted;
  for (let more = 2; existsSync(aside); more += 1) aside = `${wanted}.${more}`;
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
}

function damagedFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(damagedMark) && !/-(wal|shm)$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
