// Writing a file so that it is there whole or not at all, and reading it back before anyone is told that it is.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { FileWritten } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { sha256Hex } from "../crypto";

/** Temporary name, fsync, rename, fsync of the folder, read back and compared by hash. Throws `file-unwritable`. */
export function writeDurably(path: string, bytes: Uint8Array): FileWritten {
  const partial = `${path}.partial`;
  const sha256 = sha256Hex(bytes);
  try {
    const file = openSync(partial, "w", 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
    syncFolder(dirname(path));
    if (sha256Hex(readFileSync(path)) !== sha256) throw new Error("what was read back is not what was written");
    return { path, bytes: bytes.length, sha256 };
  } catch (error) {
    rmSync(partial, { force: true });
    throw new AppError("file-unwritable", { path, cause: error instanceof Error ? error.message : String(error) });
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder to sync it; NTFS journals the rename.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
