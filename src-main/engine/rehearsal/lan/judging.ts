// The hall judges project after project, with what befalls it on the way, and goes on until there have been kills enough.

import type { ChiefLine } from "./chief-line";
import { cloneJudge } from "./clone";
import type { Hall } from "./hall";
import type { Partitions } from "./partitions";
import { loseChief, oldChiefReturns } from "./takeover";
import type { Troubles } from "./troubles";

export interface Befalls {
  readonly hall: Hall;
  readonly chief: ChiefLine;
  readonly troubles: Troubles;
  /** null where the network stays whole. */
  readonly partitions: Partitions | null;
  /** Whether a disk is cloned and the chief's laptop lost. */
  readonly faults: boolean;
}

/** What was found wrong on the way; more is looked at in the end. */
export interface Found {
  /** Shown as held on two machines, and not on the second when the first had died. */
  readonly lost: string[];
  readonly problems: string[];
}

export async function judge(befalls: Befalls): Promise<Found> {
  const { hall, chief, troubles } = befalls;
  const projects = await chief.projects();
  const found: Found = { lost: [], problems: [] };
  for (const [at, project] of projects.entries()) {
    await chief.open(project);
    await befall(befalls, at, projects, found);
    await chief.waitForBallots(project);
    await chief.close(project);
    hall.options.say(`${at + 1} of ${projects.length} projects judged, ${troubles.kills} kills`);
  }
  if (hall.first.gone) await oldChiefReturns(hall, troubles);
  await untilKilledEnough(befalls, projects);
  await befalls.partitions?.over();
  return found;
}

/** While that project is open. */
async function befall(befalls: Befalls, at: number, projects: readonly string[], found: Found): Promise<void> {
  const { hall, chief, troubles, partitions, faults } = befalls;
  const [seat] = hall.judges;
  const place = (share: number): number => Math.min(projects.length - 1, Math.floor(projects.length * share));
  if (partitions !== null && at === place(0.25)) partitions.cutOffSome();
  if (partitions !== null && at === place(0.6)) partitions.splitInTwo();
  if (!faults) return;
  if (at === place(0.25) && seat !== undefined) found.problems.push(...(await cloneJudge(hall, seat, troubles)));
  if (at === place(0.5)) {
    await chief.waitForBallots(projects[at] ?? "", 0.3);
    found.lost.push(...(await loseChief(hall, troubles)));
    // The standby may not have seen the opening.
    await chief.open(projects[at] ?? "");
  }
  if (at > place(0.5) && at === place(0.75)) await oldChiefReturns(hall, troubles);
}

/** What was closed is opened again, and some amend. */
async function untilKilledEnough({ hall, chief, troubles }: Befalls, projects: readonly string[]): Promise<void> {
  const { random } = hall.options;
  while (troubles.killsLeft > 0) {
    const project = projects[random.below(projects.length)] ?? "";
    await chief.open(project);
    await new Promise((resolve) => setTimeout(resolve, 2000 + random.below(2000)));
    await chief.close(project);
  }
}
