// The greeting: how two laptops prove to each other who they are, once TLS and WebSocket stand between them.

import { z } from "zod";
import { fromHex, fromUtf8, join, toHex, toUtf8 } from "../ledger/bytes";
import type { Crypto, Signer } from "../ledger/crypto";
import { hash32 } from "../ledger/entry";

/** The version of everything that is said over a wire; two laptops that differ in it do not talk. */
export const protocol = 1;

/** Nonces are 32 random bytes, never used twice. */
export const nonceLength = 32;

const signatureLength = 64;
/** Larger than any greeting or answer. */
export const maximumGreetingLength = 8192;

const challengeDomain = "roadshow-judge/hub-challenge";
const greetingDomain = toUtf8("roadshow-judge/greeting/1\n");
const answerDomain = toUtf8("roadshow-judge/greeting-answer/1\n");

/** Controls, invisible and direction-changing characters, lone surrogates: nothing that could disguise one name as another. */
const unshowable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const longestName = 64;
const longestTitle = 500;

/** A name as it may be sent and shown: cleaned and at most 64 characters; may be empty. */
export function showable(text: string): string {
  const clean = text.normalize("NFC").replaceAll(unshowable, "").trim();
  return Array.from(clean).slice(0, longestName).join("").trim();
}

const name = z
  .string()
  .max(2 * longestName)
  .refine((text) => showable(text) === text);
const version = z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/);

const sender = {
  /** The device's Ed25519 public key, by which the greeting is signed. */
  device: hash32,
  name,
  version,
  /** The sender's own 32 random bytes, which the hub's answer signs. */
  nonce: hash32,
};

const greetingSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("member"), event: hash32, ...sender }),
  z.object({ as: z.literal("guest"), pin: z.string().regex(/^\d{6}$/), ...sender }),
]);

/** A device that is enrolled in an event, or one that wants to be and knows the one-time PIN. */
export type Greeting = z.infer<typeof greetingSchema>;
export type MemberGreeting = Extract<Greeting, { as: "member" }>;
export type GuestGreeting = Extract<Greeting, { as: "guest" }>;

export const refusalCodes = [
  /** `left` more tries. */
  "pin-wrong",
  /** No PIN is given out, or it is used up. */
  "pin-dead",
  /** Too many PINs were tried; wait `seconds`. */
  "pin-wait",
  /** The device is not enrolled. */
  "unknown-device",
  /** It was, and is no longer. */
  "revoked-device",
  "other-event",
  /** `needed` is the oldest version that the hub takes. */
  "version-too-old",
  "busy",
  "other",
] as const;

const refusalSchema = z.object({
  /** A code of a newer hub reads as "other". */
  code: z.enum(refusalCodes).catch("other"),
  left: z.int().min(0).max(100).optional(),
  seconds: z.int().min(0).max(86_400).optional(),
  needed: version.optional(),
});

export type Refusal = z.infer<typeof refusalSchema>;

/** What an accepted guest is told of the event; a member knows it. */
const eventSchema = z.object({ id: hash32, title: z.string().max(longestTitle) });

const acceptanceSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("member") }),
  z.object({ as: z.literal("guest"), event: eventSchema }),
]);

export type Acceptance = z.infer<typeof acceptanceSchema>;

/** The device that answers for the hub; the answer is signed by its key. */
const hub = { device: hash32, name, version };

const answerSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("accepted"), accepted: acceptanceSchema, ...hub }),
  z.object({ answer: z.literal("refused"), refused: refusalSchema, ...hub }),
]);

export type Answer = z.infer<typeof answerSchema>;

/**
 * What a greeting is bound to, all in hexadecimal: the hub's certificate, so that it cannot be passed on through another
 * hub, and the hub's nonce, so that it cannot be sent again.
 */
export interface GreetingBond {
  readonly fingerprint: string;
  readonly nonce: string;
}

/** What an answer is bound to: that, and the greeting's own nonce. */
export interface AnswerBond extends GreetingBond {
  readonly greetingNonce: string;
}

const challengeSchema = z.object({ challenge: z.literal(challengeDomain), protocol: z.int().min(1), nonce: hash32 });

/** The hub speaks first. */
export function formatChallenge(nonce: string): Uint8Array {
  return toUtf8(JSON.stringify({ challenge: challengeDomain, protocol, nonce }));
}

/** Undefined for what is no challenge. Never throws. */
export function parseChallenge(frame: Uint8Array): { protocol: number; nonce: string } | undefined {
  return parseJson(frame, challengeSchema);
}

/** A sealed message: the signature (64 bytes) and the very bytes that it signs. */
export function sealGreeting(greeting: Greeting, bond: GreetingBond, signer: Signer): Uint8Array {
  return seal(toUtf8(JSON.stringify(greeting)), greetingContext(bond), signer);
}

/** Undefined for what cannot be read or is not signed by the device that it names, for this bond. Never throws. */
export function openGreeting(frame: Uint8Array, bond: GreetingBond, crypto: Crypto): Greeting | undefined {
  return open(frame, greetingContext(bond), greetingSchema, crypto);
}

export function sealAnswer(answer: Answer, bond: AnswerBond, signer: Signer): Uint8Array {
  return seal(toUtf8(JSON.stringify(answer)), answerContext(bond), signer);
}

/** Undefined for what cannot be read or is not signed by the device that it names, for this bond. Never throws. */
export function openAnswer(frame: Uint8Array, bond: AnswerBond, crypto: Crypto): Answer | undefined {
  return open(frame, answerContext(bond), answerSchema, crypto);
}

/** Every part before the body has a fixed length: no two contexts run into one another. */
function greetingContext({ fingerprint, nonce }: GreetingBond): Uint8Array {
  return join(greetingDomain, fromHex(fingerprint), fromHex(nonce));
}

function answerContext({ fingerprint, nonce, greetingNonce }: AnswerBond): Uint8Array {
  return join(answerDomain, fromHex(fingerprint), fromHex(nonce), fromHex(greetingNonce));
}

function seal(body: Uint8Array, context: Uint8Array, signer: Signer): Uint8Array {
  return join(signer.sign(join(context, body)), body);
}

function open<T extends { device: string }>(
  frame: Uint8Array,
  context: Uint8Array,
  schema: z.ZodType<T>,
  crypto: Crypto,
): T | undefined {
  if (frame.length > maximumGreetingLength) return undefined;
  const [signature, body] = [frame.subarray(0, signatureLength), frame.subarray(signatureLength)];
  const message = parseJson(body, schema);
  if (message === undefined) return undefined;
  return crypto.verify(fromHex(message.device), join(context, body), signature) ? message : undefined;
}

function parseJson<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | undefined {
  if (bytes.length > maximumGreetingLength) return undefined;
  try {
    return schema.safeParse(JSON.parse(fromUtf8(bytes))).data;
  } catch {
    return undefined;
  }
}

/** A fresh nonce, in hexadecimal. */
export function newNonce(crypto: Crypto): string {
  return toHex(crypto.random(nonceLength));
}
