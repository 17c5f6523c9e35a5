// Opening the store at start: the file is checked first, and a damaged one is set aside, never replaced unsaid.

import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Store, openDatabase } from "./store";

export const storeFileName = "roadshow.db";

export interface OpenedStore {
  readonly store: Store;
  /** Where a damaged file was kept, if there was one. */
  readonly setAside: string | null;
}

/** `stamp` distinguishes what is set aside, such as a wall time fit for a file name. */
export async function openStore(folder: string, stamp: string): Promise<OpenedStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, storeFileName);
  const healthy = !existsSync(path) || isHealthy(path);
  const setAside = healthy ? null : keepAside(path, stamp);
  return { store: await openDatabase(path), setAside };
}

/** Whether SQLite can read every page and index of the file (`PRAGMA quick_check`). */
export function isHealthy(path: string): boolean {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { fileMustExist: true });
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

function keepAside(path: string, stamp: string): string {
  const aside = `${path}.damaged-${stamp}`;
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  return aside;
}
