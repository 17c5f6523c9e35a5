// The hash of a file as the medium itself gives it back, and not the memory of the system that has just written it.

import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** Part of every JavaScript engine; TypeScript's library names it for browsers alone. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

const chunk = 256 * 1024;
const page = 64 * 1024;

/** SHA-256 in hexadecimal. Where the system cannot read past its memory, what it remembers is read. */
export async function hashOfMedium(path: string, onBytes: (bytes: number) => void): Promise<string> {
  if (process.platform !== "linux") return hashOf(path, constants.O_RDONLY, onBytes);
  try {
    return await hashOf(path, constants.O_RDONLY | constants.O_DIRECT, onBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EINVAL") throw error;
    return hashOf(path, constants.O_RDONLY, onBytes);
  }
}

async function hashOf(path: string, flags: number, onBytes: (bytes: number) => void): Promise<string> {
  const hash = createHash("sha256");
  // Direct reading asks for memory that begins at a page; of all that Node hands out only this does for certain.
  const buffer = new Uint8Array(new WebAssembly.Memory({ initial: chunk / page, maximum: chunk / page }).buffer);
  const file = await open(path, flags);
  try {
    for (let read = buffer.length; read === buffer.length;) {
      ({ bytesRead: read } = await file.read(buffer, 0, buffer.length, null));
      hash.update(buffer.subarray(0, read));
      onBytes(read);
    }
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}
