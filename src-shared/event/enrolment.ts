// An enrolment: the message by which the root's key, or a chief desk's, lets a log write, and which goes before which.

import { join, toUtf8 } from "../ledger/bytes";
import type { EnrolmentBody } from "./bodies";

/** Every field is of fixed form and free of line breaks, so no two enrolments share a message. */
export function enrolmentMessage(event: string, body: Omit<EnrolmentBody, "signature">): Uint8Array {
  const { log, person, role, audience, device, by, continues } = body;
  const after = continues === null ? "-" : `${continues.log}:${continues.seq}:${continues.hash}`;
  const lines = [event, log, person, role, audience, after];
  // The root's word on a laptop that stands alone: as it was signed before there was a venue's network.
  if (device === null && by === null) return message("roadshow-judge/enrolment/1", lines);
  const office = by === null ? "-" : `${by.desk}:${by.epoch}`;
  return message("roadshow-judge/enrolment/2", [...lines, device ?? "-", office]);
}

function message(domain: string, lines: readonly string[]): Uint8Array {
  return join(toUtf8(`${domain}\n`), toUtf8(lines.join("\n")));
}

/** Above what a desk's word on a log of its own comes to: from here on another desk's may be the one that stands. */
export const ownWord = 1;

/**
 * Of several enrolments of one log the lowest goes first: the root's, then that by which a chief writes it, as only the log's
 * own key can enrol it so, then those of desks by their place in the succession. Whoever comes later takes nothing away.
 */
export function precedenceOf({ by, role }: Pick<EnrolmentBody, "by" | "role">): number {
  if (by === null) return 0;
  return role === "chief" ? ownWord : ownWord + by.epoch;
}
