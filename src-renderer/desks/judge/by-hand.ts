// Which project is offered to a judge who is cut off from the chief's desk: the next of the running order.

import type { JudgeProject } from "#shared/contract/views";
import { isFinished } from "./follow";

/**
 * The first one's own, not opened and not finished, after the last that was opened, closed or marked: what a judge has passed
 * over is not asked for again while others follow. Null where nothing is left.
 */
export function nextByHand(projects: readonly JudgeProject[]): JudgeProject | null {
  const ordered = projects.toSorted((a, b) => a.place - b.place);
  const left = ordered.filter((project) => project.standing === "waiting" && !isFinished(project));
  const last = ordered.findLast(({ standing, mine }) => standing !== "waiting" || mine !== "none")?.place ?? 0;
  // A ballot that was begun by hand is gone on with.
  return left.find(({ mine }) => mine === "draft") ?? left.find(({ place }) => place > last) ?? left[0] ?? null;
}
