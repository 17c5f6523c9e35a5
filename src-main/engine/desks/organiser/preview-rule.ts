// A rule tried on this event's marks, before it is locked or as a "what if" after: nothing of it is kept.

import type { RulePreviewView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { rulePreview } from "#shared/event/rule-preview";
import { parseScoringRule } from "#shared/scoring/validate";
import type { Port } from "../../port";
import { type RuleOf, requirePlace, subjectOf } from "./rule";

export function previewRule(port: Port, of: RuleOf, source: unknown): RulePreviewView {
  const { state } = port.room;
  requirePlace(state, of);
  const parsed = parseScoringRule(source);
  if (!parsed.ok)
    throw new AppError("rule-invalid", { path: parsed.problems[0]?.path ?? "", code: parsed.problems[0]?.code ?? "" });
  return rulePreview(state, subjectOf(of), parsed.rule);
}
