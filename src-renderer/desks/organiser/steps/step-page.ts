// The page that a step opens with.

import { type PageId, preparePages, type StepId } from "../pages";
import type { Progress } from "./steps";

/** Preparing opens where something is left to do. */
export function stepPage(step: StepId, progress: Progress): PageId {
  if (step !== "prepare") return step;
  if (progress.next.step === "prepare") return progress.next.page;
  return preparePages.find((page) => progress.pending.has(page)) ?? "event";
}
