// Where a rule applies: its stage, the tracks that it speaks for, and those of their judges who are given only a part.

import type { Rule } from "../scoring/document";
import { trackSubject } from "./kinds";
import type { Plan } from "./plan";
import { isParted, partedSeats, type PartedSeats } from "./rule-seats";
import type { EventState } from "./state";

/** Whose rule it is: a stage's, or a single track's at it. */
export interface RuleOf {
  readonly stage: string;
  readonly track: string | null;
}

export interface RulePlace {
  readonly plan: Pick<Plan, "stages" | "tracks">;
  readonly stage: string;
  /** The tracks that it speaks for; null for every track of the plan. */
  readonly tracks: readonly string[] | null;
  /** Of tracks where some judges are given a part: who marks what. */
  readonly parted: readonly PartedSeats[];
}

/** A track's own rule speaks for it alone, a stage's for every track that has none of its own. */
export function tracksUnder({ plan, rules }: Pick<EventState, "plan" | "rules">, { stage, track }: RuleOf): string[] {
  const ids = plan.tracks.map(({ id }) => id);
  return track === null
    ? ids.filter((id) => !rules.has(trackSubject({ stage, track: id })))
    : ids.filter((id) => id === track);
}

export function rulePlace(state: EventState, of: RuleOf, rule: Rule): RulePlace {
  return placeOfTracks(state, of.stage, tracksUnder(state, of), rule);
}

/** The place of just these tracks, which one rule ranks. */
export function placeOfTracks(state: EventState, stage: string, tracks: readonly string[], rule: Rule): RulePlace {
  return {
    plan: state.plan,
    stage,
    tracks: state.plan.tracks.every(({ id }) => tracks.includes(id)) ? null : tracks,
    parted: tracks
      .filter((track) => isParted(state, stage, track, rule))
      .map((track) => partedSeats(state, stage, track, rule)),
  };
}
