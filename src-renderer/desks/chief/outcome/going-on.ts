// Who goes on by a ranking, line by line, and where the cut runs.

import type { ResultView } from "#shared/contract/views";

export interface GoingOnLine {
  readonly project: string;
  readonly rank: number;
  readonly total: string;
  readonly state: "goes-on" | "undecided" | "stays-out";
}

export interface Cut {
  readonly lines: readonly GoingOnLine[];
  /** How many of the lines stand above the cut. */
  readonly above: number;
  /** The name of the stage that they go on to. */
  readonly to: string;
}

/** Null where the stage has no number of projects that go on. */
export function cutOf(result: Pick<ResultView, "awards" | "awardTies" | "result">, track: string): Cut | null {
  const award = result.awards.find((each) => each.track === track);
  if (award === undefined) return null;
  const tied = result.awardTies.filter((tie) => tie.track === track).flatMap(({ projects }) => projects);
  const ranking = result.result.groups.find(({ id }) => id === track)?.ranking ?? [];
  const lines = ranking.flatMap((line): GoingOnLine[] => {
    if (line.status !== "ranked") return [];
    const { project, rank, total } = line;
    const state = award.projects.includes(project) ? "goes-on" : tied.includes(project) ? "undecided" : "stays-out";
    return [{ project, rank, total, state }];
  });
  return { lines, above: award.projects.length, to: award.name };
}
