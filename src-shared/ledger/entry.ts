// The ledger's entry: a chained header and a salted body, encoded once; the exact bytes that were hashed are kept and sent.

import { z } from "zod";
import { fromUtf8, join, toHex, toUtf8, uint32 } from "./bytes";
import type { Crypto, Signer } from "./crypto";

/** 32 bytes as 64 lower-case hexadecimal digits: a hash, or a public key. */
export const hash32 = z.string().regex(/^[0-9a-f]{64}$/);

/** The bytes of random salt before a body's JSON: without them a withheld body could be guessed from its hash. */
const saltLength = 16;

/** No single entry is larger: what arrives is bounded before it is parsed. */
export const maximumBodyLength = 4 * 1024 * 1024;
export const maximumHeaderLength = 4096;

/** The header as it may stand in an entry. */
export const headerSchema = z.strictObject({
  v: z.literal(1),
  /** The event's id; null in the first entry of an event alone, whose hash becomes the id. */
  event: hash32.nullable(),
  /** The log: the public key of the incarnation that writes it. */
  log: hash32,
  /** 1, 2, 3, … within the log. */
  seq: z.int().min(1).max(0x7fffffff),
  /** The hash of the previous header of the log; null at sequence 1. */
  prev: hash32.nullable(),
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  /** A node that does not know a critical kind keeps it and refuses to compute. */
  critical: z.boolean(),
  /** Wall time with zone, for people; nothing is decided by it. */
  at: z.iso.datetime({ offset: true }),
  body: hash32,
});

export type Header = z.infer<typeof headerSchema>;

/** An entry as it is stored and sent. `body` is null where it is withheld or erased, `seal` where the sender left it out. */
export interface SealedEntry {
  readonly header: Uint8Array;
  readonly body: Uint8Array | null;
  readonly seal: Uint8Array | null;
}

/** An entry whose header has been parsed; `hash` is the header's hash, by which other entries refer to it. */
export interface Entry extends SealedEntry {
  readonly hash: string;
  readonly fields: Header;
}

const headerDomain = toUtf8("roadshow-judge/header/1\n");
const bodyDomain = toUtf8("roadshow-judge/body/1\n");
const sealDomain = toUtf8("roadshow-judge/seal/1\n");

function hashHeader(header: Uint8Array, crypto: Crypto): string {
  return crypto.sha256Hex(headerDomain, header);
}

function hashBody(body: Uint8Array, crypto: Crypto): string {
  return crypto.sha256Hex(bodyDomain, body);
}

/** The event that an entry belongs to: named in its header, or, for an event's first entry, its own hash. */
export function eventOf(entry: Entry): string {
  return entry.fields.event ?? entry.hash;
}

/** The message that a seal signs: (domain, event, log, sequence, header hash), each of fixed length. */
export function sealMessage(event: string, fields: Pick<Header, "log" | "seq">, hash: string): Uint8Array {
  return join(sealDomain, toUtf8(event), toUtf8(fields.log), uint32(fields.seq), toUtf8(hash));
}

export interface NewEntry {
  event: string | null;
  seq: number;
  prev: string | null;
  kind: string;
  critical: boolean;
  at: string;
  payload: unknown;
}

/** Encodes and seals an entry; from here on its bytes are never made again. */
export function createEntry(input: NewEntry, signer: Signer, crypto: Crypto): Entry {
  const body = join(crypto.random(saltLength), toUtf8(JSON.stringify(input.payload)));
  if (body.length > maximumBodyLength) throw new RangeError("body too large");
  const { event, seq, prev, kind, critical, at } = input;
  const log = toHex(signer.publicKey);
  const fields: Header = { v: 1, event, log, seq, prev, kind, critical, at, body: hashBody(body, crypto) };
  const header = toUtf8(JSON.stringify(headerSchema.parse(fields)));
  const hash = hashHeader(header, crypto);
  return { header, body, seal: signer.sign(sealMessage(event ?? hash, fields, hash)), hash, fields };
}

export type EntryFault =
  | "header-too-large"
  | "header-unreadable"
  | "body-too-large"
  | "body-mismatch"
  | "genesis-misplaced";

/** Parses a header and checks the body against it; neither chain nor seal. */
export function openEntry(sealed: SealedEntry, crypto: Crypto): Entry | EntryFault {
  if (sealed.header.length > maximumHeaderLength) return "header-too-large";
  if (sealed.body !== null && sealed.body.length > maximumBodyLength) return "body-too-large";
  const fields = parseHeader(sealed.header);
  if (fields === null) return "header-unreadable";
  if ((fields.event === null) !== (fields.kind === "event") || (fields.seq === 1) !== (fields.prev === null)) {
    return "genesis-misplaced";
  }
  if (fields.event === null && fields.seq !== 1) return "genesis-misplaced";
  if (sealed.body !== null && hashBody(sealed.body, crypto) !== fields.body) return "body-mismatch";
  return { ...sealed, fields, hash: hashHeader(sealed.header, crypto) };
}

function parseHeader(header: Uint8Array): Header | null {
  try {
    const value: unknown = JSON.parse(fromUtf8(header));
    return isHeader(value) ? value : null;
  } catch {
    return null;
  }
}

const hashForm = /^[0-9a-f]{64}$/;
const kindForm = /^[a-z][a-z0-9-]{0,63}$/;
const timeForm = z.regexes.datetime({ offset: true });
const headerKeys = Object.keys(headerSchema.shape).length;

/**
 * What `headerSchema` says, written out: thousands of headers are looked at in a second, and this takes a tenth of the time.
 * A test holds the two to one another.
 */
function isHeader(value: unknown): value is Header {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== headerKeys) return false;
  const { v, event, log, seq, prev, kind, critical, at, body } = value as Record<keyof Header, unknown>;
  return (
    v === 1 &&
    (event === null || isHash(event)) &&
    isHash(log) &&
    typeof seq === "number" &&
    Number.isInteger(seq) &&
    seq >= 1 &&
    seq <= 0x7fffffff &&
    (prev === null || isHash(prev)) &&
    typeof kind === "string" &&
    kindForm.test(kind) &&
    typeof critical === "boolean" &&
    typeof at === "string" &&
    timeForm.test(at) &&
    isHash(body)
  );
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && hashForm.test(value);
}

/** The JSON of a body after its salt; undefined where it is withheld or is no JSON. */
export function payloadOf({ body }: Pick<SealedEntry, "body">): unknown {
  if (body === null || body.length < saltLength) return undefined;
  try {
    return JSON.parse(fromUtf8(body.subarray(saltLength)));
  } catch {
    return undefined;
  }
}
