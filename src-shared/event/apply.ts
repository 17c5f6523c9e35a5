// Whether an entry applies: a pure decision on its kind, its body and the enrolment of the log that wrote it.

import { fromHex } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";
import { type Entry, payloadOf } from "../ledger/entry";
import type { Audience, EnrolmentBody, EventBody, Role } from "./bodies";
import { enrolmentMessage } from "./enrolment";
import type { AnyFact } from "./facts";
import { isKind, kinds, subjectOf } from "./kinds";

/** What a log has been let do. */
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
  | "not-appointed"
  | "signature-wrong";

export interface ApplyContext {
  readonly event: string;
  /** The event's root key in hexadecimal; null while its first entry is not here. */
  readonly root: string | null;
  /** Whether the root has appointed this desk, in any hall, for this epoch. Whether it is in charge is for `authorityOf`. */
  readonly appointed: (desk: string, epoch: number) => boolean;
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
    subject: subjectOf(name, parsed.data),
    // These two speak by the signature in them, whoever's log they stand in, and whether or not it is enrolled yet.
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
  if (name === "enrolment") return enrolmentFault(body as EnrolmentBody, context, crypto);
  const { enrolment } = context;
  if (enrolment === null) return "not-enrolled";
  const kind = kinds[name];
  if (kind.audience !== enrolment.audience || !kind.writers.includes(enrolment.role)) return "beyond-its-role";
  const author = authorOf(kind.audience, name, body);
  return author === null || author === enrolment.person ? null : "not-its-author";
}

/** An event's first entry speaks for itself: its hash is the event's id. */
function isRooted(body: EventBody, context: ApplyContext): boolean {
  return context.root === null || context.root === body.root;
}

/** Whom a body says that it is by; null where its kind does not say. */
function authorOf(audience: Audience, name: keyof typeof kinds, body: unknown): string | null {
  if (audience === "bench") return (body as { judge: string }).judge;
  return name === "paper-keying" ? (body as { keyer: string }).keyer : null;
}

/** What a chief desk may enrol: its own logs as chief, and others for whoever does not organise. */
function enrolmentFault(body: EnrolmentBody, context: ApplyContext, crypto: Crypto): NotApplied | null {
  const { signature, ...unsigned } = body;
  const { by } = unsigned;
  if (context.root === null) return "signature-wrong";
  if (by !== null) {
    if (!context.appointed(by.desk, by.epoch)) return "not-appointed";
    if (body.role === "organiser") return "beyond-its-role";
    if (body.role === "chief" && body.device !== by.desk) return "beyond-its-role";
  }
  const key = by?.desk ?? context.root;
  const message = enrolmentMessage(context.event, unsigned);
  return crypto.verify(fromHex(key), message, fromHex(signature)) ? null : "signature-wrong";
}
