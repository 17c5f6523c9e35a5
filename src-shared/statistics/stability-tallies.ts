// What is counted while resamples are gone through: weights as whole numbers in text, slices merge by addition.

/** Plain data; slices in any order merge into the same. */
export interface StabilityTallies {
  readonly exact: boolean;
  /** Resamples gone through, and to go through in all. */
  readonly done: number;
  readonly total: number;
  /** Of the resamples gone through. */
  readonly weight: string;
  /** The same projects at the same ranks 1 to 3 as in the actual ranking. */
  readonly sameOrderedPodium: string;
  /** The same set of projects at ranks 1 to 3. */
  readonly samePodiumSet: string;
  /** Every project at its actual rank. */
  readonly sameRanking: string;
  /** In the order of the actual ranking. */
  readonly projects: readonly ProjectTally[];
}

export interface ProjectTally {
  readonly project: string;
  /** Alone at rank 1. */
  readonly soleWinner: string;
  /** At ranks 1 to 3. */
  readonly topThree: string;
  /** At each rank, index 0 for rank 1, up to the last that was reached. */
  readonly ranks: readonly string[];
  /** Not ranked: too few marks were drawn. */
  readonly unranked: string;
}

export const PODIUM = 3;

/** Counts one slice; sums stay far below 2⁵³ while there are at most ten judges or weights of 1. */
export class Tally {
  #done = 0;
  #weight = 0;
  #sameOrderedPodium = 0;
  #samePodiumSet = 0;
  #sameRanking = 0;
  readonly #soleWinner: Float64Array;
  /** Project by project, column 0 for not ranked. */
  readonly #ranks: Float64Array;
  readonly #actual: Int32Array;

  /** `actual` has each project's rank, 0 where it has none. */
  constructor(actual: Int32Array) {
    this.#actual = actual;
    this.#soleWinner = new Float64Array(actual.length);
    this.#ranks = new Float64Array(actual.length * (actual.length + 1));
  }

  add(ranks: Int32Array, weight: number): void {
    let [first, firsts] = [0, 0];
    let [ordered, set, all] = [true, true, true];
    for (let at = 0; at < ranks.length; at += 1) {
      const [rank, actual] = [ranks[at] as number, this.#actual[at] as number];
      const cell = at * (ranks.length + 1) + rank;
      this.#ranks[cell] = (this.#ranks[cell] as number) + weight;
      if (rank === 1) [first, firsts] = [at, firsts + 1];
      if (rank === actual) continue;
      all = false;
      const [stands, stood] = [onPodium(rank), onPodium(actual)];
      if (stands || stood) ordered = false;
      if (stands !== stood) set = false;
    }
    this.#done += 1;
    this.#weight += weight;
    if (firsts === 1) this.#soleWinner[first] = (this.#soleWinner[first] as number) + weight;
    if (ordered) this.#sameOrderedPodium += weight;
    if (set) this.#samePodiumSet += weight;
    if (all) this.#sameRanking += weight;
  }

  tallies(projects: readonly string[], { exact, total }: Pick<StabilityTallies, "exact" | "total">): StabilityTallies {
    return {
      exact,
      done: this.#done,
      total,
      weight: String(this.#weight),
      sameOrderedPodium: String(this.#sameOrderedPodium),
      samePodiumSet: String(this.#samePodiumSet),
      sameRanking: String(this.#sameRanking),
      projects: projects.map((project, at) => this.#projectTally(project, at)),
    };
  }

  #projectTally(project: string, at: number): ProjectTally {
    const width = this.#actual.length + 1;
    const [unranked = 0, ...ranks] = this.#ranks.subarray(at * width, (at + 1) * width);
    const topThree = ranks.slice(0, PODIUM).reduce((sum, weight) => sum + weight, 0);
    return {
      project,
      soleWinner: String(this.#soleWinner[at]),
      topThree: String(topThree),
      ranks: ranks.slice(0, ranks.findLastIndex((weight) => weight > 0) + 1).map(String),
      unranked: String(unranked),
    };
  }
}

function onPodium(rank: number): boolean {
  return rank > 0 && rank <= PODIUM;
}

/** The tallies of two slices of one plan that have no resample in common. */
export function mergeTallies(a: StabilityTallies, b: StabilityTallies): StabilityTallies {
  return {
    exact: a.exact,
    done: a.done + b.done,
    total: a.total,
    weight: plus(a.weight, b.weight),
    sameOrderedPodium: plus(a.sameOrderedPodium, b.sameOrderedPodium),
    samePodiumSet: plus(a.samePodiumSet, b.samePodiumSet),
    sameRanking: plus(a.sameRanking, b.sameRanking),
    projects: a.projects.map((project, at) => mergeProjects(project, b.projects[at] ?? project)),
  };
}

function mergeProjects(a: ProjectTally, b: ProjectTally): ProjectTally {
  const places = Math.max(a.ranks.length, b.ranks.length);
  return {
    project: a.project,
    soleWinner: plus(a.soleWinner, b.soleWinner),
    topThree: plus(a.topThree, b.topThree),
    ranks: Array.from({ length: places }, (_, at) => plus(a.ranks[at] ?? "0", b.ranks[at] ?? "0")),
    unranked: plus(a.unranked, b.unranked),
  };
}

function plus(a: string, b: string): string {
  return String(BigInt(a) + BigInt(b));
}
