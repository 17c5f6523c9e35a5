// The state of an event: a pure function of its facts, whatever the order in which they came.

import type { Rule } from "../scoring/document";
import type { ConflictOfInterestBody, PanelBody, PersonBody, ProjectBody } from "./bodies";
import { type AnyFact, disagree, headsOf } from "./facts";
import type { KindName } from "./kinds";
import { ballotSubject, kinds } from "./kinds";
import { type KeyingFact, isKeyedByTwo } from "./paper-keyings";
import type { Plan } from "./plan";
import { stageInHand } from "./stage-in-hand";
import { withoutUnfit } from "./unfit-ballots";

export interface StageRule {
  /** The entry that set it: its hash names the rule. */
  readonly hash: string;
  readonly rule: Rule;
  readonly locked: boolean;
}

type FactOf<K extends KindName> = Extract<AnyFact, { kind: K }>;
export type StandingFact = FactOf<"opening" | "closing" | "reopening">;
export type BallotFact = FactOf<
  "ballot" | "amendment" | "recusal" | "recusal-withdrawn" | "paper-ballot" | "paper-recusal"
>;

export interface EventState {
  readonly event: string;
  readonly template: string;
  readonly rehearsal: boolean;
  readonly createdAt: string;
  readonly plan: Plan;
  readonly people: ReadonlyMap<string, PersonBody>;
  readonly projects: ReadonlyMap<string, ProjectBody>;
  /** By stage, or by stage/track where a track has one of its own. */
  readonly rules: ReadonlyMap<string, StageRule>;
  /** The stage that the event has come to; null while it has begun none. */
  readonly begun: string | null;
  /** By stage/track: the panels that differ from the roster's. */
  readonly panels: ReadonlyMap<string, PanelBody>;
  /** By the stage that they come from: who goes on. Desks that disagree leave nobody, until it is confirmed again. */
  readonly advancements: ReadonlyMap<string, FactOf<"advancement">>;
  /** By project/rule: the decisions of the compliance review. */
  readonly compliance: ReadonlyMap<string, FactOf<"compliance">>;
  readonly orders: ReadonlyMap<string, { readonly order: readonly string[]; readonly draw: string | null }>;
  readonly conflictsOfInterest: readonly ConflictOfInterestBody[];
  /** By stage/project: the heads of its standing. */
  readonly standing: ReadonlyMap<string, readonly StandingFact[]>;
  /** By stage/project/judge: everything that judge has put on record there. */
  readonly ballots: ReadonlyMap<string, readonly BallotFact[]>;
  /** Ballots that break the rule or go beyond their judge's part: they stand nowhere else. */
  readonly unfit: readonly BallotFact[];
  /** By stage/project/judge: every keying of that judge's paper ballot, whoever keyed it. */
  readonly paperKeyings: ReadonlyMap<string, readonly KeyingFact[]>;
  readonly performance: ReadonlyMap<string, FactOf<"performance">>;
  readonly deductions: ReadonlyMap<string, FactOf<"deduction">>;
  readonly rulings: readonly FactOf<"ruling">[];
  readonly certificates: readonly FactOf<"certificate">[];
  readonly registrations: ReadonlyMap<string, FactOf<"registration">>;
  readonly staff: FactOf<"staff"> | null;
  /** Projects at a stage on whose performance result or deduction desks disagree: neither counts until it is entered again. */
  readonly disputed: ReadonlySet<string>;
  /** The stages at which a project has been opened, or marked by hand without an opening. */
  readonly started: ReadonlySet<string>;
}

/** null where the event's first entry is not among the facts. */
export function stateOf(event: string, facts: readonly AnyFact[]): EventState | null {
  const registers = groupBySubject([...facts].sort((a, b) => (a.hash < b.hash ? -1 : 1)));
  const genesis = (registers.get("event") ?? new Map()).get("")?.[0] as FactOf<"event"> | undefined;
  if (genesis === undefined) return null;
  const present = <K extends KindName>(register: K): Map<string, FactOf<K>> => presentOf<K>(registers.get(register));
  const keyings = [...(registers.get("paper-keying")?.values() ?? [])].flat() as KeyingFact[];
  const agreed = <K extends KindName>(register: K): Map<string, FactOf<K>> => agreedOf<K>(registers.get(register));
  const { template } = genesis.body;
  const plan = present("plan").get("")?.body.plan ?? genesis.body.plan;
  const begun = present("stage-begun").get("")?.body.stage ?? null;
  return withoutUnfit({
    event,
    template,
    rehearsal: genesis.body.rehearsal,
    createdAt: genesis.at,
    plan,
    people: bodies(present("person"), (body) => !body.removed),
    projects: bodies(present("project"), () => true),
    rules: rulesOf(registers.get("rule"), agreed("rule-lock"), openedUnder(facts)),
    begun,
    panels: bodies(present("panel"), () => true),
    advancements: agreed("advancement"),
    compliance: present("compliance"),
    orders: bodies(present("order"), () => true),
    conflictsOfInterest: conflictsOf(registers.get("conflict-of-interest")),
    standing: mapValues(registers.get("standing"), (group) => headsOf(group as StandingFact[])),
    ballots: ballotsOf(registers.get("ballot"), keyings),
    unfit: [],
    paperKeyings: Map.groupBy(keyings, ({ body }) => ballotSubject(body)),
    performance: agreed("performance"),
    deductions: agreed("deduction"),
    rulings: [...agreed("ruling").values()],
    certificates: [...(registers.get("certificate")?.values() ?? [])].flat() as FactOf<"certificate">[],
    registrations: present("registration"),
    staff: present("staff").get("") ?? null,
    disputed: new Set([...disputedIn(registers.get("performance")), ...disputedIn(registers.get("deduction"))]),
    started: startedBy(facts, stagesUpTo(plan, stageInHand({ template, plan, begun }).id)),
  });
}

const startingKinds: ReadonlySet<KindName> = new Set(["ballot", "amendment", "paper-keying", "paper-ballot"]);

/** Marked without an opening a stage has started if it has come: else any one judge could lock what is still being set up. */
function startedBy(facts: readonly AnyFact[], come: ReadonlySet<string>): Set<string> {
  return new Set(
    facts.flatMap(({ kind, body }) => {
      if (!("stage" in body)) return [];
      return kind === "opening" || (startingKinds.has(kind) && come.has(body.stage)) ? [body.stage] : [];
    }),
  );
}

function stagesUpTo({ stages }: Plan, last: string): Set<string> {
  return new Set(stages.slice(0, 1 + stages.findIndex(({ id }) => id === last)).map(({ id }) => id));
}

/** Without paper ballots that do not rest on the keyings of two people. */
function ballotsOf(
  subjects: Map<string, AnyFact[]> | undefined,
  keyings: readonly KeyingFact[],
): EventState["ballots"] {
  const byHash = new Map(keyings.map((fact) => [fact.hash, fact]));
  return mapValues(subjects, (group) =>
    (group as BallotFact[]).filter((fact) => fact.kind !== "paper-ballot" || isKeyedByTwo(fact, byHash)),
  );
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

/** As `presentOf`, but where heads disagree on what decides a result there is none: nobody's word is taken silently. */
function agreedOf<K extends KindName>(subjects: Map<string, AnyFact[]> | undefined): Map<string, FactOf<K>> {
  const disputed = new Set(disputedIn(subjects));
  return new Map([...presentOf<K>(subjects)].filter(([subject]) => !disputed.has(subject)));
}

function disputedIn(subjects: Map<string, AnyFact[]> | undefined): string[] {
  return [...(subjects ?? [])].flatMap(([subject, group]) => (disagree(headsOf(group)) ? [subject] : []));
}

function mapValues<V>(subjects: Map<string, AnyFact[]> | undefined, value: (group: AnyFact[]) => V): Map<string, V> {
  return new Map([...(subjects ?? [])].map(([subject, group]) => [subject, value(group)]));
}

function bodies<B>(facts: Map<string, { readonly body: B }>, keep: (body: B) => boolean): Map<string, B> {
  return new Map([...facts].filter(([, fact]) => keep(fact.body)).map(([subject, fact]) => [subject, fact.body]));
}

/** A recusal that any desk has ordered stands until every desk has lifted it. */
function conflictsOf(subjects: Map<string, AnyFact[]> | undefined): ConflictOfInterestBody[] {
  return [...(subjects?.values() ?? [])].flatMap((group) => {
    const standing = headsOf(group as FactOf<"conflict-of-interest">[]).filter((fact) => fact.body.stands);
    return standing.slice(-1).map((fact) => fact.body);
  });
}

/** The rules that projects have been opened under. */
function openedUnder(facts: readonly AnyFact[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.kind === "opening" && fact.body.rule !== null ? [fact.body.rule] : [])));
}

/**
 * The rule that a project was opened under: no lock and no edit made elsewhere takes its place. Where desks opened under two,
 * none is locked, so that nothing more is opened or signed until that is put right. Before any opening, the one that the lock
 * names, else the present one.
 */
function rulesOf(
  subjects: Map<string, AnyFact[]> | undefined,
  locks: Map<string, FactOf<"rule-lock">>,
  opened: ReadonlySet<string>,
): Map<string, StageRule> {
  return new Map(
    [...(subjects ?? [])].flatMap(([subject, group]): [string, StageRule][] => {
      const facts = group as FactOf<"rule">[];
      const lock = locks.get(subject)?.body.rule;
      const fixed = facts.filter((fact) => opened.has(fact.hash));
      const named = fixed.length > 0 ? fixed[0] : facts.find((fact) => fact.hash === lock);
      const { hash, body } = named ?? (headsOf(facts).at(-1) as FactOf<"rule">);
      return body.rule === null
        ? []
        : [[subject, { hash, rule: body.rule, locked: named !== undefined && fixed.length < 2 }]];
    }),
  );
}
