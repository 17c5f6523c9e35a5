// What each event template with an eligibility review sets and asks, by the template's id.

import type { EligibilityTerms } from "./terms";
import type { RuleDefinition } from "./rule";
import { rules2024 } from "./rules-2024";
import { rules2025 } from "./rules-2025";
import { eligibilityTerms2024 } from "./terms-2024";
import { eligibilityTerms2025 } from "./terms-2025";

export const eligibilityTermsByTemplate: Readonly<Record<string, EligibilityTerms | undefined>> = {
  "competition-2025": eligibilityTerms2025,
  "scenario-selection-2024": eligibilityTerms2024,
};

/** The rules in the order of the notice. A finding waits for a decision; a remark is only shown. */
export interface RuleList {
  readonly findings: readonly RuleDefinition[];
  readonly remarks: readonly RuleDefinition[];
}

export const eligibilityRulesByTemplate: Readonly<Record<string, RuleList | undefined>> = {
  "competition-2025": rules2025,
  "scenario-selection-2024": rules2024,
};

/** What a rule is and where it stands in the notice, or null where the template has no such rule. */
export function eligibilityRuleOf(templateId: string, ruleId: string): RuleDefinition | null {
  const rules = Object.hasOwn(eligibilityRulesByTemplate, templateId)
    ? eligibilityRulesByTemplate[templateId]
    : undefined;
  if (rules === undefined) return null;
  return [...rules.findings, ...rules.remarks].find(({ id }) => id === ruleId) ?? null;
}
