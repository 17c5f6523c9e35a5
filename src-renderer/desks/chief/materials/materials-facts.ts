// Where a stage of materials stands: which projects could be closed without cutting anybody off, and how far each judge is.

import type { ChiefProject, ChiefView } from "#shared/contract/views";
import { closingFacts, seenOf } from "../live/closing-facts";
import { isReady } from "../judge-states";
import { byRoster } from "../roster";

export const reviewStates = ["incomplete", "complete", "waiting", "closed"] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface OpenProjects {
  /** Every judge has submitted or is recused, and the ballots are enough for a total. */
  readonly complete: readonly ChiefProject[];
  /** Closing them would leave somebody out, or leave the project without a total. */
  readonly incomplete: readonly ChiefProject[];
  /** Ballots that contradict one another: to be ruled on before they can be closed. */
  readonly conflicting: readonly ChiefProject[];
}

export function openProjects(projects: readonly ChiefProject[]): OpenProjects {
  const open = projects.filter(({ standing }) => standing === "open");
  const factsOf = new Map(open.map((project) => [project, closingFacts(seenOf(project), project.minimum)]));
  const conflicts = (project: ChiefProject): boolean => (factsOf.get(project)?.conflicts.length ?? 0) > 0;
  const lacks = (project: ChiefProject): boolean => {
    const facts = factsOf.get(project);
    return facts === undefined || facts.missing.length > 0 || facts.tooFew;
  };
  const settled = open.filter((project) => !conflicts(project));
  return {
    complete: settled.filter((project) => !lacks(project)),
    incomplete: settled.filter(lacks),
    conflicting: open.filter(conflicts),
  };
}

export function waitingProjects({ projects }: Pick<ChiefView, "projects">): ChiefProject[] {
  return projects.filter(({ standing }) => standing === "waiting");
}

/** Ballots that closing would record as absent. */
export function missingBallots(projects: readonly ChiefProject[]): number {
  return projects.reduce((sum, project) => sum + closingFacts(seenOf(project), project.minimum).missing.length, 0);
}

export interface JudgeProgress {
  readonly judge: string;
  /** Submitted or recused. */
  readonly done: number;
  readonly recused: number;
  /** Begun, and not submitted. */
  readonly drafts: number;
  /** Neither submitted nor recused, drafts among them. */
  readonly left: number;
  readonly of: number;
}

/** Of the projects given, in the order of the roster; judges of none of them are left out. */
export function judgeProgress(view: Pick<ChiefView, "judges">, projects: readonly ChiefProject[]): JudgeProgress[] {
  const byJudge = new Map<string, JudgeProgress>();
  for (const { judge, state } of projects.flatMap(({ cells }) => cells)) {
    const was = byJudge.get(judge) ?? { judge, done: 0, recused: 0, drafts: 0, left: 0, of: 0 };
    const done = isReady(state) || state === "late" || state === "conflict";
    byJudge.set(judge, {
      judge,
      done: was.done + Number(done),
      recused: was.recused + Number(state === "recused" || state === "recusal-ordered"),
      drafts: was.drafts + Number(state === "marking"),
      left: was.left + Number(!done),
      of: was.of + 1,
    });
  }
  return byRoster([...byJudge.values()], view.judges);
}

/** How the list tells them apart: one whose ballots stand against one another is not complete. */
export function reviewStateOf(project: ChiefProject, { complete }: OpenProjects): ReviewState {
  if (project.standing !== "open") return project.standing;
  return complete.includes(project) ? "complete" : "incomplete";
}
