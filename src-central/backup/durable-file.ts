// A large file that is there whole or not at all: written under a temporary name, and named once it is on the medium and right.

import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { SettingWrong } from "../service/identity";

/** `write` gives whether what it has written may have the name. A file that is there already stays. */
export async function writeUnder(path: string, write: (partial: string) => Promise<boolean>): Promise<void> {
  requireAbsent(path);
  const partial = `${path}.${randomBytes(4).toString("hex")}.partial`;
  try {
    if (!(await write(partial))) return;
    requireAbsent(path);
    renameSync(partial, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(partial, { force: true });
  }
}

function requireAbsent(path: string): void {
  if (existsSync(path)) throw new SettingWrong(`${path} is there already`);
}

/** File systems that cannot sync a folder (FAT, network shares) say so, and there is nothing more to be done. */
const cannotSync = new Set(["EINVAL", "ENOTSUP", "EISDIR", "EPERM", "EACCES"]);

function syncFolder(folder: string): void {
  // Windows cannot open a folder to sync it; NTFS journals the rename.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!cannotSync.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    closeSync(handle);
  }
}
