// Writing a file so that it is there whole or not at all, and reading it back before anyone is told that it is.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { FileWritten } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { sha256Hex } from "#node/crypto";

/** Temporary name, fsync, read back, rename, fsync of the folder, read back again. Throws `file-unwritable`. */
export function writeDurably(path: string, bytes: Uint8Array): FileWritten {
  const partial = `${path}.partial`;
  const sha256 = sha256Hex(bytes);
  try {
    writeWhole(partial, bytes);
    // Before the rename: what was there under the name is not given up for something that cannot be read.
    requireSame(partial, sha256);
    renameSync(partial, path);
    syncFolder(dirname(path));
    requireSame(path, sha256);
    return { path, bytes: bytes.length, sha256 };
  } catch (error) {
    rmSync(partial, { force: true });
    throw new AppError("file-unwritable", { path, cause: error instanceof Error ? error.message : String(error) });
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function requireSame(path: string, sha256: string): void {
  if (sha256Hex(readFileSync(path)) !== sha256) throw new Error("what was read back is not what was written");
}

export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** File systems that cannot sync a folder (FAT, network shares, Windows) say so, and there is nothing more to be done. */
const cannotSync = new Set(["EINVAL", "ENOTSUP", "EISDIR", "EPERM", "EACCES"]);

export function syncFolder(folder: string): void {
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
