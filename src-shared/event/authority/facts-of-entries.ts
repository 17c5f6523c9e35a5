// The facts that entries make, whatever their order: each applies as soon as those that let it do are among them.

import type { Crypto } from "../../ledger/crypto";
import type { Entry } from "../../ledger/entry";
import { type Enrolment, factOf } from "../apply";
import { precedenceOf } from "../enrolment";
import type { AnyFact } from "../facts";

interface Known {
  root: string | null;
  /** log → what it was enrolled for, that which goes first at the head. */
  readonly enrolments: Map<string, (Enrolment & { readonly precedence: number; readonly entry: string })[]>;
  /** "desk epoch" of those that the root has appointed. */
  readonly appointed: Set<string>;
}

/** In the order of their hashes. What does not apply by any of the others is left out, and may apply once more entries come. */
export function factsOfEntries(event: string, entries: readonly Entry[], crypto: Crypto): AnyFact[] {
  const known: Known = { root: null, enrolments: new Map(), appointed: new Set() };
  const read = (entry: Entry): AnyFact | null => {
    const enrolments = known.enrolments.get(entry.fields.log) ?? [];
    const appointed = (desk: string, epoch: number): boolean => known.appointed.has(`${desk} ${epoch}`);
    const fact = factOf(entry, { event, root: known.root, enrolments, appointed }, crypto);
    return typeof fact === "string" ? null : fact;
  };
  const applied = new Map<string, Entry>();
  for (let waiting: readonly Entry[] = entries, before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((entry) => {
      const fact = read(entry);
      if (fact === null) return true;
      applied.set(entry.hash, entry);
      learn(known, fact);
      return false;
    });
  }
  // Whose word it is may have been said by an enrolment that goes before the one by which it applied.
  return [...applied.values()].flatMap((entry) => read(entry) ?? []).sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

function learn(known: Known, fact: AnyFact): void {
  if (fact.kind === "event") known.root = fact.body.root;
  if (fact.kind === "succession") known.appointed.add(`${fact.body.desk} ${fact.body.epoch}`);
  if (fact.kind !== "enrolment") return;
  const { log, person, role, audience } = fact.body;
  const list = known.enrolments.get(log) ?? [];
  list.push({ person, role, audience, precedence: precedenceOf(fact.body), entry: fact.hash });
  list.sort((a, b) => a.precedence - b.precedence || (a.entry < b.entry ? -1 : 1));
  known.enrolments.set(log, list);
}
