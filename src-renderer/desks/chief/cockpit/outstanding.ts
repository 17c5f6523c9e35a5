// Who is still awaited for the project on stage, and whose ballots wait for a ruling: late ones, and several that stand together.

import type { ChiefProject, ChiefView } from "#shared/contract/views";

export interface Outstanding {
  /** Judges who have not begun to mark the project on stage. */
  readonly missing: readonly string[];
  readonly marking: readonly string[];
  /** Of any project; told by states alone, so that a veiled one is listed, too. */
  readonly late: readonly Place[];
  /** Likewise: a project cannot be closed before. */
  readonly conflicts: readonly Place[];
}

interface Place {
  readonly project: string;
  readonly judge: string;
}

/** `onStage` null where nothing is. */
export function outstandingOf(view: Pick<ChiefView, "projects">, onStage: ChiefProject | null): Outstanding {
  const judges = (state: string): string[] =>
    (onStage?.cells ?? []).filter((cell) => cell.state === state).map(({ judge }) => judge);
  const anywhere = (state: "late" | "conflict"): Place[] =>
    view.projects.flatMap(({ project, cells }) =>
      cells.filter((cell) => cell.state === state).map(({ judge }) => ({ project, judge })),
    );
  return {
    missing: judges("waiting"),
    marking: judges("marking"),
    late: anywhere("late"),
    conflicts: anywhere("conflict"),
  };
}
