// Writes out every step of an evaluation: marks, drops, averages, roundings, weights, components and tie rungs.
import type { ComponentStep, Computation } from "./compute";
import type { RoundingStage, ScoringDocument } from "./document";
import { evaluate } from "./evaluate";
import type {
  AverageExplanation,
  ComponentExplanation,
  CriterionExplanation,
  ExplainedGroup,
  Explanation,
  JudgeExplanation,
  ProjectExplanation,
  Rounded,
  SegmentExplanation,
  TieExplanation,
} from "./explanation";
import type { CriterionStep, PanelValue, SegmentStep } from "./onsite";
import type { JudgeSheet, PreparedRule } from "./prepare";
import type { GroupRanking, TieStep } from "./rank";
import type { Rational } from "./rational";
import { negate, toText } from "./rational";
import { RESULT_FORMAT, incompleteResult, rankedResult } from "./result";
import { uncountedMarks } from "./uncounted";

export type { Explanation } from "./explanation";

/** The result of a document that `parseScoringDocument` has accepted, and beside it every step. */
export function explain(document: ScoringDocument): Explanation {
  const { rule, groups } = evaluate(document);
  return {
    format: RESULT_FORMAT,
    rule: document.rule,
    rounding: rule.rounding,
    groups: groups.map(({ id, ranking }) => explainGroup(rule, id, ranking)),
  };
}

function explainGroup(rule: PreparedRule, id: string, { ranked, incomplete, ties }: GroupRanking): ExplainedGroup {
  return {
    id,
    ranking: [
      ...ranked.map((place) => ({
        ...rankedResult(rule, place),
        explanation: explainProject(rule, place.computation),
      })),
      ...incomplete.map((computation) => ({
        ...incompleteResult(computation.project.id, computation.incomplete),
        explanation: explainProject(rule, computation),
      })),
    ],
    ties: ties.map(explainTie),
  };
}

function explainProject(rule: PreparedRule, computation: Computation): ProjectExplanation {
  const { project, onsite, components, total, incomplete } = computation;
  return {
    judges: project.sheets.map((sheet) => explainSheet(rule, sheet)),
    uncounted: uncountedMarks(rule, project.sheets),
    onsite: {
      scope: rule.panel.scope,
      segments: onsite.segments.map((step) => explainSegment(rule, step)),
      average: onsite.panel && explainAverage(rule, onsite.panel, "panel"),
      value: textOrNull(onsite.value),
    },
    components: components.map((step) => explainComponent(rule, step)),
    deductions: toText(project.deductions),
    total: total && explainRounding(rule, "final", { before: total.exact, after: total.announced }),
    incomplete,
  };
}

function explainSheet(rule: PreparedRule, sheet: JudgeSheet): JudgeExplanation {
  return {
    judge: sheet.judge,
    recused: sheet.recused,
    segments: rule.segments.map((segment, row) => ({
      segment: segment.id,
      weight: toText(segment.weight),
      criteria: segment.criteria.map((criterion, column) => ({
        criterion: criterion.id,
        weight: toText(criterion.weight),
        mark: textOrNull(sheet.marks[row]?.[column] ?? null),
      })),
      value: textOrNull(sheet.segments[row] ?? null),
    })),
    total: textOrNull(sheet.total),
  };
}

function explainSegment(rule: PreparedRule, step: SegmentStep): SegmentExplanation {
  const { segment, criteria, panel, value, contribution } = step;
  // The judges' segment values at total scope, and the weighted segments at criterion scope, are never rounded.
  const [averaged, weighted] = rule.panel.scope === "segment" ? (["panel", "weighted"] as const) : [null, null];
  return {
    segment: segment.id,
    weight: toText(segment.weight),
    criteria: criteria && criteria.map((criterion) => explainCriterion(rule, criterion)),
    average: panel && explainAverage(rule, panel, averaged),
    value: textOrNull(value),
    product: contribution && roundedOrNull(rule, weighted, contribution.product, contribution.weighted),
  };
}

function explainCriterion(rule: PreparedRule, step: CriterionStep): CriterionExplanation {
  return {
    criterion: step.criterion.id,
    average: explainAverage(rule, step.panel, "panel"),
    weight: toText(step.criterion.weight),
    product: roundedOrNull(rule, "weighted", step.product, step.weighted),
  };
}

function explainAverage(rule: PreparedRule, panel: PanelValue, stage: RoundingStage | null): AverageExplanation {
  const { method, minimumJudges } = rule.panel;
  return {
    values: panel.values.map((counted) => ({
      judge: counted.judge,
      value: toText(counted.value),
      dropped: panel.highest.includes(counted) ? "highest" : panel.lowest.includes(counted) ? "lowest" : null,
    })),
    present: panel.values.length,
    minimum: minimumJudges,
    method,
    average: roundedOrNull(rule, stage, panel.average, panel.value),
  };
}

function explainComponent(rule: PreparedRule, step: ComponentStep): ComponentExplanation {
  return {
    source: step.component.source,
    value: textOrNull(step.value),
    weight: toText(step.component.weight),
    product: roundedOrNull(rule, "component", step.product, step.contribution),
  };
}

function explainTie({ rung, outcome, values, pairings }: TieStep): TieExplanation {
  // The ladder compares rulings by their negatives, so that higher is better on every rung.
  const shown = (value: Rational): string => toText(rung === "ruling" ? negate(value) : value);
  return {
    rung,
    outcome,
    values: values.map(({ project, value }) => ({ project, value: value && shown(value) })),
    pairings,
  };
}

function roundedOrNull(
  rule: PreparedRule,
  stage: RoundingStage | null,
  before: Rational | null,
  after: Rational | null,
): Rounded | null {
  return before && after && explainRounding(rule, stage, { before, after });
}

function explainRounding(
  { rounding }: PreparedRule,
  stage: RoundingStage | null,
  { before, after }: { readonly before: Rational; readonly after: Rational },
): Rounded {
  return {
    before: toText(before),
    after: toText(after),
    rounded: stage !== null && rounding.at.includes(stage),
  };
}

function textOrNull(value: Rational | null): string | null {
  return value && toText(value);
}
