// The organiser's rule editor: checked by the rule engine itself, saved, and locked before the first project is opened.

import type { RuleCheckView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { trackSubject } from "#shared/event/kinds";
import { componentMaxima, onsiteMaximum, segmentMaximum } from "#shared/event/rule-maxima";
import { ruleNotes } from "#shared/event/rule-notes/index";
import { type RuleOf as RulePlaceOf, rulePlace } from "#shared/event/rule-place";
import { ruleText } from "#shared/event/rule-text";
import { ruleWarnings } from "#shared/event/rule-warnings";
import { stageOf, stageRule } from "#shared/event/stage-rule";
import type { EventState } from "#shared/event/state";
import type { Rule } from "#shared/scoring/document";
import { toText } from "#shared/scoring/rational";
import { parseScoringRule } from "#shared/scoring/validate";
import type { Port } from "../../port";
import { record, refuseAfterStart } from "./set-up";

/** Whose rule it is: a stage's, or a single track's at it. */
export interface RuleOf {
  readonly stage: string;
  readonly track?: string | null | undefined;
}

export function subjectOf({ stage, track = null }: RuleOf): RulePlaceOf {
  return { stage, track };
}

export function checkRule(port: Port, of: RuleOf, rule: unknown): RuleCheckView {
  return ruleCheck(port.room.state, of, rule);
}

const nothingFound: Omit<RuleCheckView, "problems"> = {
  warnings: [],
  maxima: [],
  segments: [],
  onsiteMaximum: null,
  text: null,
  notes: null,
};

export function ruleCheck(state: EventState, of: RuleOf, source: unknown): RuleCheckView {
  requirePlace(state, of);
  const parsed = parseScoringRule(source);
  if (!parsed.ok) return { ...nothingFound, problems: parsed.problems };
  const { rule } = parsed;
  const subject = subjectOf(of);
  const onsite = onsiteMaximum(rule);
  return {
    problems: [],
    warnings: ruleWarnings(state, subject, rule),
    maxima: componentMaxima(state, subject, rule),
    segments: rule.segments.map((segment) => ({ id: segment.id, maximum: toText(segmentMaximum(segment)) })),
    onsiteMaximum: onsite && toText(onsite),
    text: ruleText(rule, rulePlace(state, subject, rule)),
    notes: ruleNotes(state, subject, rule),
  };
}

export function requirePlace({ plan }: EventState, { stage, track = null }: RuleOf): void {
  if (stageOf(plan.stages, stage) === undefined) throw new AppError("plan-invalid", { path: "stages", value: stage });
  if (track !== null && !plan.tracks.some(({ id }) => id === track))
    throw new AppError("plan-invalid", { path: "tracks", value: track });
}

export function saveRule(port: Port, of: RuleOf, source: unknown): RuleCheckView {
  const { state } = port.room;
  const check = ruleCheck(state, of, source);
  const problem = check.problems[0];
  if (problem !== undefined) throw new AppError("rule-invalid", { path: problem.path, code: problem.code });
  if (state.rules.get(trackSubject(subjectOf(of)))?.locked) throw new AppError("rule-locked");
  // A track that takes leave of the stage's rule, once judges mark by that, would change what they mark by.
  if (of.track != null) refuseAfterStart(state, of.stage);
  const parsed = parseScoringRule(source);
  if (parsed.ok) record(port, [{ kind: "rule", body: { ...subjectOf(of), rule: { ...parsed.rule } } }]);
  return check;
}

/** `hash` is the rule that the organiser has read: another one is not locked unseen. */
export function lockRule(port: Port, of: RuleOf, hash: string, locked: boolean): null {
  const { state } = port.room;
  const present = state.rules.get(trackSubject(subjectOf(of)));
  if (present === undefined || present.hash !== hash)
    throw new AppError("rule-invalid", { path: "rule", code: "changed-meanwhile" });
  if (present.locked === locked) return null;
  if (!locked) refuseAfterStart(state, of.stage);
  return record(port, [{ kind: "rule-lock", body: { ...subjectOf(of), rule: locked ? hash : null } }]);
}

/** Takes a track's own rule away: from now on the stage's speaks for it. */
export function dropRule(port: Port, stage: string, track: string): null {
  const { state } = port.room;
  const present = state.rules.get(trackSubject({ stage, track }));
  if (present === undefined) return null;
  if (present.locked) throw new AppError("rule-locked");
  refuseAfterStart(state, stage);
  return record(port, [{ kind: "rule", body: { stage, track, rule: null } }]);
}

/** The rule that a track is judged by at a stage, and that must be there to judge by. */
export function requireLockedRule(state: EventState, stage: string, track: string): Rule {
  const present = stageRule(state, stage, track);
  if (present === undefined || !present.locked) throw new AppError("rule-not-locked");
  return present.rule;
}
