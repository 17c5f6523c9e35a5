// A judge's work list at a stage of materials: how far it is, what is next, and which projects a search leaves.

import type { JudgeProject } from "#shared/contract/views";
import { matches } from "../../../components/search-text";

export const workStates = ["unmarked", "draft", "submitted", "recused"] as const;
export type WorkState = (typeof workStates)[number];

/** What the list shows; null for all. */
export interface Wanted {
  readonly search: string;
  readonly track: string | null;
  readonly state: WorkState | null;
}

export const everything: Wanted = { search: "", track: null, state: null };

export interface Progress {
  readonly marked: number;
  /** Own projects without those recused. */
  readonly all: number;
  readonly drafts: number;
  readonly recused: number;
  /** Open and not submitted: what is left to do. */
  readonly left: number;
  /** Not open yet. */
  readonly waiting: number;
  /** Closed before it was submitted. */
  readonly missed: number;
}

export function ownProjects(projects: readonly JudgeProject[]): JudgeProject[] {
  return projects.filter(({ inPanel }) => inPanel);
}

function workState({ mine }: Pick<JudgeProject, "mine">): WorkState {
  switch (mine) {
    case "none":
      return "unmarked";
    case "draft":
      return "draft";
    case "recused":
    case "recusal-ordered":
      return "recused";
    case "submitted":
    case "amended":
    case "conflict":
      return "submitted";
  }
}

/** Whether there is nothing more to do for it, unless the judge changes something. */
export function isDone(project: Pick<JudgeProject, "mine">): boolean {
  const state = workState(project);
  return state === "submitted" || state === "recused";
}

export function progressOf(own: readonly JudgeProject[]): Progress {
  const count = (which: (project: JudgeProject) => boolean): number => own.filter(which).length;
  const recused = count((project) => workState(project) === "recused");
  const undone = (standing: JudgeProject["standing"]): number =>
    count((project) => !isDone(project) && project.standing === standing);
  return {
    marked: count((project) => workState(project) === "submitted"),
    all: own.length - recused,
    drafts: count((project) => workState(project) === "draft"),
    recused,
    left: undone("open"),
    waiting: undone("waiting"),
    missed: undone("closed"),
  };
}

/**
 * The next to mark: after the project named, in the order of the list and from its end on to its beginning; of the track
 * that is looked at, while that has any.
 */
export function nextToMark(
  own: readonly JudgeProject[],
  after: string | null,
  track: string | null,
): JudgeProject | null {
  const from = own.findIndex(({ project }) => project === after) + 1;
  const round = [...own.slice(from), ...own.slice(0, from)];
  const left = round.filter((each) => each.project !== after && each.standing === "open" && !isDone(each));
  return left.find((each) => each.track === track) ?? left[0] ?? null;
}

/** Found by number, name, unit or scene, whatever the width and case of what is typed. */
export function listed(own: readonly JudgeProject[], { search, track, state }: Wanted): JudgeProject[] {
  return own.filter(
    (project) =>
      (track === null || project.track === track) &&
      (state === null || workState(project) === state) &&
      matches(search, [project.name, project.applicantUnit, project.scene], [project.place, project.seq]),
  );
}
