// The plan while it is being edited: numbers as they were typed, and what stands in the way of saving it.

import {
  type Award,
  type Plan,
  type PlanProblem,
  type Stage,
  type Track,
  planProblems,
  planSchema,
} from "#shared/event/plan";
import { amountText } from "../rule/rule-draft";

export interface PlanDraft {
  readonly title: string;
  readonly tracks: readonly Track[];
  /** "" where a stage has no performance evaluation. */
  readonly stages: readonly (Omit<Stage, "performanceMaximum"> & { readonly performanceMaximum: string })[];
  /** "" where an award takes every ranked project that is left. */
  readonly awards: readonly (Omit<Award, "quota"> & { readonly quota: string })[];
  readonly honours: Plan["honours"];
}

export function planDraftOf(plan: Plan): PlanDraft {
  return {
    title: plan.title,
    tracks: plan.tracks,
    stages: plan.stages.map((stage) => ({ ...stage, performanceMaximum: stage.performanceMaximum ?? "" })),
    awards: plan.awards.map((award) => ({ ...award, quota: award.quota === null ? "" : String(award.quota) })),
    honours: plan.honours,
  };
}

/** The draft as a plan; what is no number becomes NaN, which the plan's form refuses. Blank lines of scenes fall away. */
export function planOf(draft: PlanDraft): Plan {
  return {
    title: draft.title.trim(),
    tracks: draft.tracks.map((track) => ({
      ...track,
      name: track.name.trim(),
      scenes: track.scenes.map((scene) => scene.trim()).filter((scene) => scene !== ""),
    })),
    stages: draft.stages.map((stage) => ({
      ...stage,
      name: stage.name.trim(),
      performanceMaximum: stage.performanceMaximum.trim() === "" ? null : amountText(stage.performanceMaximum),
    })),
    awards: draft.awards.map((award) => ({ ...award, name: award.name.trim(), quota: quotaOf(award.quota) })),
    honours: [...draft.honours],
  };
}

function quotaOf(typed: string): number | null {
  const text = amountText(typed);
  if (text === "") return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

export type PlanFault = "required" | "too-long" | "not-a-number" | "at-least-one" | PlanProblem["code"];

/** Path such as `tracks[0].name` → what is wrong there; empty where the draft can be saved. */
export function planFaults(draft: PlanDraft): ReadonlyMap<string, PlanFault> {
  const plan = planOf(draft);
  const faults = new Map<string, PlanFault>();
  for (const issue of planSchema.safeParse(plan).error?.issues ?? []) {
    faults.set(pathText(issue.path), faultOf(issue.code, issue.path));
  }
  for (const problem of planProblems(plan)) {
    const path = problem.code === "repeated-name" ? `${problem.path}.name` : problem.path;
    if (!faults.has(path)) faults.set(path, problem.code);
  }
  return faults;
}

function faultOf(code: string, path: readonly PropertyKey[]): PlanFault {
  const last = path.at(-1);
  if (last === "quota" || last === "performanceMaximum") return "not-a-number";
  if (last === "tracks" || last === "stages") return "at-least-one";
  return code === "too_big" ? "too-long" : "required";
}

/** A fault of a single scene is shown at the list of scenes, where it can be put right. */
function pathText(path: readonly PropertyKey[]): string {
  const scenes = path.indexOf("scenes");
  const shown = scenes < 0 ? path : path.slice(0, scenes + 1);
  return shown.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
