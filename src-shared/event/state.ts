// The state of an event: a pure function of its facts, whatever the order in which they came.

import type { Rule } from "../scoring/document";
import type { ConflictOfInterestBody, PersonBody, ProjectBody } from "./bodies";
import { type AnyFact, type Fact, headsOf } from "./facts";
import type { KindName } from "./kinds";
import { kinds } from "./kinds";
import type { Plan } from "./plan";

export interface StageRule {
  /** The entry that set it: its hash names the rule. */
  readonly hash: string;
  readonly rule: Rule;
  readonly locked: boolean;
}

type FactOf<K extends KindName> = Extract<AnyFact, { kind: K }>;
export type StandingFact = FactOf<"opening" | "closing" | "reopening">;
export type BallotFact = FactOf<"ballot" | "amendment" | "recusal" | "recusal-withdrawn">;

export interface EventState {
  readonly event: string;
  readonly template: string;
  readonly rehearsal: boolean;
  readonly createdAt: string;
  readonly plan: Plan;
  readonly people: ReadonlyMap<string, PersonBody>;
  readonly projects: ReadonlyMap<string, ProjectBody>;
  readonly rules: ReadonlyMap<string, StageRule>;
  readonly orders: ReadonlyMap<string, { readonly order: readonly string[]; readonly draw: string | null }>;
  readonly conflictsOfInterest: readonly ConflictOfInterestBody[];
  /** By stage/project: the heads of its standing. */
  readonly standing: ReadonlyMap<string, readonly StandingFact[]>;
  /** By stage/project/judge: everything that judge has put on record there. */
  readonly ballots: ReadonlyMap<string, readonly BallotFact[]>;
  readonly performance: ReadonlyMap<string, FactOf<"performance">>;
  readonly deductions: ReadonlyMap<string, FactOf<"deduction">>;
  readonly rulings: readonly FactOf<"ruling">[];
  readonly certificates: readonly FactOf<"certificate">[];
  readonly registrations: ReadonlyMap<string, FactOf<"registration">>;
  readonly staff: FactOf<"staff"> | null;
  /** Whether any project has been opened at any stage. */
  readonly started: boolean;
}

/** null where the event's first entry is not among the facts. */
export function stateOf(event: string, facts: readonly AnyFact[]): EventState | null {
  const registers = groupBySubject(facts);
  const genesis = (registers.get("event") ?? new Map()).get("")?.[0] as FactOf<"event"> | undefined;
  if (genesis === undefined) return null;
  const present = <K extends KindName>(register: K): Map<string, FactOf<K>> => presentOf<K>(registers.get(register));
  const locks = present("rule-lock");
  return {
    event,
    template: genesis.body.template,
    rehearsal: genesis.body.rehearsal,
    createdAt: genesis.at,
    plan: present("plan").get("")?.body.plan ?? genesis.body.plan,
    people: bodies(present("person"), (body) => !body.removed),
    projects: bodies(present("project"), () => true),
    rules: rulesOf(present("rule"), locks),
    orders: bodies(present("order"), () => true),
    conflictsOfInterest: [...bodies(present("conflict-of-interest"), (body) => body.stands).values()],
    standing: mapValues(registers.get("standing"), (group) => headsOf(group as StandingFact[])),
    ballots: mapValues(registers.get("ballot"), (group) => group as BallotFact[]),
    performance: present("performance"),
    deductions: present("deduction"),
    rulings: [...present("ruling").values()],
    certificates: [...(registers.get("certificate")?.values() ?? [])].flat() as FactOf<"certificate">[],
    registrations: present("registration"),
    staff: present("staff").get("") ?? null,
    started: facts.some((fact) => fact.kind === "opening"),
  };
}

type Registers = Map<string, Map<string, AnyFact[]>>;

function groupBySubject(facts: readonly AnyFact[]): Registers {
  const registers: Registers = new Map();
  for (const fact of facts) {
    const register = kinds[fact.kind].register;
    const subjects = registers.get(register) ?? new Map<string, AnyFact[]>();
    registers.set(register, subjects);
    const group = subjects.get(fact.subject);
    if (group === undefined) subjects.set(fact.subject, [fact]);
    else group.push(fact);
  }
  return registers;
}

/**
 * The present fact of each subject. Where two organisers' laptops have gone separate ways there are several heads: every
 * node shows the same one (the last by hash), and the next edit supersedes them all.
 */
function presentOf<K extends KindName>(subjects: Map<string, AnyFact[]> | undefined): Map<string, FactOf<K>> {
  return new Map(mapValues(subjects, (group) => headsOf(group).at(-1) as FactOf<K>));
}

function mapValues<V>(subjects: Map<string, AnyFact[]> | undefined, value: (group: AnyFact[]) => V): Map<string, V> {
  return new Map([...(subjects ?? [])].map(([subject, group]) => [subject, value(group)]));
}

function bodies<B>(facts: Map<string, { readonly body: B }>, keep: (body: B) => boolean): Map<string, B> {
  return new Map([...facts].filter(([, fact]) => keep(fact.body)).map(([subject, fact]) => [subject, fact.body]));
}

function rulesOf(rules: Map<string, Fact<"rule">>, locks: Map<string, Fact<"rule-lock">>): Map<string, StageRule> {
  return new Map(
    [...rules].map(([stage, fact]) => [
      stage,
      { hash: fact.hash, rule: fact.body.rule as unknown as Rule, locked: locks.get(stage)?.body.rule === fact.hash },
    ]),
  );
}
