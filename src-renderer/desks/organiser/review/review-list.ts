// Projects by what the eligibility review says of them.

import type { ProjectView } from "#shared/contract/views";
import { matches } from "../parts/search-text";

export type ReviewFilter = "findings" | "remarks" | "clean" | "withdrawn";
export const reviewFilters: readonly ReviewFilter[] = ["findings", "remarks", "clean", "withdrawn"];

/** Each project is in just one of the four. */
export function standingOf(project: ProjectView): ReviewFilter {
  if (project.withdrawn !== null) return "withdrawn";
  if (project.findings.length > 0) return "findings";
  return project.remarks.length > 0 ? "remarks" : "clean";
}

export function reviewed(projects: readonly ProjectView[], filter: ReviewFilter | null, search: string): ProjectView[] {
  return projects.filter(
    (project) =>
      (filter === null || standingOf(project) === filter) &&
      matches(search, [
        String(project.seq),
        project.name,
        project.applicantUnit,
        project.captain,
        ...[...project.findings, ...project.remarks].map(({ note }) => note),
      ]),
  );
}
