// The organiser's decisions on who goes on, beside what the ranking proposes, and what still stands before confirming.

import type { AdvancementTrack, AdvancementView } from "#shared/contract/views";

export interface Decided {
  readonly project: string;
  readonly reason: string;
}

export interface Decisions {
  readonly admitted: readonly Decided[];
  readonly passedOver: readonly Decided[];
}

export const noDecisions: Decisions = { admitted: [], passedOver: [] };

export type Line = AdvancementTrack["ranking"][number];

/** What becomes of a project: as proposed, or as was decided by name. */
export type Fate = "goes" | "stays" | "tied" | "incomplete" | "withdrawn" | "admitted" | "passed-over";

export function fateOf({ project, proposed, withdrawn }: Line, decisions: Decisions): Fate {
  if (withdrawn) return "withdrawn";
  if (decisions.admitted.some((one) => one.project === project)) return "admitted";
  if (decisions.passedOver.some((one) => one.project === project)) return "passed-over";
  if (proposed === "tied-at-cut") return "tied";
  if (proposed === "incomplete") return "incomplete";
  return proposed === "advances" ? "goes" : "stays";
}

export function goesOn(fate: Fate): boolean {
  return fate === "goes" || fate === "admitted";
}

export function reasonOf(project: string, { admitted, passedOver }: Decisions): string | null {
  return [...admitted, ...passedOver].find((one) => one.project === project)?.reason ?? null;
}

export function decide(now: Decisions, project: string, kind: keyof Decisions, reason: string): Decisions {
  const { admitted, passedOver } = undecide(now, project);
  const line = { project, reason };
  return kind === "admitted"
    ? { admitted: [...admitted, line], passedOver }
    : { admitted, passedOver: [...passedOver, line] };
}

export function undecide({ admitted, passedOver }: Decisions, project: string): Decisions {
  const others = (list: readonly Decided[]) => list.filter((one) => one.project !== project);
  return { admitted: others(admitted), passedOver: others(passedOver) };
}

/** Decisions that still say something: on a project that is there, has not withdrawn, and would fare otherwise. */
export function standingDecisions({ tracks }: Pick<AdvancementView, "tracks">, decisions: Decisions): Decisions {
  const lines = new Map(tracks.flatMap(({ ranking }) => ranking.map((line) => [line.project, line])));
  const speaks = (project: string, proposed: Line["proposed"]): boolean => {
    const line = lines.get(project);
    return line !== undefined && !line.withdrawn && line.proposed !== proposed;
  };
  return {
    admitted: decisions.admitted.filter(({ project }) => speaks(project, "advances")),
    passedOver: decisions.passedOver.filter(
      ({ project }) =>
        ["advances", "tied-at-cut"].includes(lines.get(project)?.proposed ?? "") && speaks(project, "stays"),
    ),
  };
}

export interface Standing {
  readonly unsigned: readonly string[];
  readonly contested: readonly string[];
  /** Projects in a tie at the cut on which nothing has been decided. */
  readonly tied: number;
  readonly going: readonly Line[];
}

export function standingOf({ tracks }: Pick<AdvancementView, "tracks">, decisions: Decisions): Standing {
  const lines = tracks.flatMap(({ ranking }) => ranking);
  const fates = lines.map((line) => fateOf(line, decisions));
  const named = (state: AdvancementTrack["state"]) =>
    tracks.filter((track) => track.state === state).map(({ track }) => track);
  return {
    unsigned: named("unsigned"),
    contested: named("contested"),
    tied: fates.filter((fate) => fate === "tied").length,
    going: lines.filter((_, at) => goesOn(fates[at] ?? "stays")),
  };
}
