// Which ballots count for a project: the cut of its closing, and the chief's rulings on what came after it.

import type { CutLine } from "./bodies";
import { ballotHeads, isRecusal, isWithdrawal, supersededBy } from "./ballot-sources";
import { ballotSubject } from "./kinds";
import {
  type ConflictRuling,
  type MarkedFact,
  compareText,
  conflictRuling,
  isMarked,
  orderedRecusal,
  standingOf,
} from "./panel";
import type { BallotFact, EventState } from "./state";

/** Something that a judge put on record and that the cut does not name. */
export interface LateFact {
  readonly judge: string;
  readonly fact: BallotFact;
  /** What the chief has ruled; null while it waits. */
  readonly counts: boolean | null;
}

/** What came after the cut: the heads, and what was ruled to count before the judge changed it again. */
export function lateFacts(state: EventState, stage: string, project: string): LateFact[] {
  const { closing } = standingOf(state, stage, project);
  if (closing === null) return [];
  return closing.body.cut.flatMap((line) => lateOf(state, stage, project, line));
}

function lateOf(state: EventState, stage: string, project: string, line: CutLine): LateFact[] {
  const { judge } = line;
  if (orderedRecusal(state, project, judge) !== null) return [];
  const all = ballotsOf(state, stage, project, judge);
  const known = knownToCut(state, stage, project, line);
  const heads = new Set(ballotHeads(all).map((fact) => fact.hash));
  return [...all]
    .sort((a, b) => compareText(a.hash, b.hash))
    .map((fact) => ({ judge, fact, counts: lateRuling(state, stage, fact.hash) }))
    .filter(({ fact, counts }) => !known.has(fact.hash) && (heads.has(fact.hash) || counts === true));
}

function ballotsOf(state: EventState, stage: string, project: string, judge: string): readonly BallotFact[] {
  return state.ballots.get(ballotSubject({ stage, project, judge })) ?? [];
}

/** The cut's own ballot or recusal, what the conflict ruling that it follows was made among, and what these superseded. */
function knownToCut(state: EventState, stage: string, project: string, line: CutLine): Set<string> {
  const all = ballotsOf(state, stage, project, line.judge);
  const isOfLine = { ballot: () => false, recused: isRecusal, absent: isWithdrawal }[line.state];
  const roots = [
    ...(line.state === "ballot" ? [line.ballot] : []),
    ...all.filter(isOfLine).map((fact) => fact.hash),
    ...ruledOut(conflictRuling(state, stage, project, line.judge), line),
  ];
  return withAncestors(all, roots);
}

function ruledOut(ruling: ConflictRuling | undefined, line: CutLine): readonly string[] {
  if (ruling === undefined) return [];
  const follows =
    line.state === "ballot" ? ruling.ballot === line.ballot : ruling.ballot === null || line.state === "recused";
  return follows ? ruling.among : [];
}

/** The hashes given, and of everything that they supersede, step by step. */
function withAncestors(all: readonly BallotFact[], roots: readonly string[]): Set<string> {
  const byHash = new Map(all.map((fact) => [fact.hash, fact]));
  const found = new Set<string>();
  const waiting = [...roots];
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    if (found.has(hash)) continue;
    found.add(hash);
    const fact = byHash.get(hash);
    if (fact !== undefined) waiting.push(...supersededBy(fact, byHash));
  }
  return found;
}

function lateRuling(state: EventState, stage: string, ballot: string): boolean | null {
  for (const { body } of state.rulings) {
    if (body.stage === stage && body.subject.about === "late" && body.subject.ballot === ballot)
      return body.subject.counts;
  }
  return null;
}

export type Counted =
  | { readonly state: "ballot"; readonly fact: MarkedFact; readonly late: boolean }
  | { readonly state: "recused" }
  | { readonly state: "absent" };

/** judge → what counts of that judge; null while the project is not closed. */
export function countedOf(state: EventState, stage: string, project: string): Map<string, Counted> | null {
  const { closing } = standingOf(state, stage, project);
  if (closing === null) return null;
  const late = lateFacts(state, stage, project);
  return new Map(
    closing.body.cut.map((line) => {
      const [ruled, ...others] = ruledToCount(state, stage, project, line.judge, late);
      // Two that were both ruled to count, at different desks, settle nothing: the cut stands until the chief rules again.
      const counts = ruled !== undefined && others.length === 0;
      return [line.judge, counts ? countedLate(ruled) : countedByCut(state, stage, project, line)];
    }),
  );
}

/** What of a judge was ruled to count after the cut, but for what the judge has superseded by another that counts. */
function ruledToCount(
  state: EventState,
  stage: string,
  project: string,
  judge: string,
  late: readonly LateFact[],
): BallotFact[] {
  const ruled = late.filter((item) => item.judge === judge && item.counts === true).map((item) => item.fact);
  const all = ballotsOf(state, stage, project, judge);
  return ruled.filter(
    (fact) => !ruled.some((other) => other !== fact && withAncestors(all, [other.hash]).has(fact.hash)),
  );
}

function countedLate(fact: BallotFact): Counted {
  if (isMarked(fact)) return { state: "ballot", fact, late: true };
  return { state: isRecusal(fact) ? "recused" : "absent" };
}

function countedByCut(state: EventState, stage: string, project: string, line: CutLine): Counted {
  if (orderedRecusal(state, project, line.judge) !== null) return { state: "recused" };
  if (line.state !== "ballot") return { state: line.state };
  const fact = ballotsOf(state, stage, project, line.judge).find((candidate) => candidate.hash === line.ballot);
  return fact !== undefined && isMarked(fact) ? { state: "ballot", fact, late: false } : { state: "absent" };
}

/** What stands before the certificate: late ballots that wait, and judges of whom two late ballots were ruled to count. */
export function openQuestions(
  state: EventState,
  stage: string,
  project: string,
): { conflicts: string[]; late: LateFact[] } {
  const late = lateFacts(state, stage, project);
  const judges = [...new Set(late.map((item) => item.judge))];
  return {
    conflicts: judges.filter((judge) => ruledToCount(state, stage, project, judge, late).length > 1),
    late: late.filter((item) => item.counts === null),
  };
}

/** Judges whose ballot the cut names and this node does not hold: without it the result would be another. */
export function missingBallots(state: EventState, stage: string, project: string): string[] {
  const { closing } = standingOf(state, stage, project);
  return (closing?.body.cut ?? []).flatMap((line) => {
    if (line.state !== "ballot" || orderedRecusal(state, project, line.judge) !== null) return [];
    const here = [...ballotsOf(state, stage, project, line.judge), ...state.unfit];
    const held = here.some((fact) => fact.hash === line.ballot);
    return held ? [] : [line.judge];
  });
}
