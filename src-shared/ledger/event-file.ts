// The event file NAME.roadshow: the ledger's entries in frames, closed by their number and a hash over everything before it;
// and, in a file that a chief's desk gives back, its receipts for what others have brought.

import { Bytes } from "./byte-reader";
import type { Receipt } from "../sync/receipt";
import { equalBytes, fromHex, join, toHex, toUtf8, uint32 } from "./bytes";
import type { Crypto } from "./crypto";
import { type SealedEntry, maximumBodyLength, maximumHeaderLength } from "./entry";

const family = toUtf8("roadshow-judge/event-file/");
const magic = toUtf8("roadshow-judge/event-file/1\n");
/** With receipts. Programs that know the first version alone say of it that it is no event file, and touch nothing. */
const magicWithReceipts = toUtf8("roadshow-judge/event-file/2\n");
const sealLength = 64;
const hashLength = 32;
/** Stands in the place of a length where the body is withheld or the seal left out. */
const absent = 0xffffffff;
const entryFrame = 0x45;
const receiptFrame = 0x52;
const endFrame = 0x5a;

export interface EventFile {
  /** The event that the entries belong to. */
  readonly event: string;
  readonly entries: readonly SealedEntry[];
  readonly receipts: readonly Receipt[];
}

/**
 * `magic · event id (32 bytes) · entry frames · end frame`. An entry frame is `'E' · header · body · seal`, each with a
 * 32-bit big-endian length before it; the end frame is `'Z' · number of entries · SHA-256` over all bytes before the hash.
 * In the second version `'R' · log · device · sequence · hash · signature`, all of fixed length, stand behind the entries.
 */
export function encodeEventFile(
  event: Uint8Array,
  entries: readonly SealedEntry[],
  crypto: Crypto,
  receipts: readonly Receipt[] = [],
): Uint8Array {
  const frames = entries.flatMap(({ header, body, seal }) => [
    Uint8Array.of(entryFrame),
    uint32(header.length),
    header,
    uint32(body?.length ?? absent),
    body ?? new Uint8Array(),
    uint32(seal?.length ?? absent),
    seal ?? new Uint8Array(),
  ]);
  const told = receipts.flatMap(({ log, device, seq, hash, signature }) => [
    Uint8Array.of(receiptFrame),
    fromHex(log),
    fromHex(device),
    uint32(seq),
    fromHex(hash),
    fromHex(signature),
  ]);
  const words = receipts.length === 0 ? magic : magicWithReceipts;
  const whole = join(words, event, ...frames, ...told, Uint8Array.of(endFrame), uint32(entries.length));
  return join(whole, crypto.sha256(whole));
}

/** `newer-version`: written by a program that knows more than this one. */
export type EventFileFault = "not-an-event-file" | "newer-version" | "cut-short" | "altered";

/** Reads the frames and checks the whole; the entries themselves are verified by whoever takes them in. */
export function decodeEventFile(bytes: Uint8Array, crypto: Crypto): EventFile | EventFileFault {
  if (!beginsWith(bytes, family)) return "not-an-event-file";
  const withReceipts = beginsWith(bytes, magicWithReceipts);
  if (!withReceipts && !beginsWith(bytes, magic)) return "newer-version";
  const end = bytes.length - hashLength;
  if (end < magic.length + hashLength + 5) return "cut-short";
  const entries: SealedEntry[] = [];
  const receipts: Receipt[] = [];
  // What is read are views: of an own copy, so that they outlive the bytes that were given.
  const cursor = new Bytes(bytes.slice(0, end), magic.length);
  try {
    const event = toHex(cursor.take(hashLength));
    for (let frame = cursor.byte(); frame !== endFrame; frame = cursor.byte()) {
      if (frame === receiptFrame && withReceipts) receipts.push(readReceipt(cursor));
      else if (frame === entryFrame && receipts.length === 0) entries.push(readEntry(cursor));
      else return "altered";
    }
    const whole = cursor.number() === entries.length && cursor.atEnd();
    const hash = crypto.sha256(bytes.subarray(0, end));
    return whole && equalBytes(hash, bytes.subarray(end)) ? { event, entries, receipts } : "altered";
  } catch (error) {
    if (error instanceof RangeError) return "cut-short";
    throw error;
  }
}

function readEntry(bytes: Bytes): SealedEntry {
  const header = bytes.sized(maximumHeaderLength, absent);
  const body = bytes.sized(maximumBodyLength, absent);
  const seal = bytes.sized(sealLength, absent);
  if (header === null) throw new RangeError("no header");
  return { header, body, seal };
}

function readReceipt(bytes: Bytes): Receipt {
  const [log, device] = [toHex(bytes.take(hashLength)), toHex(bytes.take(hashLength))];
  const seq = bytes.number();
  return { log, device, seq, hash: toHex(bytes.take(hashLength)), signature: toHex(bytes.take(sealLength)) };
}

function beginsWith(bytes: Uint8Array, words: Uint8Array): boolean {
  return bytes.length >= words.length && equalBytes(bytes.subarray(0, words.length), words);
}
