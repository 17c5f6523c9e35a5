// Taking places from the top of a ranking: a shared rank is taken whole, or not at all.

export interface RankedProject {
  readonly project: string;
  /** null where it is not ranked. */
  readonly rank: number | null;
  /** The announced total; absent where it is not ranked. */
  readonly total?: string;
}

export interface SplitTie {
  readonly rank: number;
  readonly projects: string[];
}

export interface Taken {
  readonly projects: string[];
  /** The tie at which the taking stopped: some of it would get a place and some would not. */
  readonly tie: SplitTie | null;
}

/** The ranked alone, in their order. */
export function rankedOf(ranking: readonly RankedProject[]): RankedProject[] {
  return ranking.filter((line) => line.rank !== null);
}

/** `ranked` begins with the first who has no place yet. */
export function takePlaces(ranked: readonly RankedProject[], places: number): Taken {
  const projects: string[] = [];
  while (projects.length < places && projects.length < ranked.length) {
    const rank = ranked[projects.length]?.rank ?? 0;
    const sharers = ranked.filter((line) => line.rank === rank).map((line) => line.project);
    if (projects.length + sharers.length > places) return { projects, tie: { rank, projects: sharers } };
    projects.push(...sharers);
  }
  return { projects, tie: null };
}
