// The event file NAME.roadshow: the ledger's entries in frames, closed by their number and a hash over everything before it.

import { Bytes } from "./byte-reader";
import { equalBytes, join, toHex, toUtf8, uint32 } from "./bytes";
import type { Crypto } from "./crypto";
import { type SealedEntry, maximumBodyLength, maximumHeaderLength } from "./entry";

const magic = toUtf8("roadshow-judge/event-file/1\n");
const sealLength = 64;
const hashLength = 32;
/** Stands in the place of a length where the body is withheld or the seal left out. */
const absent = 0xffffffff;
const entryFrame = 0x45;
const endFrame = 0x5a;

export interface EventFile {
  /** The event that the entries belong to. */
  readonly event: string;
  readonly entries: readonly SealedEntry[];
}

/**
 * `magic · event id (32 bytes) · entry frames · end frame`. An entry frame is `'E' · header · body · seal`, each with a
 * 32-bit big-endian length before it; the end frame is `'Z' · number of entries · SHA-256` over all bytes before the hash.
 */
export function encodeEventFile(event: Uint8Array, entries: readonly SealedEntry[], crypto: Crypto): Uint8Array {
  const frames = entries.flatMap(({ header, body, seal }) => [
    Uint8Array.of(entryFrame),
    uint32(header.length),
    header,
    uint32(body?.length ?? absent),
    body ?? new Uint8Array(),
    uint32(seal?.length ?? absent),
    seal ?? new Uint8Array(),
  ]);
  const whole = join(magic, event, ...frames, Uint8Array.of(endFrame), uint32(entries.length));
  return join(whole, crypto.sha256(whole));
}

export type EventFileFault = "not-an-event-file" | "cut-short" | "altered";

/** Reads the frames and checks the whole; the entries themselves are verified by whoever takes them in. */
export function decodeEventFile(bytes: Uint8Array, crypto: Crypto): EventFile | EventFileFault {
  if (bytes.length < magic.length || !equalBytes(bytes.subarray(0, magic.length), magic)) return "not-an-event-file";
  const end = bytes.length - hashLength;
  if (end < magic.length + hashLength + 5) return "cut-short";
  const entries: SealedEntry[] = [];
  // What is read are views: of an own copy, so that they outlive the bytes that were given.
  const cursor = new Bytes(bytes.slice(0, end), magic.length);
  try {
    const event = toHex(cursor.take(hashLength));
    for (let frame = cursor.byte(); frame !== endFrame; frame = cursor.byte()) {
      if (frame !== entryFrame) return "altered";
      entries.push(readEntry(cursor));
    }
    const whole = cursor.number() === entries.length && cursor.atEnd();
    const hash = crypto.sha256(bytes.subarray(0, end));
    return whole && equalBytes(hash, bytes.subarray(end)) ? { event, entries } : "altered";
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
