// Ballots that only a modified program writes: they break the rule, or go beyond what their judge was given to mark.

import { ballotProblems } from "./ballot-check";
import { isMarked, partOf } from "./panel";
import { rubricOf, stageRule } from "./stage-rule";
import type { BallotFact, EventState } from "./state";

/** A verdict holds for one rubric; facts stay as they are, so none is looked at twice under the same. */
const verdicts = new WeakMap<BallotFact, { readonly rubric: string; readonly fits: boolean }>();

/**
 * Sets them aside: none counts, closes a project or stands in the way of a signature, and what they claim to take the place
 * of stays. The judge marks again, or the chief leaves it at that.
 */
export function withoutUnfit(state: EventState): EventState {
  const unfit: BallotFact[] = [];
  const fitting = [...state.ballots].map(([subject, facts]): [string, readonly BallotFact[]] => {
    const kept = facts.filter((fact) => fits(state, fact));
    if (kept.length < facts.length) unfit.push(...facts.filter((fact) => !kept.includes(fact)));
    return [subject, kept];
  });
  return unfit.length === 0 ? state : { ...state, ballots: new Map(fitting), unfit };
}

function fits(state: EventState, fact: BallotFact): boolean {
  if (!isMarked(fact)) return true;
  const { stage, project, judge, marks } = fact.body;
  const track = state.projects.get(project)?.track ?? "";
  const found = stageRule(state, stage, track);
  // Without a rule nothing can be said of it, and nothing is computed.
  if (found === undefined) return true;
  const part = partOf(state, stage, track, judge);
  const rubric = `${stage} ${found.hash} ${part?.join(" ") ?? ""}`;
  const known = verdicts.get(fact);
  if (known?.rubric === rubric) return known.fits;
  const verdict = ballotProblems(rubricOf(found.rule, part), marks).length === 0;
  verdicts.set(fact, { rubric, fits: verdict });
  return verdict;
}
