// The organiser's rule editor: checked by the rule engine itself, saved, and locked before the first project is opened.

import type { RuleCheckView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { panelSizes } from "#shared/event/panel";
import { componentMaxima, onsiteMaximum, ruleWarnings, segmentMaximum } from "#shared/event/rule-maxima";
import { ruleText } from "#shared/event/rule-text";
import type { EventState } from "#shared/event/state";
import type { Rule } from "#shared/scoring/document";
import { toText } from "#shared/scoring/rational";
import { parseScoringRule } from "#shared/scoring/validate";
import type { Port } from "../../port";
import { record, refuseAfterStart } from "./set-up";

export function checkRule(port: Port, stage: string, rule: unknown): RuleCheckView {
  return ruleCheck(port.room.state, stage, rule);
}

export function ruleCheck(state: EventState, stage: string, source: unknown): RuleCheckView {
  const parsed = parseScoringRule(source);
  if (!parsed.ok)
    return { problems: parsed.problems, warnings: [], maxima: [], segments: [], onsiteMaximum: null, text: null };
  const { rule } = parsed;
  const performanceMaximum = requireStage(state, stage).performanceMaximum;
  const onsite = onsiteMaximum(rule);
  return {
    problems: [],
    warnings: ruleWarnings(rule, performanceMaximum, panelSizes(state)),
    maxima: componentMaxima(rule, performanceMaximum),
    segments: rule.segments.map((segment) => ({ id: segment.id, maximum: toText(segmentMaximum(segment)) })),
    onsiteMaximum: onsite && toText(onsite),
    text: ruleText(rule),
  };
}

function requireStage(state: EventState, stage: string): EventState["plan"]["stages"][number] {
  const found = state.plan.stages.find((candidate) => candidate.id === stage);
  if (found === undefined) throw new AppError("plan-invalid", { path: "stages", value: stage });
  return found;
}

export function saveRule(port: Port, stage: string, source: unknown): RuleCheckView {
  const { state } = port.room;
  const check = ruleCheck(state, stage, source);
  const problem = check.problems[0];
  if (problem !== undefined) throw new AppError("rule-invalid", { path: problem.path, code: problem.code });
  if (state.rules.get(stage)?.locked) throw new AppError("rule-locked");
  const parsed = parseScoringRule(source);
  if (parsed.ok) record(port, [{ kind: "rule", body: { stage, rule: { ...parsed.rule } } }]);
  return check;
}

/** `hash` is the rule that the organiser has read: another one is not locked unseen. */
export function lockRule(port: Port, stage: string, hash: string, locked: boolean): null {
  const { state } = port.room;
  const present = state.rules.get(stage);
  if (present === undefined || present.hash !== hash)
    throw new AppError("rule-invalid", { path: "rule", code: "changed-meanwhile" });
  if (present.locked === locked) return null;
  if (!locked) refuseAfterStart(state);
  return record(port, [{ kind: "rule-lock", body: { stage, rule: locked ? hash : null } }]);
}

/** The rule of a stage that must be there to judge by. */
export function requireLockedRule(state: EventState, stage: string): Rule {
  const present = state.rules.get(stage);
  if (present === undefined || !present.locked) throw new AppError("rule-not-locked");
  return present.rule;
}
