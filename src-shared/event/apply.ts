// Whether an entry applies: a pure decision on its kind, its body and the enrolment of the log that wrote it.

import { fromHex } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";
import { type Entry, payloadOf } from "../ledger/entry";
import type { Audience, EnrolmentBody, EventBody, Role } from "./bodies";
import { enrolmentMessage } from "./enrolment";
import type { AnyFact } from "./facts";
import { isKind, kinds } from "./kinds";

/** What the root has let a log do. */
export interface Enrolment {
  readonly person: string;
  readonly role: Role;
  readonly audience: Audience;
}

export type NotApplied =
  | "unknown-kind"
  | "body-withheld"
  | "body-invalid"
  | "not-enrolled"
  | "beyond-its-role"
  | "not-its-author"
  | "signature-wrong";

export interface ApplyContext {
  readonly event: string;
  /** The event's root key in hexadecimal; null while its first entry is not here. */
  readonly root: string | null;
  readonly enrolment: Enrolment | null;
}

/** The fact that an entry is, or why it is none: kept either way. */
export function factOf(entry: Entry, context: ApplyContext, crypto: Crypto): AnyFact | NotApplied {
  const { kind: name } = entry.fields;
  if (!isKind(name)) return "unknown-kind";
  if (entry.body === null) return "body-withheld";
  const kind = kinds[name];
  const parsed = kind.schema.safeParse(payloadOf(entry));
  if (!parsed.success) return "body-invalid";
  const fault = authorityFault(name, parsed.data, context, crypto);
  if (fault !== null) return fault;
  return {
    hash: entry.hash,
    log: entry.fields.log,
    seq: entry.fields.seq,
    at: entry.fields.at,
    kind: name,
    subject: (kind.subject as (body: unknown) => string)(parsed.data),
    // These two speak by the root's signature, whoever's log they stand in, and whether or not it is enrolled yet.
    author: name === "event" || name === "enrolment" ? "" : (context.enrolment?.person ?? ""),
    body: parsed.data,
  } as AnyFact;
}

function authorityFault(
  name: keyof typeof kinds,
  body: unknown,
  context: ApplyContext,
  crypto: Crypto,
): NotApplied | null {
  if (name === "event") return isRooted(body as EventBody, context) ? null : "signature-wrong";
  if (name === "enrolment") return rootSigned(body as EnrolmentBody, context, crypto) ? null : "signature-wrong";
  const { enrolment } = context;
  if (enrolment === null) return "not-enrolled";
  const kind = kinds[name];
  if (kind.audience !== enrolment.audience || !kind.writers.includes(enrolment.role)) return "beyond-its-role";
  if (kind.audience === "bench" && (body as { judge: string }).judge !== enrolment.person) return "not-its-author";
  return null;
}

/** An event's first entry speaks for itself: its hash is the event's id. */
function isRooted(body: EventBody, context: ApplyContext): boolean {
  return context.root === null || context.root === body.root;
}

function rootSigned(body: EnrolmentBody, context: ApplyContext, crypto: Crypto): boolean {
  if (context.root === null) return false;
  const { signature, ...unsigned } = body;
  return crypto.verify(fromHex(context.root), enrolmentMessage(context.event, unsigned), fromHex(signature));
}
