// Which ballots count for a project: the cut of its closing, and the chief's rulings on what came after it.

import type { CutLine } from "./bodies";
import { headsOf } from "./facts";
import { ballotSubject } from "./kinds";
import { type MarkedFact, compareText, isMarked, onRecord, orderedRecusal, standingOf } from "./panel";
import type { BallotFact, EventState } from "./state";

/** Something that a judge put on record and that the cut does not name. */
export interface LateFact {
  readonly judge: string;
  readonly fact: BallotFact;
  /** What the chief has ruled; null while it waits. */
  readonly counts: boolean | null;
}

/** The heads that are not in the cut and do not lie before what is. */
export function lateFacts(state: EventState, stage: string, project: string): LateFact[] {
  const { closing } = standingOf(state, stage, project);
  if (closing === null) return [];
  return closing.body.cut.flatMap((line) =>
    headsAfter(state, stage, project, line).map((fact) => ({
      judge: line.judge,
      fact,
      counts: lateRuling(state, stage, fact.hash),
    })),
  );
}

function headsAfter(state: EventState, stage: string, project: string, line: CutLine): BallotFact[] {
  if (orderedRecusal(state, project, line.judge) !== null) return [];
  const all = state.ballots.get(ballotSubject({ stage, project, judge: line.judge })) ?? [];
  const before = knownToCut(all, line);
  return headsOf(all).filter((fact) => !before.has(fact.hash));
}

/** What the cut's own ballot superseded, and, where it says recused, the recusal: nothing of that is late. */
function knownToCut(all: readonly BallotFact[], line: CutLine): Set<string> {
  const known = new Set<string>();
  const visit = (hash: string): void => {
    if (known.has(hash)) return;
    known.add(hash);
    for (const earlier of all.find((fact) => fact.hash === hash)?.body.supersedes ?? []) visit(earlier);
  };
  if (line.state === "ballot") visit(line.ballot);
  if (line.state === "recused") for (const fact of all) if (fact.kind === "recusal") visit(fact.hash);
  if (line.state === "absent") for (const fact of all) if (fact.kind === "recusal-withdrawn") visit(fact.hash);
  return known;
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
  const late = lateFacts(state, stage, project).filter((item) => item.counts === true);
  return new Map(
    closing.body.cut.map((line) => {
      // Of several late ballots that were all ruled to count, every node takes the same one.
      const ruled = late
        .filter((item) => item.judge === line.judge)
        .sort((a, b) => compareText(a.fact.hash, b.fact.hash));
      return [
        line.judge,
        ruled.length > 0 ? countedLate(ruled.at(-1)?.fact as BallotFact) : countedByCut(state, stage, project, line),
      ];
    }),
  );
}

function countedLate(fact: BallotFact): Counted {
  if (isMarked(fact)) return { state: "ballot", fact, late: true };
  return { state: fact.kind === "recusal" ? "recused" : "absent" };
}

function countedByCut(state: EventState, stage: string, project: string, line: CutLine): Counted {
  if (orderedRecusal(state, project, line.judge) !== null) return { state: "recused" };
  if (line.state !== "ballot") return { state: line.state };
  const all = state.ballots.get(ballotSubject({ stage, project, judge: line.judge })) ?? [];
  const fact = all.find((candidate) => candidate.hash === line.ballot);
  return fact !== undefined && isMarked(fact) ? { state: "ballot", fact, late: false } : { state: "absent" };
}

/** Conflicts of the panel that no ruling has settled, and late ballots that wait: both stand before the certificate. */
export function openQuestions(
  state: EventState,
  stage: string,
  project: string,
): { conflicts: string[]; late: LateFact[] } {
  const { closing } = standingOf(state, stage, project);
  const judges = closing?.body.cut.map((line) => line.judge) ?? [];
  return {
    conflicts: closing === null ? [] : judges.filter((judge) => conflictInCut(state, stage, project, judge)),
    late: lateFacts(state, stage, project).filter((item) => item.counts === null),
  };
}

function conflictInCut(state: EventState, stage: string, project: string, judge: string): boolean {
  const record = onRecord(state, stage, project, judge);
  return record.state === "conflict" && record.facts.every((fact) => lateRuling(state, stage, fact.hash) === null);
}
