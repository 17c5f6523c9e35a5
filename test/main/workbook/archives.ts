// Archives written byte by byte, as other programs write theirs.

import { deflateRawSync } from "node:zlib";
import { openZip } from "../../../src-main/engine/workbook/zip-archive";

interface Part {
  readonly name: string;
  readonly data: Buffer;
  readonly size: number;
  readonly offset: number;
}

/** Writes an archive; `zip64` puts every size and offset into ZIP64 fields, as Java's workbook writers do. */
export function zipOf(files: Record<string, string>, zip64 = false): Buffer {
  const chunks: Buffer[] = [];
  const parts: Part[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const local = Buffer.alloc(30 + Buffer.byteLength(name));
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    local.write(name, 30);
    chunks.push(local, data);
    parts.push({ name, data, size: Buffer.byteLength(text), offset });
    offset += local.length + data.length;
  }
  const directory = Buffer.concat(parts.map((part) => directoryEntry(part, zip64)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, directory, end]);
}

function directoryEntry({ name, data, size, offset }: Part, zip64: boolean): Buffer {
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [size, data.length, offset].forEach((value, at) => extra.writeBigUInt64LE(BigInt(value), 4 + at * 8));
  }
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(zip64 ? 0xffffffff : data.length, 20);
  entry.writeUInt32LE(zip64 ? 0xffffffff : size, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
  return Buffer.concat([entry, Buffer.from(name), extra]);
}

/** The archive with its parts' texts changed. */
export function rezip(bytes: Buffer, change: (name: string, text: string) => string): Buffer {
  const zip = openZip(bytes, 100_000_000);
  return zipOf(
    Object.fromEntries(zip.names.map((name) => [name, change(name, zip.read(name)?.toString("utf8") ?? "")])),
  );
}
