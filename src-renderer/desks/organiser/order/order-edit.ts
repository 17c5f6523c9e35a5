// The running order while it is being arranged: who has a place, who lacks one, who has left.

import type { ProjectView } from "#shared/contract/views";

export interface OrderParts {
  /** Projects of the order, in it; ids that are no project any more fall away. */
  readonly placed: readonly ProjectView[];
  /** Of those, the ones that take no part: withdrawn, or left behind at an earlier stage. */
  readonly leaving: readonly ProjectView[];
  /** Projects that take part and have no place, by 序号. */
  readonly unplaced: readonly ProjectView[];
  /** Projects that take part in no track of the plan: nobody marks them, so they get no place. */
  readonly trackless: readonly ProjectView[];
}

export function orderParts(
  order: readonly string[],
  projects: readonly ProjectView[],
  /** Those of them that take part at the stage. */
  taking: readonly ProjectView[],
  tracks: readonly { readonly id: string }[],
): OrderParts {
  const known = new Set(tracks.map(({ id }) => id));
  const byId = new Map(projects.map((project) => [project.project, project]));
  const placed = order.flatMap((id) => byId.get(id) ?? []);
  const held = new Set(order);
  const loose = taking.filter((project) => !held.has(project.project)).toSorted((a, b) => a.seq - b.seq);
  return {
    placed,
    leaving: placed.filter((project) => !taking.includes(project)),
    unplaced: loose.filter((project) => known.has(project.track)),
    trackless: loose.filter((project) => !known.has(project.track)),
  };
}

/** What is saved: only those who take part. */
export function savedOrder(order: readonly string[], taking: readonly ProjectView[]): string[] {
  const ids = new Set(taking.map(({ project }) => project));
  return order.filter((id) => ids.has(id));
}
