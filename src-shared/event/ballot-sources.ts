// Where a ballot comes from: the judge's own desk, or paper. Neither takes the other's place: that is for a ruling.

import { headsOf } from "./facts";
import type { BallotFact, EventState } from "./state";

export type PaperFact = Extract<BallotFact, { kind: "paper-ballot" | "paper-recusal" }>;

export function isFromPaper(fact: BallotFact): fact is PaperFact {
  return fact.kind === "paper-ballot" || fact.kind === "paper-recusal";
}

export type OwnFact = Exclude<BallotFact, PaperFact>;

/** What the judge put on record at the own desk. */
export function isOwn(fact: BallotFact): fact is OwnFact {
  return !isFromPaper(fact);
}

/** The heads of each source by itself: whatever an entry names, it supersedes nothing of the other source. */
export function ballotHeads(all: readonly BallotFact[]): BallotFact[] {
  const own = headsOf(all.filter(isOwn));
  return [...own, ...headsOf(all.filter(isFromPaper))].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** A recusal that says so itself; whether another has taken its place is for the heads to tell. */
export function isRecusal(fact: BallotFact): boolean {
  return fact.kind === "recusal" || (fact.kind === "paper-recusal" && fact.body.stands);
}

/** It leaves nothing on record. */
export function isWithdrawal(fact: BallotFact): boolean {
  return fact.kind === "recusal-withdrawn" || (fact.kind === "paper-recusal" && !fact.body.stands);
}

/** The hashes that a ballot takes the place of, of those given. */
export function supersededBy(fact: BallotFact, byHash: ReadonlyMap<string, BallotFact>): string[] {
  return fact.body.supersedes.filter((hash) => {
    const earlier = byHash.get(hash);
    return earlier !== undefined && isFromPaper(earlier) === isFromPaper(fact);
  });
}

/** What a judge may see of it: paper ballots stand in the chamber, also where judge and chief share a laptop. */
export function withoutPaper(state: EventState): EventState {
  const own = [...state.ballots].map(([subject, facts]): [string, readonly BallotFact[]] => [
    subject,
    facts.filter(isOwn),
  ]);
  return { ...state, ballots: new Map(own), paperKeyings: new Map() };
}
