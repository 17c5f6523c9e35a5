// The messages of an exchange and their bytes: one letter that says which, then JSON, or for entries their very bytes.

import { z } from "zod";
import { Bytes } from "../ledger/byte-reader";
import { ByteWriter } from "../ledger/byte-writer";
import { fromHex, fromUtf8, join, toHex, toUtf8 } from "../ledger/bytes";
import { type SealedEntry, hash32, maximumBodyLength, maximumHeaderLength } from "../ledger/entry";

/** No frame is larger: one entry of the largest body, and room for its like. */
export const maximumFrame = maximumBodyLength + 512 * 1024;

const mostLogs = 20_000;
/** No more branches of a log are kept: whoever holds more could not say so. */
export const mostHeads = 64;
/** Each that is new costs a signature to be verified. */
export const mostReceipts = 2000;

const place = z.strictObject({ seq: z.int().min(1).max(0x7fffffff), hash: hash32 });
const signature = z.string().regex(/^[0-9a-f]{128}$/);

const stateMessage = z.strictObject({
  type: z.literal("state"),
  /** Whether every log is named that the receiver may know of; else only those that are named are spoken of. */
  whole: z.boolean(),
  logs: z.array(z.strictObject({ log: hash32, heads: z.array(place).max(mostHeads) })).max(mostLogs),
});

/** Points of one branch, the last first and ever further apart: the other side names the furthest that it holds. */
const traceMessage = z.strictObject({ type: z.literal("trace"), log: hash32, points: z.array(place).min(1).max(64) });

/** `after` null asks for the branch from its beginning. */
const wantMessage = z.strictObject({ type: z.literal("want"), log: hash32, after: place.nullable() });

const ackMessage = z.strictObject({ type: z.literal("ack"), log: hash32, ...place.shape, signature });

export const refusals = ["gap", "not-verified", "not-yours", "too-much", "foreign-event"] as const;

const refusedMessage = z.strictObject({ type: z.literal("refused"), log: hash32, fault: z.enum(refusals) });

const receiptsMessage = z.strictObject({
  type: z.literal("receipts"),
  receipts: z.array(z.strictObject({ log: hash32, ...place.shape, device: hash32, signature })).max(mostReceipts),
});

/** What people and desks tell one another beside the ledger, such as that marking has begun: never kept, never decisive. */
const noteMessage = z.strictObject({ type: z.literal("note"), note: z.record(z.string().max(64), z.unknown()) });

const spoken = z.discriminatedUnion("type", [
  stateMessage,
  traceMessage,
  wantMessage,
  ackMessage,
  refusedMessage,
  receiptsMessage,
  noteMessage,
]);

export type Refusal = (typeof refusals)[number];
export interface EntriesMessage {
  readonly type: "entries";
  readonly log: string;
  readonly entries: readonly SealedEntry[];
}
export type Message = z.infer<typeof spoken> | EntriesMessage;

const jsonLetter = 0x4a;
const entriesLetter = 0x45;
const absent = 0xffffffff;
const sealLength = 64;
const mostEntries = 100_000;

export function encodeMessage(message: Message): Uint8Array {
  if (message.type !== "entries") return join(Uint8Array.of(jsonLetter), toUtf8(JSON.stringify(message)));
  return encodeEntries(message);
}

/** Laid out in one array, without one for each part: a laptop that comes back has thousands to tell. */
function encodeEntries({ log, entries }: EntriesMessage): Uint8Array {
  let length = 1 + 32 + 4;
  for (const { header, body, seal } of entries)
    length += 12 + header.length + (body?.length ?? 0) + (seal?.length ?? 0);
  const bytes = new ByteWriter(length);
  bytes.put(Uint8Array.of(entriesLetter));
  bytes.put(fromHex(log));
  bytes.number(entries.length);
  for (const { header, body, seal } of entries) {
    bytes.sized(header, absent);
    bytes.sized(body, absent);
    bytes.sized(seal, absent);
  }
  return bytes.whole;
}

/** null for bytes that are no message: nothing of them is used. */
export function decodeMessage(frame: Uint8Array): Message | null {
  if (frame.length === 0 || frame.length > maximumFrame) return null;
  try {
    if (frame[0] === entriesLetter) return decodeEntries(frame);
    if (frame[0] !== jsonLetter) return null;
    const parsed = spoken.safeParse(JSON.parse(fromUtf8(frame.subarray(1))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function decodeEntries(frame: Uint8Array): EntriesMessage | null {
  const bytes = new Bytes(frame, 1);
  const log = toHex(bytes.take(32));
  const count = bytes.number();
  if (count === 0 || count > mostEntries) return null;
  const entries: SealedEntry[] = [];
  for (let at = 0; at < count; at += 1) {
    const header = bytes.sized(maximumHeaderLength, absent);
    if (header === null) return null;
    const body = bytes.sized(maximumBodyLength, absent);
    const seal = bytes.sized(sealLength, absent);
    entries.push({ header, body, seal });
  }
  return bytes.atEnd() ? { type: "entries", log, entries } : null;
}
