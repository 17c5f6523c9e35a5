// Who speaks for the event: which facts stand, given the succession of chief desks, takeovers, revocations and forks.
// A pure function of the facts, whatever the order in which they came; nothing is decided by a clock.

import { fits, isBy } from "../apply";
import type { Cut, Role, SuccessionBody } from "../bodies";
import { precedenceOf } from "../enrolment";
import { type AnyFact, headsOf } from "../facts";
import {
  type Authority,
  type AuthorityGuards,
  type Basis,
  type CentralService,
  type Fork,
  type LogRights,
  type SetAsideReason,
  allAuthorityGuards,
  partition,
} from "./basis";
import { type Lineages, type Placed, branchHeads, withinCut } from "./lineage";
import { subjectHeads } from "./subject-heads";

export { partition } from "./basis";
export type { Authority, Basis, CentralService, DeskStep, Fork, LogRights, SetAside, SetAsideReason } from "./basis";

type FactOf<K extends AnyFact["kind"]> = Extract<AnyFact, { kind: K }>;
type Enrolment = FactOf<"enrolment">;
/** A desk, by its place in the succession. */
type Office = NonNullable<Enrolment["body"]["by"]>;

/** The kinds that authority rests on. None of them is ever admitted by hash: it is done again by whoever is in charge. */
export const authorityKinds: ReadonlySet<AnyFact["kind"]> = new Set<AnyFact["kind"]>([
  "enrolment",
  "succession",
  "takeover",
  "revocation",
  "fork-ruling",
  "admission",
  "central",
]);

export function authorityOf(
  facts: readonly AnyFact[],
  lineages: Lineages,
  guards: AuthorityGuards = allAuthorityGuards,
): Authority {
  const basis = basisOf(facts, lineages, guards);
  const sorted = [...facts].sort((a, b) => compare(a.hash, b.hash));
  return { ...basis, ...partition(sorted, basis) };
}

/** Of the facts given only those of `authorityKinds` are looked at. */
export function basisOf(
  facts: readonly AnyFact[],
  lineages: Lineages,
  guards: AuthorityGuards = allAuthorityGuards,
): Basis {
  const speaking = facts.filter(({ kind }) => authorityKinds.has(kind));
  return new Reading(speaking, lineages, guards).result();
}

class Reading {
  readonly #facts: readonly AnyFact[];
  readonly #lineages: Lineages;
  readonly #guards: AuthorityGuards;
  readonly #steps: readonly SuccessionBody[];
  /** log → its enrolments that carry a right signature. */
  readonly #enrolments = new Map<string, Enrolment[]>();
  /** log → cuts that hold for it, with why. */
  readonly #cuts = new Map<string, { cut: Cut; reason: SetAsideReason }[]>();
  readonly #takeovers: FactOf<"takeover">[] = [];
  readonly #revocations: FactOf<"revocation">[] = [];
  readonly #forkRulings: FactOf<"fork-ruling">[] = [];

  constructor(facts: readonly AnyFact[], lineages: Lineages, guards: AuthorityGuards) {
    this.#facts = [...facts].sort((a, b) => (a.hash < b.hash ? -1 : 1));
    this.#lineages = lineages;
    this.#guards = guards;
    const enrolments = this.#of("enrolment").sort(
      (a, b) => precedenceOf(a.body) - precedenceOf(b.body) || compare(a.hash, b.hash),
    );
    for (const fact of enrolments) push(this.#enrolments, fact.body.log, fact);
    this.#steps = this.#of("succession")
      .filter((fact) => this.#roleOf(fact.log) === "organiser")
      .map((fact) => fact.body)
      .sort((a, b) => compare(a.hall, b.hall) || a.epoch - b.epoch || compare(a.desk, b.desk));
  }

  result(): Basis {
    this.#cutByOrganisers();
    this.#cutByTakeovers();
    this.#cutByChiefs();
    const ruled = this.#admissions();
    const faultOf = (fact: AnyFact): SetAsideReason | null => {
      const reason = this.#fault(fact);
      if (reason === null || authorityKinds.has(fact.kind)) return reason;
      const admitted = ruled.get(fact.hash);
      if (admitted === undefined) return reason;
      return admitted ? null : "ruled-out";
    };
    const stands = (fact: AnyFact): boolean => faultOf(fact) === null;
    const sentAway = this.#revocations.filter((fact) => stands(fact) && this.#maySendAway(fact));
    const devicesOf = (facts: readonly FactOf<"revocation">[]) => new Set(facts.map(({ body }) => body.device));
    return {
      faultOf,
      roleAt: (entry) => this.#roleAt(entry),
      cutOf: (log) => {
        const cuts = this.#cuts.get(log)?.map(({ cut }) => cut.seq) ?? [];
        return cuts.length === 0 ? null : Math.min(...cuts);
      },
      logs: this.#rights(),
      desks: this.#steps.map((step) => ({ ...step, inCharge: this.#chargeOf(step.hall) === step.epoch })),
      takeovers: this.#takeovers,
      revoked: devicesOf(sentAway),
      revokedByOrganiser: devicesOf(sentAway.filter(({ log }) => this.#roleOf(log) === "organiser")),
      forks: this.#forks(this.#forkRulings.filter(stands)),
      central: this.#central(stands),
    };
  }

  #of<K extends AnyFact["kind"]>(kind: K): FactOf<K>[] {
    return this.#facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
  }

  #roleOf(log: string): Role | null {
    return this.#enrolments.get(log)?.[0]?.body.role ?? null;
  }

  /** Organisers speak by the root: nothing but their own word cuts their logs, or lifts what they have said. */
  #cutByOrganisers(): void {
    this.#revocations.push(...subjectHeads(this.#organisers(), "revocation").filter(({ body }) => body.stands));
    this.#forkRulings.push(...subjectHeads(this.#organisers(), "fork-ruling").filter((fact) => this.#isChoice(fact)));
    for (const { body } of this.#revocations) {
      this.#cut(body.cuts, "beyond-revocation", () => true);
      // A desk lets its own logs write: one that it begins after it was sent away nobody could name, and it could take over by it.
      const others = this.#chiefsLogs((by) => by.desk === body.device);
      const unnamed = others.filter((log) => !body.cuts.some((cut) => cut.log === log));
      this.#cut(unnamed.map(nothingOf), "beyond-revocation", () => true);
    }
    for (const { body } of this.#forkRulings) this.#cut([body.kept], "other-branch", () => true);
  }

  /** Where two organisers' laptops have named two, every node goes by the same one of them. */
  #central(stands: (fact: AnyFact) => boolean): CentralService | null {
    return subjectHeads(this.#of("central").filter(stands), "central").at(-1)?.body.service ?? null;
  }

  #organisers(): AnyFact[] {
    return this.#facts.filter((fact) => this.#roleOf(fact.log) === "organiser");
  }

  /** From the last epoch to the first: a takeover that a later one has cut off does not stand, and so cuts nothing. */
  #cutByTakeovers(): void {
    const byEpoch = this.#of("takeover").sort((a, b) => b.body.epoch - a.body.epoch || compare(a.hash, b.hash));
    for (const fact of byEpoch) {
      const { hall, epoch, cuts } = fact.body;
      const desk = this.#officeOf(fact.log);
      const appointed = this.#steps.some(
        (step) => step.hall === hall && step.epoch === epoch && step.desk === desk?.desk && desk.epoch === epoch,
      );
      if (!appointed || this.#beyondCut(fact) !== null) continue;
      this.#takeovers.push(fact);
      const earlier = this.#steps.filter((step) => step.hall === hall && step.epoch < epoch);
      const logs = this.#chiefsLogs((by) => earlier.some((step) => step.desk === by.desk && step.epoch === by.epoch));
      const held = logs.map((log) => cuts.find((cut) => cut.log === log) ?? nothingOf(log));
      this.#cut(held, "beyond-takeover", () => true);
    }
  }

  /** The logs that chief desks let themselves write. A desk says so in the log itself, so none draws another's into its cut. */
  #chiefsLogs(isOf: (by: Office) => boolean): string[] {
    return [...this.#enrolments].flatMap(([log, enrolments]) => {
      const chiefs = enrolments.filter((fact) => fact.body.role === "chief");
      return chiefs.length > 0 && chiefs.every(({ body: { by } }) => by !== null && isOf(by)) ? [log] : [];
    });
  }

  /**
   * A chief desk in charge may cut judges' logs and those of its helpers, never an organiser's or another chief's. What a chief
   * has said an organiser may take back.
   */
  #cutByChiefs(): void {
    const chiefs = new Set<AnyFact>(
      this.#facts.filter((fact) => this.#roleOf(fact.log) === "chief" && this.#fault(fact) === null),
    );
    const below = (log: string): boolean => !["organiser", "chief"].includes(this.#roleOf(log) ?? "");
    const settled = new Set(this.#forkRulings.map(({ body }) => body.log));
    // Their own logs first: what lies on a branch of one that was not kept chooses nothing, and sends nobody away.
    for (const ofChiefs of [true, false]) {
      const rulings = this.#lastWords(chiefs, "fork-ruling").filter(
        (fact) =>
          (this.#roleOf(fact.body.log) === "chief") === ofChiefs && this.#isChoice(fact) && !settled.has(fact.body.log),
      );
      for (const { body } of rulings) this.#cut([body.kept], "other-branch", () => true);
      this.#forkRulings.push(...rulings);
    }
    const revocations = this.#lastWords(chiefs, "revocation").filter(({ body }) => body.stands);
    for (const { body } of revocations) this.#cut(body.cuts, "beyond-revocation", below);
    this.#revocations.push(...revocations);
  }

  /** What chiefs have said and no cut has taken from them, as far as neither they nor an organiser have taken it back. */
  #lastWords<K extends AnyFact["kind"]>(chiefs: ReadonlySet<AnyFact>, kind: K): FactOf<K>[] {
    const standing = [...chiefs].filter((fact) => this.#beyondCut(fact) === null);
    return subjectHeads([...this.#organisers(), ...standing], kind).filter((fact) => chiefs.has(fact));
  }

  /** An organiser's laptop is sent away by an organiser alone. */
  #maySendAway({ log, body: { device } }: FactOf<"revocation">): boolean {
    if (this.#roleOf(log) === "organiser") return true;
    return ![...this.#enrolments.values()].some(
      ([first]) => first?.body.role === "organiser" && first.body.device === device,
    );
  }

  /** Where this node holds one branch alone there is nothing to choose, and nobody's log is cut short by the ruling. */
  #isChoice({ body: { log, kept } }: FactOf<"fork-ruling">): boolean {
    return kept.log === log && this.#lineages.has(log);
  }

  #cut(cuts: readonly Cut[], reason: SetAsideReason, may: (log: string) => boolean): void {
    if (!this.#guards.cuts.has(reason)) return;
    for (const cut of cuts) if (may(cut.log)) push(this.#cuts, cut.log, { cut, reason });
  }

  /** The desk, and the epoch, in whose name a chief's log was begun; other logs speak for no desk. */
  #officeOf(log: string): Office | null {
    const own = this.#enrolments
      .get(log)
      ?.filter((fact) => fact.body.by !== null && fact.body.role === "chief")
      .sort((a, b) => a.seq - b.seq);
    return own?.[0]?.body.by ?? null;
  }

  #chargeOf(hall: string): number {
    const taken = this.#takeovers.filter((fact) => fact.body.hall === hall).map((fact) => fact.body.epoch);
    const first = this.#steps.find((step) => step.hall === hall)?.epoch ?? 1;
    return Math.max(first, ...taken);
  }

  #beyondCut(entry: Placed): SetAsideReason | null {
    const broken = this.#cuts.get(entry.log)?.find(({ cut }) => !withinCut(entry, cut, this.#lineages));
    return broken?.reason ?? null;
  }

  #roleAt(entry: Placed): Role | null {
    if (this.#beyondCut(entry) !== null) return null;
    const speaking = this.#standingEnrolments(entry.log).find(({ body }) => this.#maySpeak(body));
    return speaking?.body.role ?? null;
  }

  /** A chief's log speaks from its desk's being in charge on. */
  #maySpeak({ role, by }: Enrolment["body"]): boolean {
    return role !== "chief" || by === null || this.#hasBeenInCharge(by);
  }

  #fault(fact: AnyFact): SetAsideReason | null {
    if (fact.kind === "event") return null;
    const beyond = this.#beyondCut(fact);
    if (beyond !== null) return beyond;
    // An enrolment by the root speaks by its own signature, in whatever log it stands.
    if (fact.kind === "enrolment") return this.#enrolmentFault(fact);
    const standing = this.#standingEnrolments(fact.log);
    const granting = this.#guards.authors
      ? standing.filter(({ body }) => isBy(fact.kind, fact.body, body.person))
      : standing;
    if (granting.length === 0) return "not-enrolled";
    const fitting = this.#guards.roles ? granting.filter(({ body }) => fits(fact.kind, body)) : granting;
    if (fitting.length === 0) return "not-enrolled";
    if (fact.kind === "takeover")
      return this.#takeovers.some(({ hash }) => hash === fact.hash) ? null : "not-in-charge";
    if (!this.#guards.charge) return null;
    return fitting.some(({ body }) => this.#maySpeak(body)) ? null : "not-in-charge";
  }

  #enrolmentFault({ log, body }: Enrolment): SetAsideReason | null {
    if (body.by === null) return null;
    // Else a desk could write on by having its enrolments stand in a log that no takeover cuts.
    const office = this.#officeOf(log);
    if (office === null || office.desk !== body.by.desk || office.epoch !== body.by.epoch) return "not-enrolled";
    return body.role === "chief" || !this.#guards.charge || this.#hasBeenInCharge(body.by) ? null : "not-in-charge";
  }

  #standingEnrolments(log: string): Enrolment[] {
    return (this.#enrolments.get(log) ?? []).filter(
      (fact) => this.#beyondCut(fact) === null && this.#enrolmentFault(fact) === null,
    );
  }

  /** Of an earlier epoch it was in charge once, and the cut says how far; of a later one it has not taken over. */
  #hasBeenInCharge({ desk, epoch }: Office): boolean {
    const halls = this.#steps.filter((step) => step.desk === desk && step.epoch === epoch).map((step) => step.hall);
    return halls.some(
      (hall) =>
        epoch <= (this.#steps.find((step) => step.hall === hall)?.epoch ?? 1) ||
        this.#takeovers.some((taken) => taken.body.hall === hall && taken.body.epoch === epoch),
    );
  }

  #admissions(): Map<string, boolean> {
    const sources = this.#of("admission").filter((fact) => this.#fault(fact) === null);
    return new Map(headsOf(sources).map((fact) => [fact.body.entry, fact.body.admitted]));
  }

  #rights(): Map<string, LogRights> {
    return new Map(
      [...this.#enrolments.keys()].flatMap((log): [string, LogRights][] => {
        const first = this.#standingEnrolments(log)[0];
        if (first === undefined) return [];
        const { person, role, audience, device, by } = first.body;
        return [[log, { log, person, role, audience, device, by, entry: first.hash }]];
      }),
    );
  }

  #forks(rulings: readonly FactOf<"fork-ruling">[]): Fork[] {
    const keptOf = (log: string): Cut | null => {
      const kept = rulings.flatMap(({ body }) => (body.log === log ? [body.kept] : []));
      // Two desks that have chosen different branches settle nothing: it is to be ruled on again.
      return new Set(kept.map(({ hash }) => hash)).size === 1 ? (kept[0] ?? null) : null;
    };
    return [...this.#lineages]
      .filter(([log]) => this.#enrolments.has(log))
      .map(([log, lineage]) => ({ log, heads: branchHeads(lineage), kept: keptOf(log) }))
      .sort((a, b) => compare(a.log, b.log));
  }
}

function nothingOf(log: string): Cut {
  return { log, seq: 0, hash: null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
