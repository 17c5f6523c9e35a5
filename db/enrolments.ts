// What a log was enrolled for here, and, where several desks have enrolled it, which of that holds.

import { authorityKinds, basisOf } from "#shared/event/authority/authority";
import type { Enrolment } from "#shared/event/apply";
import type { EnrolmentBody } from "#shared/event/bodies";
import { ownWord } from "#shared/event/enrolment";
import { payloadOf } from "#shared/ledger/entry";
import { sql } from "kysely";
import { factsOf } from "./facts";
import { fixedQuery } from "./fixed-query";
import { lineagesOf } from "./lineages";
import type { EntryTable } from "./schema";
import type { ReadableStore } from "./store";

export interface Enrolled extends Enrolment {
  readonly precedence: number;
  /** The hash of the enrolment. */
  readonly entry: string;
}

const enrolledAs = fixedQuery((queries) =>
  queries
    .selectFrom("enrolled")
    .select(["person", "role", "audience", "precedence", "entry"])
    .where("event", "=", "")
    .where("log", "=", "")
    .orderBy("precedence")
    .orderBy("entry"),
);
// The kind is written out, so that the index of these few serves.
const enrolmentIn = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select("body")
    .where("event", "=", "")
    .where("hash", "=", "")
    .where("kind", "=", sql.lit("enrolment")),
);

/** All that have come, that which goes first at the head. */
export function enrolmentsOf(store: Pick<ReadableStore, "allFixed">, event: string, log: string): readonly Enrolled[] {
  return store.allFixed<Enrolled>(enrolledAs, [event, log]);
}

/**
 * The one that says whose log it is and who may read it; null where nobody has enrolled it. The root's word, and a chief's on
 * the own log, nobody disputes; among those of desks it is the one that authority lets stand.
 */
export function prevailingEnrolment(store: ReadableStore, event: string, log: string): Enrolled | null {
  const enrolments = enrolmentsOf(store, event, log);
  const [first] = enrolments;
  if (first === undefined || enrolments.length === 1 || first.precedence <= ownWord) return first ?? null;
  const basis = basisOf(factsOf(store, event, authorityKinds), lineagesOf(store, event));
  const standing = basis.logs.get(log)?.entry;
  return enrolments.find(({ entry }) => entry === standing) ?? first;
}

/** All that the prevailing enrolment says. */
export function enrolmentOf(store: ReadableStore, event: string, log: string): EnrolmentBody | null {
  const entry = prevailingEnrolment(store, event, log)?.entry;
  const [row] = entry === undefined ? [] : store.allFixed<Pick<EntryTable, "body">>(enrolmentIn, [event, entry]);
  return row === undefined ? null : (payloadOf(row) as EnrolmentBody);
}
