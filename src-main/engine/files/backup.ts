// A verified backup of the store: copied whole, opened again, checked, and only then given its name.

import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { isHealthy } from "#db/open-store";
import { type Store, keepPrivate, storeError } from "#db/store";
import { AppError } from "#shared/errors";
import { homeSetting } from "../home";
import { fileStamp } from "../wall-clock";
import { syncFile, syncFolder } from "./durable-file";

/** The newest are kept; each holds everything that the ones before it held. */
const keep = 12;

/** Returns the path of the backup. Throws `store-damaged` where the copy does not verify; the store itself is untouched. */
export async function backUp(store: Store, folder: string, event: string): Promise<string> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    removePartial(folder);
    const path = join(folder, `roadshow-${nextNumber(folder)}-${fileStamp()}-${event.slice(0, 8)}.db`);
    const partial = `${path}.partial`;
    await copyVerified(store, partial);
    renameSync(partial, path);
    syncFolder(folder);
    removeOld(folder);
    return path;
  } catch (error) {
    removePartial(folder);
    throw storeError(error);
  }
}

async function copyVerified(store: Store, partial: string): Promise<void> {
  const { entries } = countEntries(store);
  keepPrivate(partial);
  await store.copyTo(partial);
  settle(partial);
  if (!isHealthy(partial) || entriesIn(partial) < entries) throw new AppError("store-damaged", { code: "backup" });
  syncFile(partial);
}

/** The backups, the newest first. */
export function backupsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^roadshow-\d{6,}-.*\.db$/.test(name))
      .map((name) => join(folder, name))
      .sort((a, b) => numberOf(b) - numberOf(a));
  } catch {
    return [];
  }
}

/** What an interrupted backup left is of no use to anyone, and takes up the room that the next one needs. */
function removePartial(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (/\.partial(-\w+)?$/.test(name)) rmSync(join(folder, name), { force: true });
}

/** Which of them is the newest is told by a number, not by a clock that may have been set back. */
function nextNumber(folder: string): string {
  const [newest] = backupsIn(folder);
  return String(newest === undefined ? 1 : numberOf(newest) + 1).padStart(6, "0");
}

function numberOf(path: string): number {
  return Number(/^roadshow-(\d{6,})-/.exec(basename(path))?.[1] ?? 0);
}

/**
 * One file that stands alone, and that is at home nowhere: where it is put in the store's place the logs in it have gone on
 * since, so each writer begins a new one.
 */
function settle(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
    copy.prepare("UPDATE setting SET value = 'backup' WHERE name = ?").run(homeSetting);
  } finally {
    copy.close();
  }
}

function countEntries(store: Store): { entries: number } {
  const { queries } = store;
  const row = store.first<{ entries: number }>(
    queries.selectFrom("entry").select(queries.fn.countAll<number>().as("entries")),
  );
  return row ?? { entries: 0 };
}

function entriesIn(path: string): number {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return (copy.prepare("SELECT count(*) AS count FROM entry").get() as { count: number }).count;
  } finally {
    copy.close();
  }
}

function removeOld(folder: string): void {
  for (const path of backupsIn(folder).slice(keep)) rmSync(path, { force: true });
}
