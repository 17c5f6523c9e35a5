// What closing many projects at once would record, by what the chief saw when the dialog was opened, and what has changed.

import type { ChiefProject } from "#shared/contract/views";
import { changesSince, closingFacts, seenOf } from "../live/closing-facts";
import type { OpenProjects } from "./materials-facts";

export type Choice = "complete" | "all";

/** The first choice cuts nobody off; closing all is never chosen beforehand, unless it is the same. */
export function firstChoice({ complete }: OpenProjects): Choice | null {
  return complete.length > 0 ? "complete" : null;
}

export function chosenProjects({ complete, incomplete }: OpenProjects, choice: Choice | null): ChiefProject[] {
  if (choice === null) return [];
  return choice === "complete" ? [...complete] : [...complete, ...incomplete];
}

/** Those chosen of which closing would record something else now than when they were looked at. */
export function changedSince(chosen: readonly ChiefProject[], now: readonly ChiefProject[]): ChiefProject[] {
  const present = new Map(now.map((project) => [project.project, project]));
  return chosen.filter((project) => {
    const later = present.get(project.project);
    if (later === undefined || later.standing !== "open") return true;
    return changesSince(seenOf(project), seenOf(later)).length > 0;
  });
}

/** Those that would be left without a total. */
export function withoutTotal(chosen: readonly ChiefProject[]): ChiefProject[] {
  return chosen.filter((project) => closingFacts(seenOf(project), project.minimum).tooFew);
}
