// What closing a project would record now, and what has changed since the chief last looked.

import type { ChiefProject, JudgeState } from "#shared/contract/views";

export interface Seen {
  readonly judge: string;
  readonly state: JudgeState;
}

export type CutWord = "ballot" | "recused" | "absent" | "conflict";

export interface ClosingFacts {
  /** Judges who would be recorded as absent. */
  readonly missing: readonly string[];
  /** Judges whose ballots contradict one another: to be ruled first. */
  readonly conflicts: readonly string[];
  /** Fewer ballots than the rule asks for: the project would have no total. */
  readonly tooFew: boolean;
}

export interface SeenChange {
  readonly judge: string;
  /** null where the judge was not on the panel before, or no longer is. */
  readonly before: JudgeState | null;
  readonly after: JudgeState | null;
}

export function seenOf(project: ChiefProject): Seen[] {
  return project.cells.map(({ judge, state }) => ({ judge, state }));
}

export function cutWordOf(state: JudgeState): CutWord {
  switch (state) {
    case "submitted":
    case "amended":
    case "late":
      return "ballot";
    case "recused":
    case "recusal-ordered":
      return "recused";
    case "conflict":
      return "conflict";
    case "waiting":
    case "marking":
    case "absent":
      return "absent";
  }
}

export function closingFacts(seen: readonly Seen[], minimum: number): ClosingFacts {
  const judgesWith = (word: CutWord): string[] =>
    seen.filter(({ state }) => cutWordOf(state) === word).map(({ judge }) => judge);
  return {
    missing: judgesWith("absent"),
    conflicts: judgesWith("conflict"),
    tooFew: judgesWith("ballot").length < minimum,
  };
}

/** A judge who begins to mark changes nothing that closing would record, and is not listed. */
export function changesSince(before: readonly Seen[], now: readonly Seen[]): SeenChange[] {
  const earlier = new Map(before.map(({ judge, state }) => [judge, state]));
  const later = new Map(now.map(({ judge, state }) => [judge, state]));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((judge) => ({ judge, before: earlier.get(judge) ?? null, after: later.get(judge) ?? null }))
    .filter((change) => change.before !== change.after && (isSettled(change.before) || isSettled(change.after)));
}

function isSettled(state: JudgeState | null): boolean {
  return state !== "waiting" && state !== "marking";
}
