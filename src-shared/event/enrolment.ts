// The message by which an event's root key lets a log write: bound to event, log, person, role and audience.

import { join, toUtf8 } from "../ledger/bytes";
import type { EnrolmentBody } from "./bodies";

/** Every field is of fixed form and free of line breaks, so no two enrolments share a message. */
export function enrolmentMessage(event: string, body: Omit<EnrolmentBody, "signature">): Uint8Array {
  const { log, person, role, audience, continues } = body;
  const after = continues === null ? "-" : `${continues.log}:${continues.seq}:${continues.hash}`;
  return join(toUtf8("roadshow-judge/enrolment/1\n"), toUtf8([event, log, person, role, audience, after].join("\n")));
}
