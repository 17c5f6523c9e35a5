// Whether an entry applies: a pure decision on its kind, its body and the enrolment of the log that wrote it.

import { fromHex } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";
import { type Entry, payloadOf } from "../ledger/entry";
import type { Audience, EnrolmentBody, EventBody, Role } from "./bodies";
import { enrolmentMessage } from "./enrolment";
import type { AnyFact } from "./facts";
import { type KindName, isKind, kinds, subjectOf } from "./kinds";

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
  /** What the log has been enrolled for, that which goes first at the head. Which of it stands is for `authorityOf`. */
  readonly enrolments: readonly Enrolment[];
}

/** The fact that an entry is, or why it is none: kept either way. */
export function factOf(entry: Entry, context: ApplyContext, crypto: Crypto): AnyFact | NotApplied {
  const { kind: name } = entry.fields;
  if (!isKind(name)) return "unknown-kind";
  if (entry.body === null) return "body-withheld";
  const kind = kinds[name];
  const parsed = kind.schema.safeParse(payloadOf(entry));
  if (!parsed.success) return "body-invalid";
  const author = authorHere(entry, name, parsed.data, context, crypto);
  if (typeof author === "string") return author;
  return {
    hash: entry.hash,
    log: entry.fields.log,
    seq: entry.fields.seq,
    at: entry.fields.at,
    kind: name,
    subject: subjectOf(name, parsed.data),
    ...author,
    body: parsed.data,
  } as AnyFact;
}

/** These two speak by the signature in them, whoever's log they stand in, and whether or not it is enrolled yet. */
const unsaid = { author: "" };

function authorHere(
  entry: Entry,
  name: KindName,
  body: unknown,
  context: ApplyContext,
  crypto: Crypto,
): { readonly author: string } | NotApplied {
  if (name === "event") return isRooted(body as EventBody, context) ? unsaid : "signature-wrong";
  if (name === "enrolment") return enrolmentFault(entry, body as EnrolmentBody, context, crypto) ?? unsaid;
  const { enrolments } = context;
  if (enrolments.length === 0) return "not-enrolled";
  const fitting = enrolments.filter((enrolment) => fits(name, enrolment));
  if (fitting.length === 0) return "beyond-its-role";
  const by = fitting.find(({ person }) => isBy(name, body, person));
  return by === undefined ? "not-its-author" : { author: by.person };
}

/** Whether a kind may be written by what a log was enrolled for. */
export function fits(name: KindName, { audience, role }: Omit<Enrolment, "person">): boolean {
  const kind = kinds[name];
  return kind.audience === audience && kind.writers.includes(role);
}

/** An event's first entry speaks for itself: its hash is the event's id. */
function isRooted(body: EventBody, context: ApplyContext): boolean {
  return context.root === null || context.root === body.root;
}

/** Whether a body is not in another person's name than this one's; most kinds name none. */
export function isBy(name: KindName, body: unknown, person: string): boolean {
  if (kinds[name].audience === "bench") return (body as { judge: string }).judge === person;
  return name !== "paper-keying" || (body as { keyer: string }).keyer === person;
}

/** What a chief desk may enrol: its own logs as chief, and others for whoever does not organise. */
function enrolmentFault(
  { fields }: Entry,
  body: EnrolmentBody,
  context: ApplyContext,
  crypto: Crypto,
): NotApplied | null {
  const { signature, ...unsigned } = body;
  const { by } = unsigned;
  if (context.root === null) return "signature-wrong";
  if (by !== null) {
    if (!context.appointed(by.desk, by.epoch)) return "not-appointed";
    if (body.role === "organiser") return "beyond-its-role";
    // In the log itself, as its seal shows that the desk holds its key: else it could claim another chief's.
    if (body.role === "chief" && (body.device !== by.desk || body.log !== fields.log)) return "beyond-its-role";
  }
  const key = by?.desk ?? context.root;
  const message = enrolmentMessage(context.event, unsigned);
  return crypto.verify(fromHex(key), message, fromHex(signature)) ? null : "signature-wrong";
}
