// Who may take part: every rule of the template's notice, applied to all registrations.

import { type Steps, runSteps } from "../intake/steps";
import type { RegistrationRow } from "../intake/read-registrations";
import { eligibilityContext, type ListedPerson } from "./context";
import type { EligibilityContext, EligibilityRule, Finding, RulesOf } from "./rule";
import { rules2024 } from "./rules-2024";
import { rules2025 } from "./rules-2025";
import type { EligibilityTerms } from "./terms";

export interface EligibilityInput {
  readonly rows: readonly RegistrationRow[];
  /** Those who organise the event; only the names count. */
  readonly staff: readonly ListedPerson[];
  /** The judges; only the names count. */
  readonly roster: readonly ListedPerson[];
  /** `eligibilityTermsByTemplate[id]`, with the event's own tracks or window in their place where it has them. */
  readonly template: EligibilityTerms;
}

export interface EligibilityReport {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Finding[];
}

/** Every row concerned is named, not only the surplus one. Sorted by row (序号), then by rule. */
export function checkRegistrations(input: EligibilityInput): EligibilityReport {
  return runSteps(checkingSteps(input));
}

/** The same, rule by rule. */
export function checkingSteps({ rows, staff, roster, template }: EligibilityInput): Steps<EligibilityReport> {
  switch (template.template) {
    case "competition-2025":
      return applyAll(rules2025, eligibilityContext(rows, staff, roster, template));
    case "scenario-selection-2024":
      return applyAll(rules2024, eligibilityContext(rows, staff, roster, template));
  }
}

function* applyAll<Terms extends EligibilityTerms>(
  { findings, remarks }: RulesOf<Terms>,
  context: EligibilityContext<Terms>,
): Steps<EligibilityReport> {
  const total = findings.length + remarks.length;
  const found = yield* applyRules(findings, context, 0, total);
  return { findings: found, remarks: yield* applyRules(remarks, context, findings.length, total) };
}

/** Rows that share a 序号 share a line. */
function* applyRules<Terms extends EligibilityTerms>(
  rules: readonly EligibilityRule<Terms>[],
  context: EligibilityContext<Terms>,
  before: number,
  total: number,
): Steps<Finding[]> {
  const byPlace = new Map<string, Finding>();
  for (const [at, rule] of rules.entries()) {
    for (const finding of rule.check(context)) {
      const place = `${finding.row} ${finding.rule}`;
      const held = byPlace.get(place);
      byPlace.set(place, held === undefined ? finding : { ...finding, note: bothNotes(held.note, finding.note) });
    }
    yield { done: before + at + 1, total };
  }
  return [...byPlace.values()].sort((a, b) => a.row - b.row || (a.rule < b.rule ? -1 : 1));
}

const bothNotes = (held: string, note: string): string => (held === note ? held : [held, note].sort().join("；"));
