// Of each subject that entries of one kind speak to, those that no other has taken the place of.

import { type AnyFact, headsOf } from "../facts";

type FactOf<K extends AnyFact["kind"]> = Extract<AnyFact, { kind: K }>;

export function subjectHeads<K extends AnyFact["kind"]>(facts: readonly AnyFact[], kind: K): FactOf<K>[] {
  const ofKind = facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
  return [...Map.groupBy(ofKind, ({ subject }) => subject).values()].flatMap((group) => headsOf(group));
}
