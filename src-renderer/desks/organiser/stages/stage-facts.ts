// How a stage stands, counted once for its card: who takes part, rules, panels, signed tracks, and who went on.

import type { AdvancementRecord, OrganiserView, StageRuleView } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import { type SeatWarning, seatWarnings } from "./panels/seat-warnings";
import { seatsOf } from "./panels/seats";
import { takingPartAt } from "./taking-part";

export interface StageFacts {
  readonly stage: Stage;
  /** Whether it is the stage that every desk is at. */
  readonly inHand: boolean;
  /** Whether a project has been opened at it: then its set-up is fixed. */
  readonly started: boolean;
  readonly projects: number;
  /** Tracks of the plan that projects compete in at it. */
  readonly tracks: readonly string[];
  /** null at a stage of feedback, which marks by no rule. */
  readonly unlockedRules: number | null;
  readonly missingRules: number;
  /** Tracks with a panel of their own at this stage. */
  readonly ownPanels: number;
  readonly warnings: readonly { readonly track: string; readonly warning: SeatWarning }[];
  readonly signed: readonly string[];
  readonly advancement: AdvancementRecord | null;
}

export function stageFacts(view: OrganiserView, stage: Stage): StageFacts {
  const taking = takingPartAt(view, stage.id);
  const tracks = view.plan.tracks.map(({ id }) => id).filter((id) => taking.some(({ track }) => track === id));
  const rules = tracks.map((track) => ruleAt(view, stage.id, track));
  const feedback = stage.outcome === "feedback";
  const standing = view.certificates.filter((one) => one.stage === stage.id && one.supersededBy === null);
  return {
    stage,
    inHand: view.stage === stage.id,
    started: view.startedStages.includes(stage.id),
    projects: taking.filter(({ track }) => tracks.includes(track)).length,
    tracks,
    unlockedRules: feedback ? null : rules.filter((rule) => rule?.locked === false).length,
    missingRules: feedback ? 0 : rules.filter((rule) => rule === undefined).length,
    ownPanels: view.panels.filter((panel) => panel.stage === stage.id && tracks.includes(panel.track)).length,
    warnings: tracks.flatMap((track) =>
      seatWarnings(seatsOf(view, stage.id, track), feedback ? null : (ruleAt(view, stage.id, track)?.rule ?? null)).map(
        (warning) => ({ track, warning }),
      ),
    ),
    signed: tracks.filter((track) => standing.some((one) => one.tracks.includes(track))),
    advancement: view.advancements.find(({ from }) => from === stage.id) ?? null,
  };
}

/** The track's own rule at the stage, else the stage's. */
export function ruleAt(
  { rules }: Pick<OrganiserView, "rules">,
  stage: string,
  track: string,
): StageRuleView | undefined {
  const of = (wanted: string | null) => rules.find((rule) => rule.stage === stage && rule.track === wanted);
  return of(track) ?? of(null);
}

export type NextDeed =
  | { readonly deed: "confirm"; readonly stage: string }
  | { readonly deed: "begin"; readonly stage: string }
  /** The first stage, while the event has not started and the desks are set to a later one. */
  | { readonly deed: "begin-first"; readonly stage: string }
  | { readonly deed: "none" };

/** The one thing to do about stages now. */
export function nextDeed(view: OrganiserView, facts: readonly StageFacts[]): NextDeed {
  const at = facts.findIndex(({ inHand }) => inHand);
  const now = facts[at];
  if (now === undefined) return { deed: "none" };
  const first = facts[0];
  if (view.startedStages.length === 0 && at > 0 && first !== undefined)
    return { deed: "begin-first", stage: first.stage.id };
  const { stage, advancement } = now;
  const next = stage.advance?.to ?? facts[at + 1]?.stage.id;
  const over = now.tracks.length > 0 && now.signed.length === now.tracks.length;
  if (next === undefined || !now.started) return { deed: "none" };
  if (stage.advance === null)
    return over || stage.outcome === "feedback" ? { deed: "begin", stage: next } : { deed: "none" };
  if (!over) return { deed: "none" };
  return advancement?.current === true ? { deed: "begin", stage: next } : { deed: "confirm", stage: stage.id };
}
