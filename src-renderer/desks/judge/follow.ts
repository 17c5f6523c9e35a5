// Which project a judge's screen shows: it follows the stage, but never leaves a ballot that is not finished.

import type { JudgeProject, OwnState } from "#shared/contract/views";

export interface Place {
  /** The project on the screen; null while waiting. */
  readonly shown: string | null;
  /** Whether the screen came to it with the stage, rather than by the judge's own choice. */
  readonly follows: boolean;
  /** The last project on stage that the screen went to or offered. */
  readonly met: string | null;
}

export const nowhere: Place = { shown: null, follows: false, met: null };

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

/** Whether there is, or could be, something typed that is not submitted. */
export function isInHand({ mine, standing, inPanel }: JudgeProject): boolean {
  return inPanel && (mine === "draft" || (mine === "none" && standing !== "waiting"));
}

interface Stage {
  readonly onStage: string | null;
  readonly projects: readonly JudgeProject[];
  /** A change to a submitted ballot is under way. */
  readonly amending: boolean;
}

/**
 * The place after the stage has changed. A project that comes on stage is gone to where the screen waits, or where it
 * shows a finished one that it had followed; otherwise it is offered, and the place stays until the judge goes. With
 * nothing on stage, a finished project that was followed gives way to waiting once it is closed; one that was closed
 * before it was finished is the judge's own errand from then on, so that a late ballot's receipt stays.
 */
export function follow(place: Place, stage: Stage): Place {
  const { onStage, projects, amending } = stage;
  const shown = projects.find((project) => project.project === place.shown);
  if (!shown && place.shown !== null) return follow(nowhere, stage);
  const free = !shown || (place.follows && isFinished(shown) && !amending);
  if (onStage === null) {
    if (free && shown?.standing === "closed") return nowhere;
    return { ...place, follows: place.follows && shown !== undefined && isFinished(shown), met: null };
  }
  if (onStage === place.shown) return { shown: onStage, follows: true, met: onStage };
  if (onStage === place.met && shown) return place;
  return free ? { shown: onStage, follows: true, met: onStage } : { ...place, met: onStage };
}

/** The project on stage that the judge is asked to go to, while another one is on the screen. */
export function offered(shown: string | null, onStage: string | null): string | null {
  return onStage !== null && onStage !== shown ? onStage : null;
}
