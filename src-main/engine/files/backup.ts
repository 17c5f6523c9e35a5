// A verified backup of the store: copied whole, opened again, checked, and only then given its name.

import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { isHealthy } from "#db/open-store";
import type { Store } from "#db/store";
import { AppError } from "#shared/errors";
import { fileStamp } from "../wall-clock";

/** The newest are kept; each holds everything that the ones before it held. */
const keep = 12;

/** Returns the path of the backup. Throws `store-damaged` where the copy does not verify; the store itself is untouched. */
export async function backUp(store: Store, folder: string, event: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `roadshow-${fileStamp()}-${event.slice(0, 8)}.db`;
  const partial = join(folder, `${name}.partial`);
  await store.copyTo(partial);
  if (!isHealthy(partial) || countEntries(partial) === 0) throw new AppError("store-damaged", { code: "backup" });
  for (const suffix of ["-wal", "-shm"]) rmSync(partial + suffix, { force: true });
  renameSync(partial, join(folder, name));
  removeOld(folder);
  return join(folder, name);
}

function countEntries(path: string): number {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return (copy.prepare("SELECT count(*) AS count FROM entry").get() as { count: number }).count;
  } finally {
    copy.close();
  }
}

function removeOld(folder: string): void {
  const backups = readdirSync(folder)
    .filter((name) => /^roadshow-.*\.db$/.test(name))
    .sort();
  for (const name of backups.slice(0, -keep)) rmSync(join(folder, name), { force: true });
}
