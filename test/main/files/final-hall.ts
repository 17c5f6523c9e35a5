// A final on the real engine with the sample workbooks: fifteen teams, three panels of five whose chief marks too.

import type { ChiefProject } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/index";
import type { Client } from "../../../src-main/engine/client";
import { type Venue, createEvent, importWorkbook, signIn } from "../support/venue";

export type Marks = Record<string, Record<string, string>>;

export interface Judge {
  readonly person: string;
  readonly name: string;
  readonly client: Client;
}

export interface Hall {
  readonly track: string;
  readonly chief: Client;
  /** In the order of the roster; the chief, who marks too, comes first. */
  readonly judges: readonly Judge[];
  readonly rule: Rule;
}

export interface Final {
  readonly event: string;
  readonly organiser: Client;
  readonly halls: readonly Hall[];
}

const stage = "final";

/** `change` edits the example rule before it is locked. */
export async function seatFinal(
  { engine }: Venue,
  options: { rehearsal?: boolean; change?: (rule: Rule) => Rule } = {},
): Promise<Final> {
  const { event, organiser } = await createEvent(engine, options.rehearsal);
  for (const name of ["registrations.xlsx", "roster.xlsx", "performance.xlsx"]) await importWorkbook(organiser, name);
  const view = await organiser.call("organiser.view", {});
  const others = view.projects.filter((project) => project.performance === null).map(({ project }) => project);
  await organiser.call("organiser.withdraw-projects", { projects: others, reason: "未进入决赛" });
  const rule = await lockRule(organiser, options.change ?? ((same) => same));
  await organiser.call("organiser.draw-order", { stage });
  const halls: Hall[] = [];
  for (const { id } of view.plan.tracks) {
    const judges: Judge[] = [];
    for (const { person, name } of view.people.filter(({ panels }) => panels.includes(id)))
      judges.push({ person, name, client: await signIn(engine, organiser, event, person) });
    halls.push({ track: id, chief: judges[0]?.client as Client, judges, rule });
  }
  return { event, organiser, halls };
}

async function lockRule(organiser: Client, change: (rule: Rule) => Rule): Promise<Rule> {
  const present = async () => {
    const { rules } = await organiser.call("organiser.view", {});
    return rules.find((candidate) => candidate.stage === stage) as (typeof rules)[number];
  };
  await organiser.call("organiser.save-rule", { stage, rule: change((await present()).rule) });
  const { hash, rule } = await present();
  await organiser.call("organiser.lock-rule", { stage, hash, locked: true });
  return rule;
}

export async function projectsOf(hall: Hall): Promise<readonly ChiefProject[]> {
  const { projects } = await hall.chief.call("chief.view", {});
  return projects.filter(({ track }) => track === hall.track);
}

/** Half points that make up a total out of a hundred, spread over the criteria by their maxima. */
export function marksOf(rule: Rule, total: number): Marks {
  const criteria = rule.segments.flatMap((segment) => segment.criteria.map((item) => ({ segment, item })));
  const halves = criteria.map(({ item }) => Math.floor((Number(item.max) * total * 2) / 100));
  let left = total * 2 - halves.reduce((sum, half) => sum + half, 0);
  const marks: Marks = {};
  for (const [at, { segment, item }] of criteria.entries()) {
    const more = Math.min(left, Number(item.max) * 2 - (halves[at] ?? 0));
    left -= more;
    (marks[segment.id] ??= {})[item.id] = String(((halves[at] ?? 0) + more) / 2);
  }
  return marks;
}

/** A judge's total for a project, or a recusal, or nothing at all. */
export type Doing = number | "recuse" | "absent";

export async function judgeProject(hall: Hall, project: string, doings: readonly Doing[]): Promise<void> {
  await hall.chief.call("chief.open", { project });
  for (const [at, { client }] of hall.judges.entries()) {
    const doing = doings[at] ?? "absent";
    if (doing === "recuse") await client.call("judge.recuse", { project, reason: "曾指导该团队" });
    else if (doing !== "absent") await submit(hall, at, project, doing);
  }
  await close(hall, project);
}

export async function submit(hall: Hall, at: number, project: string, total: number): Promise<void> {
  const { client } = hall.judges[at] as Judge;
  const { opening } = await client.call("judge.ballot", { project });
  await client.call("judge.submit", { project, marks: marksOf(hall.rule, total), opening });
}

export async function amend(hall: Hall, at: number, project: string, total: number, reason: string): Promise<void> {
  const { client } = hall.judges[at] as Judge;
  const { submitted } = await client.call("judge.ballot", { project });
  const marks = marksOf(hall.rule, total);
  await client.call("judge.amend", { project, marks, reason, supersedes: submitted?.hash ?? "" });
}

export async function close({ chief }: Hall, project: string): Promise<void> {
  const { projects } = await chief.call("chief.view", {});
  const cells = projects.find((candidate) => candidate.project === project)?.cells ?? [];
  await chief.call("chief.close", { project, seen: cells.map(({ judge, state }) => ({ judge, state })) });
}

/** Rules on the one late ballot that waits for the project. */
export async function ruleLate({ chief }: Hall, project: string, counts: boolean, reason: string): Promise<void> {
  const { rulings } = await chief.call("chief.view", {});
  const item = rulings.find((candidate) => candidate.project === project && candidate.ruled === null);
  const ballot = item?.ballots.at(-1)?.hash ?? "";
  const subject = { about: "late" as const, project, judge: item?.judge ?? "", ballot, counts };
  await chief.call("chief.rule", { subject, reason });
}

export async function sign({ chief }: Hall): Promise<string> {
  const { scoringHash } = await chief.call("chief.result", {});
  return (await chief.call("chief.sign", { scoringHash })).hash;
}
