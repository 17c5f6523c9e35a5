// A stage's rule while it is being edited: every number as it was typed, valid or not, so that nothing typed is lost.

import type { Component, Criterion, Method, RankBy, Rounding, Rule, Scope } from "#shared/scoring/document";

export type CriterionDraft = Required<Criterion>;

export interface SegmentDraft {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly criteria: readonly CriterionDraft[];
}

export interface PanelDraft {
  readonly method: Method;
  readonly scope: Scope;
  readonly dropHighest: string;
  readonly dropLowest: string;
  readonly dropFrom: string;
  readonly minimumJudges: string;
}

export interface RuleDraft {
  readonly segments: readonly SegmentDraft[];
  readonly panel: PanelDraft;
  readonly components: readonly Component[];
  readonly rounding: Omit<Rounding, "decimals"> & { readonly decimals: string };
  readonly rankBy: RankBy;
  readonly ties: readonly string[];
}

export function draftOf(rule: Rule): RuleDraft {
  const { dropHighest, dropLowest, dropFrom, minimumJudges } = rule.panel;
  return {
    ...rule,
    segments: rule.segments.map((segment) => ({
      ...segment,
      name: segment.name ?? segment.id,
      criteria: segment.criteria.map((criterion) => ({ ...criterion, name: criterion.name ?? criterion.id })),
    })),
    panel: {
      ...rule.panel,
      dropHighest: String(dropHighest),
      dropLowest: String(dropLowest),
      dropFrom: String(dropFrom),
      minimumJudges: String(minimumJudges),
    },
    rounding: { ...rule.rounding, decimals: String(rule.rounding.decimals) },
  };
}

/** The draft as a rule for the engine to check: what was typed and is no number goes through as it stands, to be refused there. */
export function ruleOf(draft: RuleDraft): unknown {
  return {
    ...draft,
    segments: draft.segments.map((segment) => ({
      ...segment,
      name: segment.name.trim(),
      weight: amountText(segment.weight),
      criteria: segment.criteria.map((criterion) => ({
        ...criterion,
        name: criterion.name.trim(),
        min: amountText(criterion.min),
        max: amountText(criterion.max),
        step: amountText(criterion.step),
        weight: amountText(criterion.weight),
      })),
    })),
    panel: {
      ...draft.panel,
      dropHighest: count(draft.panel.dropHighest),
      dropLowest: count(draft.panel.dropLowest),
      dropFrom: count(draft.panel.dropFrom),
      minimumJudges: count(draft.panel.minimumJudges),
    },
    components: draft.components.map((component) => ({ ...component, weight: amountText(component.weight) })),
    rounding: { ...draft.rounding, decimals: count(draft.rounding.decimals) },
  };
}

/** What an input method makes of figures and points, as plain ones; a comma is left, and refused in the open. */
export function amountText(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[。．]/gu, ".")
    .trim();
}

function count(typed: string): number | string {
  const text = amountText(typed);
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** The names that are missing: the rule engine can do without, a judge's screen cannot. */
export function namelessPaths(draft: RuleDraft): string[] {
  return draft.segments.flatMap((segment, at) => [
    ...(segment.name.trim() === "" ? [`segments[${at}].name`] : []),
    ...segment.criteria.flatMap((criterion, place) =>
      criterion.name.trim() === "" ? [`segments[${at}].criteria[${place}].name`] : [],
    ),
  ]);
}
