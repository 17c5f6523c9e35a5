// Facts: entries that apply, read as their bodies, and the heads that none of them supersedes.

import type { BodyOf, KindName } from "./kinds";

/** An applied entry of a known kind. */
export interface Fact<K extends KindName = KindName> {
  readonly hash: string;
  readonly log: string;
  readonly seq: number;
  /** Wall time with zone, for people. */
  readonly at: string;
  readonly kind: K;
  readonly subject: string;
  /** Who wrote it, by the enrolment of its log. */
  readonly author: string;
  readonly body: BodyOf<K>;
}

/** A union with one member a kind, so that a test of `kind` tells the body's type. */
export type AnyFact = { [K in KindName]: Fact<K> }[KindName];

/** The facts that no other of them supersedes, in the order of their hashes, so that every node lists them alike. */
export function headsOf<F extends AnyFact>(facts: readonly F[]): F[] {
  const superseded = new Set(facts.flatMap((fact) => ("supersedes" in fact.body ? fact.body.supersedes : [])));
  return facts.filter((fact) => !superseded.has(fact.hash)).sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** Whether heads say different things, whatever each of them supersedes. */
export function disagree(heads: readonly AnyFact[]): boolean {
  return new Set(heads.map(({ body }) => JSON.stringify({ ...body, supersedes: [] }))).size > 1;
}
