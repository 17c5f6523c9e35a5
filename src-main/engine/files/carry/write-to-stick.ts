// Writing a file to a stick while the hall goes on: nothing waits for a slow medium, and nobody is told to pull it out too early.

import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { FileWritten } from "#shared/contract/views";
import { AppError, type ErrorCode } from "#shared/errors";
import { sha256Hex } from "#node/crypto";
import { syncFolder } from "../durable-file";
import { hashOfMedium } from "./hash-of-medium";

const chunk = 256 * 1024;

class NotAsWritten extends Error {}

/**
 * Temporary name, fsync, read back from the medium, rename, fsync of the folder, read back again. `onProgress` is told how
 * many bytes of how many have passed. Throws `stick-full`, `stick-read-only`, `stick-gone`, `stick-unreliable` or
 * `file-unwritable`; nothing is left under the name then, unless it is a whole earlier file.
 */
export async function writeToStick(
  path: string,
  bytes: Uint8Array,
  onProgress: (done: number, total: number) => void,
): Promise<FileWritten> {
  const partial = `${path}.partial`;
  const sha256 = sha256Hex(bytes);
  let done = 0;
  // Written once, read twice.
  const passed = (count: number): void => onProgress((done += count), 3 * bytes.length);
  try {
    await writeWhole(partial, bytes, passed);
    // Before the rename: what was there under the name is not given up for something that cannot be read.
    if ((await hashOfMedium(partial, passed)) !== sha256) throw new NotAsWritten();
    await rename(partial, path);
    syncFolder(dirname(path));
    if ((await hashOfMedium(path, passed)) !== sha256) {
      await rm(path, { force: true });
      throw new NotAsWritten();
    }
    return { path, bytes: bytes.length, sha256 };
  } catch (error) {
    // On a stick that is gone or may only be read there is nothing to tidy.
    await rm(partial, { force: true }).catch(() => undefined);
    throw new AppError(codeOf(error), { path, cause: error instanceof Error ? error.message : String(error) });
  }
}

async function writeWhole(path: string, bytes: Uint8Array, passed: (count: number) => void): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, at, Math.min(chunk, bytes.length - at));
      at += bytesWritten;
      passed(bytesWritten);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "stick-full",
  EDQUOT: "stick-full",
  EFBIG: "stick-full",
  EROFS: "stick-read-only",
  EACCES: "stick-read-only",
  EPERM: "stick-read-only",
  ENOENT: "stick-gone",
  ENODEV: "stick-gone",
  ENXIO: "stick-gone",
  ENOTDIR: "stick-gone",
  EIO: "stick-gone",
};

function codeOf(error: unknown): ErrorCode {
  if (error instanceof NotAsWritten) return "stick-unreliable";
  return codes[(error as NodeJS.ErrnoException).code ?? ""] ?? "file-unwritable";
}
