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
const end64Signature = 0x06_06_4b_50;
const locator64Signature = 0x07_06_4b_50;
const endLength = 22;
const locator64Length = 20;
const longestComment = 0xff_ff;
/** Says that the true figure stands in the ZIP64 record. */
const inZip64 = 0xff_ff_ff_ff;

/** Opens an archive whose parts together inflate to `limit` bytes at most. ZIP64 is read too: Java's workbook writers use it always. */
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
  const directory = directoryOf(bytes);
  let at = directory.offset;
  const entries: Entry[] = [];
  for (let index = 0; index < directory.count; index++) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error("a damaged archive");
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const long = longFigures(bytes.subarray(nameEnd, extraEnd));
    const figure = (place: number): number => {
      const short = bytes.readUInt32LE(place);
      return short === inZip64 ? (long.shift() ?? short) : short;
    };
    // The order in which ZIP64 lists those that are missing here.
    const [size, compressedSize, offset] = [figure(at + 24), figure(at + 20), figure(at + 42)];
    const name = bytes.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/");
    entries.push({ name, method: bytes.readUInt16LE(at + 10), compressedSize, size, offset });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function directoryOf(bytes: Buffer): { count: number; offset: number } {
  const end = endOfDirectory(bytes);
  const short = { count: bytes.readUInt16LE(end + 10), offset: bytes.readUInt32LE(end + 16) };
  const locator = end - locator64Length;
  if (locator < 0 || bytes.readUInt32LE(locator) !== locator64Signature) return short;
  const end64 = Number(bytes.readBigUInt64LE(locator + 8));
  if (bytes.readUInt32LE(end64) !== end64Signature) throw new Error("a damaged archive");
  return { count: Number(bytes.readBigUInt64LE(end64 + 32)), offset: Number(bytes.readBigUInt64LE(end64 + 48)) };
}

/** The figures of 8 bytes in the ZIP64 field among an entry's extra fields. */
function longFigures(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const count = Math.floor(extra.readUInt16LE(at + 2) / 8);
    return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
  }
  return [];
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
