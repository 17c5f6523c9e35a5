// The paper ballots of a stage: who has keyed a judge's sheet, whether two people agree, and what has become of it.

import { type PaperFact, ballotHeads, isFromPaper } from "./ballot-sources";
import { headsOf } from "./facts";
import { ballotSubject } from "./kinds";
import {
  type Difference,
  type Keyed,
  type KeyingFact,
  type PaperBallotFact,
  differencesAmong,
  saysTheSame,
} from "./paper-keyings";
import { compareText } from "./panel";
import type { EventState } from "./state";

/** One judge's sheet for one project at a stage. */
export interface SheetPlace {
  readonly stage: string;
  readonly project: string;
  readonly judge: string;
}

/** What one person has keyed of a sheet, as it stands now. */
export interface PresentKeying {
  readonly keyer: string;
  /** The keying that stands; null where the same person has keyed two that do not supersede one another and differ. */
  readonly fact: KeyingFact | null;
  /** What a correction takes the place of. */
  readonly heads: readonly KeyingFact[];
  /** Every keying of this person, those that were corrected among them. */
  readonly versions: number;
}

/** Keyings of two people, the first of them the one whose marks count. */
export type KeyingPair = readonly [KeyingFact, KeyingFact];

export type PaperRecusalFact = Extract<PaperFact, { kind: "paper-recusal" }>;

export const paperStates = ["none", "once", "agrees", "differs", "taken-over", "recused"] as const;
export type PaperState = (typeof paperStates)[number];

export interface PaperSheet {
  readonly state: PaperState;
  /** In the order of the keyers' ids. */
  readonly keyings: readonly PresentKeying[];
  /** The two that agree; null where no two do, or where people are divided two and two. */
  readonly pair: KeyingPair | null;
  /** Where the keyings do not all say the same. */
  readonly differences: readonly Difference[];
  /** The ballots that stand: one, none, or several, where two chief desks have each made one. */
  readonly ballots: readonly PaperBallotFact[];
  /** The sheet says 回避: nothing is made of its keyings until the chief has taken that back. */
  readonly recusal: PaperRecusalFact | null;
  /** What an entry from this sheet takes the place of. */
  readonly heads: readonly PaperFact[];
}

export function paperSheet(state: EventState, place: SheetPlace): PaperSheet {
  const keyings = presentKeyings(state, place);
  const facts = keyings.flatMap(({ fact }) => fact ?? []);
  const heads = ballotHeads(state.ballots.get(ballotSubject(place)) ?? []).filter(isFromPaper);
  const ballots = heads.filter((fact) => fact.kind === "paper-ballot");
  const recusal = heads.filter((fact) => fact.kind === "paper-recusal").find(({ body }) => body.stands) ?? null;
  const pair = agreeingPair(facts);
  const differences = differencesAmong(facts.map(({ body }) => body));
  const come = recusal === null ? stateOf(facts, pair, ballots) : "recused";
  return { state: come, keyings, pair, differences, ballots, recusal, heads };
}

/** Whoever has a mark of their own to give is no second pair of eyes: a judge's keying of the own sheet is none. */
function presentKeyings(state: EventState, place: SheetPlace): PresentKeying[] {
  const all = (state.paperKeyings.get(ballotSubject(place)) ?? []).filter(({ body }) => body.keyer !== place.judge);
  const byKeyer = Map.groupBy(all, ({ body }) => body.keyer);
  return [...byKeyer]
    .sort(([a], [b]) => compareText(a, b))
    .map(([keyer, facts]) => {
      const heads = headsOf(facts);
      const alike = heads.every(({ body }) => saysTheSame(body, (heads[0] as KeyingFact).body));
      return { keyer, fact: alike ? (heads[0] ?? null) : null, heads, versions: facts.length };
    });
}

function agreeingPair(facts: readonly KeyingFact[]): KeyingPair | null {
  const pairs = alike(facts).flatMap(([one, other]): KeyingPair[] =>
    one !== undefined && other !== undefined ? [[one, other]] : [],
  );
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

/** The keyings in sets that say the same. */
function alike(facts: readonly KeyingFact[]): KeyingFact[][] {
  const sets: KeyingFact[][] = [];
  for (const fact of facts) {
    const set = sets.find(([first]) => first !== undefined && saysTheSame(first.body, fact.body));
    if (set === undefined) sets.push([fact]);
    else set.push(fact);
  }
  return sets;
}

function stateOf(
  facts: readonly KeyingFact[],
  pair: KeyingPair | null,
  ballots: readonly PaperBallotFact[],
): PaperState {
  const [ballot, ...others] = ballots;
  if (ballot !== undefined && others.length === 0 && isUpToDate(ballot, facts, pair)) return "taken-over";
  if (pair !== null) return "agrees";
  if (facts.length >= 2) return "differs";
  return facts.length === 1 ? "once" : ballots.length > 0 ? "taken-over" : "none";
}

/** A ballot stands for its sheet until one of its two keyers corrects the keying to something else. */
function isUpToDate(ballot: PaperBallotFact, facts: readonly KeyingFact[], pair: KeyingPair | null): boolean {
  const { keyings, marks, feedback } = ballot.body;
  if (keyings.every((hash) => facts.some((fact) => fact.hash === hash))) return true;
  const content = (keyed: Omit<Keyed, "sheet">): Keyed => ({ marks: keyed.marks, feedback: keyed.feedback, sheet: "" });
  return pair !== null && saysTheSame(content(pair[0].body), content({ marks, feedback }));
}

/**
 * The number that is printed on a judge's sheet and found again: the stage's place in the plan, 序号, and letters of the
 * judge's id, which do not change when the roster does.
 */
export function sheetNumber(state: EventState, { stage, project, judge }: SheetPlace): string {
  const at = 1 + state.plan.stages.findIndex(({ id }) => id === stage);
  const seq = String(state.projects.get(project)?.seq ?? 0).padStart(3, "0");
  return `${at}-${seq}-${judge.slice(0, 4).toUpperCase()}`;
}
