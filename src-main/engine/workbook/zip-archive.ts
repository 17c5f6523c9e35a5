// A ZIP archive in memory, read by its central directory (PKWARE APPNOTE 4.3.12), each part inflated within a limit.

import { inflateRawSync } from "node:zlib";

export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of one part, or null where there is none. Throws `RangeError` beyond the limit, `Error` where it is damaged. */
  read(name: string): Buffer | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endLength = 22;
const longestComment = 0xff_ff;

/** Opens an archive whose parts together inflate to `limit` bytes at most. ZIP64 is refused: what it is for is beyond the limit. */
export function openZip(bytes: Buffer, limit: number): ZipArchive {
  const entries = new Map(centralDirectory(bytes).map((entry) => [entry.name, entry]));
  let left = limit;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content = inflate(bytes, entry, left);
      left -= content.length;
      return content;
    },
  };
}

function centralDirectory(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error("a damaged archive");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= from; at--) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new Error("no archive");
}

function inflate(bytes: Buffer, entry: Entry, limit: number): Buffer {
  if (entry.size > limit) throw new RangeError("the archive inflates beyond the limit");
  if (bytes.readUInt32LE(entry.offset) !== localSignature) throw new Error("a damaged archive");
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const stored = bytes.subarray(start, start + entry.compressedSize);
  if (entry.method === 0) return stored;
  if (entry.method !== 8) throw new Error("an unknown compression");
  // The size that the directory states may lie; a part of size 0 still needs a limit above 0.
  return inflateRawSync(stored, { maxOutputLength: Math.max(1, Math.min(entry.size, limit)) });
}
