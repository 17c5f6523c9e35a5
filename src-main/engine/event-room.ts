// One event as the engine holds it: its facts from the store, kept up to date, and the state that they make.

import { factsOf } from "#db/facts";
import { lineagesOf } from "#db/lineages";
import type { ReadableStore } from "#db/store";
import { unknownCriticalKinds } from "#db/unknown-kinds";
import { AppError } from "#shared/errors";
import { type Authority, type Basis, authorityKinds, basisOf, partition } from "#shared/event/authority/authority";
import { type AnyFact, headsOf } from "#shared/event/facts";
import { kinds } from "#shared/event/kinds";
import { type EventState, stateOf } from "#shared/event/state";

export class EventRoom {
  readonly event: string;
  readonly #store: ReadableStore;
  readonly #facts = new Map<string, AnyFact>();
  readonly #registers = new Map<string, AnyFact[]>();
  #state: EventState | null = null;
  #basis: Basis | null = null;
  #authority: Authority | null = null;
  #standing: ReadonlySet<string> | null = null;

  constructor(event: string, store: ReadableStore) {
    this.event = event;
    this.#store = store;
    this.add(factsOf(store, event));
    if (this.#facts.size === 0) throw new AppError("event-unknown", { event });
  }

  add(facts: readonly AnyFact[]): void {
    for (const fact of facts) {
      if (this.#facts.has(fact.hash)) continue;
      this.#facts.set(fact.hash, fact);
      const key = registerKey(kinds[fact.kind].register, fact.subject);
      const group = this.#registers.get(key);
      if (group === undefined) this.#registers.set(key, [fact]);
      else group.push(fact);
      if (authorityKinds.has(fact.kind)) this.#basis = null;
    }
    this.#state = null;
    this.#authority = null;
    this.#standing = null;
  }

  /** Who may do what: of the many facts that come in a rush of ballots none changes it. */
  get basis(): Basis {
    this.#basis ??= basisOf([...this.#facts.values()], lineagesOf(this.#store, this.event));
    return this.#basis;
  }

  /** Who speaks for the event, and what of the facts stands. */
  get authority(): Authority {
    this.#authority ??= { ...this.basis, ...partition([...this.#facts.values()], this.basis) };
    return this.#authority;
  }

  get state(): EventState {
    this.#state ??= stateOf(this.event, this.authority.facts);
    if (this.#state === null) throw new AppError("event-unknown", { event: this.event });
    return this.#state;
  }

  fact(hash: string): AnyFact | undefined {
    return this.#facts.get(hash);
  }

  /** What a subject shows now: the heads of what stands of it. More than one where desks wrote apart. */
  standingHeads(register: string, subject: string): AnyFact[] {
    this.#standing ??= new Set(this.authority.facts.map((fact) => fact.hash));
    const standing = this.#standing;
    return headsOf(this.#of(register, subject).filter((fact) => standing.has(fact.hash)));
  }

  /**
   * The hashes that a new entry of this subject takes the place of. What stands comes first: something set aside (the
   * closing of a desk that was taken over meanwhile) may have taken its place, and would hide it from the new entry,
   * which would then stand beside it and settle nothing. What is set aside is named too, so that a ruling that brings
   * it back does not set it beside what was written after it.
   */
  headHashes(register: string, subject: string): string[] {
    const heads = [...this.standingHeads(register, subject), ...headsOf(this.#of(register, subject))];
    return [...new Set(heads.map((fact) => fact.hash))];
  }

  #of(register: string, subject: string): readonly AnyFact[] {
    return this.#registers.get(registerKey(register, subject)) ?? [];
  }
}

function registerKey(register: string, subject: string): string {
  return `${register}\n${subject}`;
}

/** A node that holds an organiser's or chief's critical entry of a kind it does not know computes and signs nothing. */
export function refuseUnknownCritical(store: ReadableStore, event: string): void {
  const unknown = unknownCriticalKinds(store, event);
  if (unknown.length > 0) throw new AppError("critical-kind-unknown", { kinds: unknown.join(", ") });
}
