// Which project a judge's screen shows: it follows the stage, but never leaves a ballot that is not finished.

import type { JudgeProject, OwnState } from "#shared/contract/views";

export interface Place {
  /** The project on the screen; null while waiting. */
  readonly shown: string | null;
  /** The project on stage that was last gone to, or declined. */
  readonly met: string | null;
}

export const nowhere: Place = { shown: null, met: null };

const finished: ReadonlySet<OwnState> = new Set<OwnState>([
  "submitted",
  "amended",
  "recused",
  "recusal-ordered",
  "conflict",
]);

/** Whether the judge has nothing left to do for it, so that the screen may go on by itself. */
export function isFinished(project: JudgeProject): boolean {
  return !project.inPanel || finished.has(project.mine);
}

interface Stage {
  readonly onStage: string | null;
  readonly projects: readonly JudgeProject[];
  /** A change to a submitted ballot is under way. */
  readonly amending: boolean;
}

/**
 * The place after the stage has changed. A new project on stage is gone to where the screen waits, or where it still
 * shows the last one followed and that is finished; otherwise the place stays, and the project is offered. With nothing
 * on stage, a finished project that was followed gives way to waiting.
 */
export function follow(place: Place, { onStage, projects, amending }: Stage): Place {
  const shown = projects.find((project) => project.project === place.shown);
  if (!shown && place.shown !== null) return follow(nowhere, { onStage, projects, amending });
  if (onStage !== null && onStage === place.shown) return { shown: onStage, met: onStage };
  const free = !shown || (place.shown === place.met && isFinished(shown) && !amending);
  if (onStage !== null && onStage !== place.met && free) return { shown: onStage, met: onStage };
  if (onStage === null && free && shown?.standing === "closed") return nowhere;
  return place;
}

/** The project on stage that the judge is asked to go to, while another one is on the screen. */
export function offered(place: Place, onStage: string | null): string | null {
  return onStage !== null && onStage !== place.shown ? onStage : null;
}
