// The matrix in figures: for each judge how many projects are done, and which cell stands where.

import type { ChiefProject, ChiefView, MatrixCell } from "#shared/contract/views";

export interface JudgeSummary {
  readonly submitted: number;
  readonly recused: number;
  /** Projects whose panel the judge belongs to. */
  readonly of: number;
}

export function cellOf(project: ChiefProject, judge: string): MatrixCell | null {
  return project.cells.find((cell) => cell.judge === judge) ?? null;
}

export function judgeSummary(projects: readonly ChiefProject[], judge: string): JudgeSummary {
  const states = projects.flatMap((project) => cellOf(project, judge)?.state ?? []);
  const count = (...wanted: string[]): number => states.filter((state) => wanted.includes(state)).length;
  return {
    submitted: count("submitted", "amended"),
    recused: count("recused", "recusal-ordered"),
    of: states.length,
  };
}

/** The judges who mark any of these projects, in the order of the roster. */
export function judgesFor(view: Pick<ChiefView, "judges">, projects: readonly ChiefProject[]): ChiefView["judges"] {
  return view.judges.filter(({ judge }) => projects.some((project) => cellOf(project, judge) !== null));
}

/** Before a project is opened nobody has marked it, so nothing of it is veiled. */
export function isVeiledNow(project: ChiefProject): boolean {
  return project.veiled && project.standing !== "waiting";
}
