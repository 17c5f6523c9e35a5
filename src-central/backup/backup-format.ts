// The format of a backup's file: the same for both databases, so that one can be restored from the other's, and read without either.

import { Bytes } from "#shared/ledger/byte-reader";
import { ByteWriter } from "#shared/ledger/byte-writer";
import { fromHex, fromUtf8, toHex, toUtf8 } from "#shared/ledger/bytes";
import { maximumBodyLength, maximumHeaderLength } from "#shared/ledger/entry";
import { type BackupRecord, type EntryRecord, type Origin, type RowRecord, originSchema, rowSchemas } from "./records";

/** Why a file is no backup that could be restored. */
export class BackupFault extends Error {
  readonly code: "not-a-backup" | "newer-version" | "cut-short" | "altered";

  constructor(code: BackupFault["code"]) {
    super(code);
    this.code = code;
  }
}

export const family = toUtf8("roadshow-judge/central-backup/");
/**
 * `magic · frames`; a frame is its kind, a byte, and its content with a 32-bit big-endian length before it. The first frame
 * says in JSON where the backup comes from; `J` is a row in JSON, `E` an entry: `event · arrival (64 bits) · header · body ·
 * seal`, the three with their lengths before them. Last comes `Z`, whose content is the number of frames before it; behind
 * it, and at the very end, SHA-256 over all bytes before the hash.
 */
export const magic = toUtf8("roadshow-judge/central-backup/1\n");
export const hashLength = 32;
export const frameHeadLength = 5;

export const frameKinds = { origin: 0x4f, row: 0x4a, entry: 0x45, end: 0x5a } as const;

const eventLength = 32;
const sealLength = 64;
const absent = 0xffffffff;
const arrivalBase = 2 ** 32;
const entryFrame = eventLength + 8 + 3 * 4;
export const maximumContent = entryFrame + maximumHeaderLength + maximumBodyLength + sealLength;

export interface Frame {
  readonly kind: number;
  readonly content: Uint8Array;
}

export function frameOf(record: BackupRecord): Frame {
  if (record.table === "entry") return { kind: frameKinds.entry, content: entryContent(record) };
  return { kind: frameKinds.row, content: toUtf8(JSON.stringify({ table: record.table, row: record.row })) };
}

export function originFrame(origin: Origin): Frame {
  return { kind: frameKinds.origin, content: toUtf8(JSON.stringify(origin)) };
}

/** Of a frame as it stands in the file. */
export function frameHead({ kind, content }: Frame): Uint8Array {
  const head = new Uint8Array(frameHeadLength);
  head[0] = kind;
  new DataView(head.buffer).setUint32(1, content.length);
  return head;
}

/** Throws for what no frame of a backup says. */
export function recordIn({ kind, content }: Frame): BackupRecord {
  if (kind === frameKinds.entry) return entryIn(content);
  if (kind !== frameKinds.row) throw new RangeError("no record");
  const { table, row } = JSON.parse(fromUtf8(content)) as { table: keyof typeof rowSchemas; row: unknown };
  return { table, row: rowSchemas[table].parse(row) } as RowRecord;
}

export function originIn({ content }: Frame): Origin {
  return originSchema.parse(JSON.parse(fromUtf8(content)));
}

function entryContent({ event, arrival, header, body, seal }: EntryRecord): Uint8Array {
  const bytes = new ByteWriter(entryFrame + header.length + body.length + (seal?.length ?? 0));
  bytes.put(fromHex(event));
  bytes.number(Math.floor(arrival / arrivalBase));
  bytes.number(arrival % arrivalBase);
  for (const part of [header, body, seal]) bytes.sized(part, absent);
  return bytes.whole;
}

function entryIn(content: Uint8Array): EntryRecord {
  const bytes = new Bytes(content, 0);
  const event = toHex(bytes.take(eventLength));
  const arrival = bytes.number() * arrivalBase + bytes.number();
  const header = bytes.sized(maximumHeaderLength, absent);
  const body = bytes.sized(maximumBodyLength, absent);
  const seal = bytes.sized(sealLength, absent);
  if (header === null || body === null || !bytes.atEnd()) throw new RangeError("no entry");
  return { table: "entry", event, arrival, header, body, seal, columns: null };
}
