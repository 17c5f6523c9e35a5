// Critical entries of kinds that this version does not know: they are kept, and whose they are says what they stop.

import { authorityKinds, basisOf } from "#shared/event/authority/authority";
import type { Basis } from "#shared/event/authority/basis";
import { isKind } from "#shared/event/kinds";
import { sql } from "kysely";
import { factsOf } from "./facts";
import { fixedQuery } from "./fixed-query";
import { lineagesOf } from "./lineages";
import type { ReadableStore } from "./store";

export interface UnknownEntry {
  readonly log: string;
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly at: string;
}

// Written out, so that the index of the few that do not apply serves.
const criticalIdle = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select(["log", "seq", "hash", "kind", "at"])
    .where("event", "=", "")
    .where("author", "is", null)
    .where("critical", "=", sql.lit(1))
    .orderBy("log")
    .orderBy("seq")
    .orderBy("hash"),
);

export function unknownEntries(store: ReadableStore, event: string): UnknownEntry[] {
  return store.allFixed<UnknownEntry>(criticalIdle, [event]).filter(({ kind }) => !isKind(kind));
}

/**
 * Only an organiser or a chief whose word counts can make this version compute and sign nothing: anybody else's entries of
 * such a kind are listed for the chief, who decides what to wait for.
 */
export function stopsComputing({ roleAt }: Pick<Basis, "roleAt">, entry: UnknownEntry): boolean {
  const role = roleAt(entry);
  return role === "organiser" || role === "chief";
}

/** The kinds for which nothing is computed or signed here until the program has been updated. */
export function unknownCriticalKinds(store: ReadableStore, event: string): string[] {
  const unknown = unknownEntries(store, event);
  if (unknown.length === 0) return [];
  const basis = basisOf(factsOf(store, event, authorityKinds), lineagesOf(store, event));
  return [...new Set(unknown.filter((entry) => stopsComputing(basis, entry)).map(({ kind }) => kind))];
}
