// Which projects a list shows, and in which order.

import type { ProjectView } from "#shared/contract/views";
import { matches } from "../../../components/search-text";

export type ProjectFilter = "taking" | "findings" | "withdrawn";
export const projectFilters: readonly ProjectFilter[] = ["taking", "findings", "withdrawn"];

export type ProjectSort = "seq" | "name" | "unit" | "track";
export const projectSorts: readonly ProjectSort[] = ["seq", "name", "unit", "track"];

const passes: Readonly<Record<ProjectFilter, (project: ProjectView) => boolean>> = {
  taking: (project) => project.withdrawn === null,
  findings: (project) => project.withdrawn === null && project.findings.length > 0,
  withdrawn: (project) => project.withdrawn !== null,
};

export interface ProjectQuery {
  readonly search: string;
  /** null takes all. */
  readonly filter: ProjectFilter | null;
  readonly track: string | null;
  readonly sort: ProjectSort;
}

/** A lone member is the captain (notice 四(三)). */
export function captainOf(project: ProjectView): string {
  const [only, ...others] = project.members;
  return project.captain === "" && only && others.length === 0 ? only.name : project.captain;
}

export function countBy(projects: readonly ProjectView[], filter: ProjectFilter): number {
  return projects.filter(passes[filter]).length;
}

/** `tracks` are the track ids in the order of the plan; others come last. */
export function listed(
  projects: readonly ProjectView[],
  query: ProjectQuery,
  tracks: readonly string[],
): ProjectView[] {
  const { search, filter, track, sort } = query;
  return projects
    .filter(
      (project) =>
        (filter === null || passes[filter](project)) &&
        (track === null || project.track === track) &&
        matches(search, [
          String(project.seq),
          project.name,
          project.applicantUnit,
          ...project.jointUnits,
          captainOf(project),
          project.scene,
        ]),
    )
    .toSorted((a, b) => ordered[sort](a, b, tracks) || a.seq - b.seq);
}

const words = new Intl.Collator("zh-CN", { numeric: true });

const ordered: Readonly<Record<ProjectSort, (a: ProjectView, b: ProjectView, tracks: readonly string[]) => number>> = {
  seq: () => 0,
  name: (a, b) => words.compare(a.name, b.name),
  unit: (a, b) => words.compare(a.applicantUnit, b.applicantUnit),
  track: (a, b, tracks) => placeOf(a.track, tracks) - placeOf(b.track, tracks),
};

function placeOf(track: string, tracks: readonly string[]): number {
  const at = tracks.indexOf(track);
  return at < 0 ? tracks.length : at;
}
