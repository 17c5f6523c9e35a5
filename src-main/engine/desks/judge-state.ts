// The event as the judge's desk is shown it and acts on it: without ballots from paper, whoever else uses this laptop.

import { ballotHeads, withoutPaper } from "#shared/event/ballot-sources";
import { ballotSubject } from "#shared/event/kinds";
import type { EventState } from "#shared/event/state";
import type { Port } from "../port";

const states = new WeakMap<EventState, EventState>();

export function judgeState({ room: { state } }: Port): EventState {
  const known = states.get(state) ?? withoutPaper(state);
  states.set(state, known);
  return known;
}

/** What a judge's next entry takes the place of: the own ones, and nothing that was keyed in from paper. */
export function ownHeads(state: EventState, stage: string, project: string, judge: string): string[] {
  return ballotHeads(state.ballots.get(ballotSubject({ stage, project, judge })) ?? []).map(({ hash }) => hash);
}
