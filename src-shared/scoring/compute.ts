// The total of one project: on-site value, components, deductions, roundings, or the reasons why there is none.
import { trimOf } from "./average";
import type { Onsite, PanelValue } from "./onsite";
import { onsiteOf } from "./onsite";
import type { PreparedComponent, PreparedProject, PreparedRule } from "./prepare";
import { roundAt } from "./prepare";
import type { Rational } from "./rational";
import { ZERO, isZero, multiply, subtract, sum } from "./rational";

export interface ComponentStep {
  readonly component: PreparedComponent;
  /** Before its weight; null where the project has none. */
  readonly value: Rational | null;
  readonly product: Rational | null;
  /** After rounding at `component` where that applies. */
  readonly contribution: Rational | null;
}

/** Why a project has no total. */
export type IncompleteReason =
  | {
      readonly code: "too-few-marks";
      /** Null: the average of whole ballots. */
      readonly segment: string | null;
      /** Null: the average of whole segments or ballots. */
      readonly criterion: string | null;
      readonly present: number;
      readonly minimum: number;
    }
  | { readonly code: "missing-component"; readonly source: string };

export interface Total {
  /** Before rounding at `final`. */
  readonly exact: Rational;
  readonly announced: Rational;
}

export interface Computation {
  readonly project: PreparedProject;
  readonly onsite: Onsite;
  readonly components: readonly ComponentStep[];
  /** Null exactly where there are reasons. */
  readonly total: Total | null;
  readonly incomplete: readonly IncompleteReason[];
}

/** A computation that came to a total and an on-site value. */
export interface CompleteComputation extends Computation {
  readonly total: Total;
  readonly onsite: Onsite & { readonly value: Rational };
}

export function isComplete(computation: Computation): computation is CompleteComputation {
  return computation.total !== null && computation.onsite.value !== null;
}

export function compute(rule: PreparedRule, project: PreparedProject): Computation {
  const onsite = onsiteOf(rule, project.sheets, trimOf(rule.panel));
  const components = rule.components.map((component) => componentStep(rule, project, { component, onsite }));
  const incomplete = [...tooFewMarks(rule, onsite), ...missingComponents(components)];
  const total = incomplete.length > 0 ? null : totalOf(rule, project, components);
  return { project, onsite, components, total, incomplete };
}

function componentStep(
  rule: PreparedRule,
  project: PreparedProject,
  { component, onsite }: { readonly component: PreparedComponent; readonly onsite: Onsite },
): ComponentStep {
  const value = component.source === "onsite" ? onsite.value : (project.given.get(component.source) ?? null);
  if (value === null) return { component, value, product: null, contribution: null };
  const product = multiply(component.weight, value);
  return { component, value, product, contribution: roundAt(rule.rounding, "component", product) };
}

function totalOf(rule: PreparedRule, project: PreparedProject, components: readonly ComponentStep[]): Total {
  const exact = subtract(sum(components.map(({ contribution }) => contribution ?? ZERO)), project.deductions);
  return { exact, announced: roundAt(rule.rounding, "final", exact) };
}

function tooFewMarks({ panel: { minimumJudges } }: PreparedRule, onsite: Onsite): IncompleteReason[] {
  const reasons: IncompleteReason[] = [];
  const check = (panel: PanelValue, segment: string | null, criterion: string | null): void => {
    const present = panel.values.length;
    if (panel.average === null)
      reasons.push({ code: "too-few-marks", segment, criterion, present, minimum: minimumJudges });
  };
  if (onsite.panel !== null) check(onsite.panel, null, null);
  else
    for (const step of onsite.segments) {
      if (step.panel !== null) check(step.panel, step.segment.id, null);
      for (const { panel, criterion } of step.criteria ?? []) check(panel, step.segment.id, criterion.id);
    }
  return reasons;
}

/** The on-site component lacks a value only where an average lacks judges, which says it more exactly. */
function missingComponents(components: readonly ComponentStep[]): IncompleteReason[] {
  return components
    .filter(({ component, value }) => value === null && component.source !== "onsite" && !isZero(component.weight))
    .map(({ component }) => ({ code: "missing-component", source: component.source }));
}
