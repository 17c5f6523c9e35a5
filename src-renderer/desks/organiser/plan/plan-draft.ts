// The plan while it is being edited: numbers as they were typed, and the plan that they make.

import {
  type Award,
  type Grade,
  type Honour,
  type Plan,
  type Stage,
  type Track,
  advanceLine,
} from "#shared/event/plan";
import { amountText } from "../rule/rule-draft";
import { type PerTrackDraft, type QuotaDraft, perTrackDraftOf, perTrackOf, quotaDraftOf, quotaOf } from "./quota-draft";

export interface AdvanceDraft {
  /** "" while it is not chosen. */
  readonly to: string;
  readonly quota: QuotaDraft;
  readonly perTrack: PerTrackDraft;
}

export interface StageDraft extends Omit<Stage, "performanceMaximum" | "advance"> {
  /** "" where the stage has no performance evaluation. */
  readonly performanceMaximum: string;
  readonly advance: AdvanceDraft | null;
}

export interface AwardDraft extends Omit<Award, "quota" | "perTrack" | "atLeast"> {
  readonly quota: QuotaDraft;
  readonly perTrack: PerTrackDraft;
  /** "" where no least total is asked for. */
  readonly atLeast: string;
}

export interface PlanDraft {
  readonly title: string;
  readonly tracks: readonly Track[];
  readonly stages: readonly StageDraft[];
  readonly awards: readonly AwardDraft[];
  readonly honours: readonly Honour[];
  readonly registration: Plan["registration"];
}

export function planDraftOf(plan: Plan): PlanDraft {
  return {
    title: plan.title,
    tracks: plan.tracks,
    stages: plan.stages.map((stage) => ({
      ...stage,
      performanceMaximum: stage.performanceMaximum ?? "",
      advance: stage.advance && {
        to: stage.advance.to,
        quota: quotaDraftOf(stage.advance.quota),
        perTrack: perTrackDraftOf(stage.advance.perTrack),
      },
    })),
    awards: plan.awards.map((award) => ({
      ...award,
      quota: quotaDraftOf(award.quota),
      perTrack: perTrackDraftOf(award.perTrack),
      atLeast: award.atLeast ?? "",
    })),
    honours: plan.honours,
    registration: plan.registration,
  };
}

/** The draft as a plan, whether or not its form allows it. Blank lines of scenes fall away. */
export function planOf(draft: PlanDraft): Plan {
  return {
    title: draft.title.trim(),
    tracks: draft.tracks.map((track) => ({
      ...track,
      name: track.name.trim(),
      category: track.category.trim(),
      scenes: track.scenes.map((scene) => scene.trim()).filter((scene) => scene !== ""),
    })),
    stages: draft.stages.map((stage) => ({
      ...stage,
      name: stage.name.trim(),
      performanceMaximum: amountOrNull(stage.performanceMaximum),
      advance: stage.advance && {
        to: stage.advance.to,
        quota: quotaOf(stage.advance.quota),
        perTrack: perTrackOf(stage.advance.perTrack),
      },
      grades: stage.grades.map(plainGrade),
    })),
    awards: draft.awards.map((award) => ({
      ...award,
      name: award.name.trim(),
      quota: quotaOf(award.quota),
      perTrack: perTrackOf(award.perTrack),
      atLeast: amountOrNull(award.atLeast),
    })),
    honours: draft.honours.map((honour) => ({ ...honour, name: honour.name.trim(), clause: honour.clause.trim() })),
    registration: draft.registration,
  };
}

function amountOrNull(typed: string): string | null {
  const text = amountText(typed);
  return text === "" ? null : text;
}

function plainGrade(grade: Grade): Grade {
  return { ...grade, name: grade.name.trim(), atLeast: amountText(grade.atLeast) };
}

/** A stage with another outcome: who goes on and grades belong to their own outcome alone. */
export function withOutcome(stages: readonly StageDraft[], at: number, outcome: Stage["outcome"]): StageDraft[] {
  return stages.map((stage, index) => {
    if (index !== at) return stage;
    const next = stages[at + 1]?.id ?? "";
    const advance: AdvanceDraft = { to: next, quota: quotaDraftOf({ percent: "50", round: "up" }), perTrack: {} };
    return {
      ...stage,
      outcome,
      advance: outcome === "advance" ? (stage.advance ?? advance) : null,
      grades: outcome === "grades" ? stage.grades : [],
      performanceMaximum: outcome === "feedback" ? "" : stage.performanceMaximum,
    };
  });
}

/** What of a stage's outcome a list of honours can follow from; `name` null is that of those who go on. */
export function sourcesOf(
  { stages, awards }: PlanDraft,
  id: string,
): readonly { readonly id: string; readonly name: string | null }[] {
  const stage = stages.find((each) => each.id === id);
  switch (stage?.outcome) {
    case "awards":
      return awards;
    case "grades":
      return stage.grades;
    case "advance":
      return [{ id: advanceLine, name: null }];
    default:
      return [];
  }
}
