// A small final on the real engine: one track, a chief at the desk, judges and projects by number, everyone at a port.

import type { ChiefProject, ResultView } from "../../../src-shared/contract/views";
import type { RulingBody } from "../../../src-shared/event/bodies";
import type { Rule } from "../../../src-shared/scoring/document";
import { type Client, connectClient } from "../../../src-main/engine/client";
import type { Engine } from "../../../src-main/engine/engine";
import type { Binding } from "../../../src-main/engine/host-protocol";
import { createEvent } from "./venue";

export const stage = "final";
export const track = "medical";

/** Two criteria, hundredths allowed, so that every mark can be one that nothing else resembles. */
export const smallRule: Rule = {
  segments: [
    {
      id: "ppt",
      name: "PPT答辩",
      weight: "1",
      criteria: [
        { id: "value", name: "应用价值", min: "0", max: "60", step: "0.01", weight: "1" },
        { id: "delivery", name: "陈述与答辩", min: "0", max: "40", step: "0.01", weight: "1" },
      ],
    },
  ],
  panel: { method: "mean", scope: "total", dropHighest: 0, dropLowest: 0, dropFrom: 1, minimumJudges: 1 },
  components: [
    { source: "onsite", weight: "0.7" },
    { source: "performance", weight: "0.3" },
  ],
  rounding: { mode: "half-up", decimals: 2, at: ["final"] },
  rankBy: "rounded",
  ties: ["ruling"],
};

export const marks = (value: string, delivery: string): Record<string, Record<string, string>> => ({
  ppt: { value, delivery },
});

export interface Seat {
  readonly person: string;
  readonly client: Client;
}

export interface SmallFinal {
  readonly engine: Engine;
  readonly event: string;
  readonly organiser: Client;
  readonly chief: Seat;
  readonly judges: readonly Seat[];
  /** In the running order. */
  readonly projects: readonly string[];
}

export interface Size {
  readonly judges?: number;
  readonly projects?: number;
  readonly rehearsal?: boolean;
  /** Whether the chief marks, too. */
  readonly chiefMarks?: boolean;
  /** Keep everything that comes over the judges' ports. */
  readonly keep?: boolean;
  readonly rule?: Rule;
}

export async function seatSmallFinal(engine: Engine, size: Size = {}): Promise<SmallFinal> {
  const { event, organiser } = await createEvent(engine, size.rehearsal);
  const chief = await addPerson(organiser, 0, size.chiefMarks ?? false);
  const people: string[] = [];
  for (let at = 1; at <= (size.judges ?? 2); at += 1) people.push(await addPerson(organiser, at, true));
  const projects: string[] = [];
  for (let at = 1; at <= (size.projects ?? 2); at += 1) projects.push(await addProject(organiser, at));
  await lockRule(organiser, size.rule ?? smallRule);
  await organiser.call("organiser.save-order", { stage, order: projects });
  const seated = (person: string, role: "judge" | "chief"): Seat => ({
    person,
    client: seat(engine, { event, person, role }, size.keep),
  });
  const judges = people.map((person) => seated(person, "judge"));
  return { engine, event, organiser, chief: seated(chief, "chief"), judges, projects };
}

/** A port bound as after signing in; the doors have tests of their own. */
export function seat(engine: Engine, binding: Binding, keep = false): Client {
  return connectClient(engine, { binding, keep });
}

async function addPerson(organiser: Client, number: number, marking: boolean): Promise<string> {
  const { person } = await organiser.call("organiser.save-person", {
    person: null,
    code: String(number),
    name: number === 0 ? "示例组长" : `示例评委${number}`,
    unit: `示例单位${number}`,
    title: "",
    role: number === 0 ? "chief" : "judge",
    panels: [track],
    marks: marking,
  });
  return person;
}

async function addProject(organiser: Client, seq: number): Promise<string> {
  const { project } = await organiser.call("organiser.save-project", {
    project: null,
    seq,
    name: `示例项目${seq}`,
    applicantUnit: `示例申报单位${seq}`,
    jointUnits: [],
    track,
    scene: "",
  });
  return project;
}

export async function lockRule(organiser: Client, rule: Rule): Promise<void> {
  await organiser.call("organiser.save-rule", { stage, rule });
  const { rules } = await organiser.call("organiser.view", {});
  const hash = rules.find((candidate) => candidate.stage === stage)?.hash ?? "";
  await organiser.call("organiser.lock-rule", { stage, hash, locked: true });
}

export async function submit({ client }: Seat, project: string, value: string, delivery: string): Promise<string> {
  const { opening } = await client.call("judge.ballot", { project });
  const { hash } = await client.call("judge.submit", { project, marks: marks(value, delivery), opening });
  return hash;
}

export async function amend({ client }: Seat, project: string, value: string, delivery: string): Promise<string> {
  const { submitted } = await client.call("judge.ballot", { project });
  const body = { project, marks: marks(value, delivery), reason: "示例：录入有误", supersedes: submitted?.hash ?? "" };
  return (await client.call("judge.amend", body)).hash;
}

export async function projectOf({ client }: Seat, project: string): Promise<ChiefProject> {
  const { projects } = await client.call("chief.view", {});
  return projects.find((candidate) => candidate.project === project) as ChiefProject;
}

/** Closes with what the chief sees now. */
export async function close(chief: Seat, project: string): Promise<void> {
  const { cells } = await projectOf(chief, project);
  await chief.client.call("chief.close", { project, seen: cells.map(({ judge, state }) => ({ judge, state })) });
}

export async function performance({ client }: Seat, project: string, score: string): Promise<void> {
  await client.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
}

export async function rule({ client }: Seat, subject: RulingBody["subject"]): Promise<void> {
  await client.call("chief.rule", { subject, reason: "示例：评审组合议" });
}

/** Opens, lets every judge give the marks, closes, and enters a performance result. */
export async function judgeAll(final: SmallFinal, project: string, values: readonly string[]): Promise<void> {
  await final.chief.client.call("chief.open", { project });
  for (const [at, judge] of final.judges.entries()) await submit(judge, project, values[at] ?? "30", "20");
  await close(final.chief, project);
  await performance(final.chief, project, "80");
}

export async function sign({ client }: Seat) {
  const { scoringHash } = await client.call("chief.result", {});
  return client.call("chief.sign", { scoringHash });
}

export function lines(view: ResultView): Record<string, string | null> {
  return Object.fromEntries(
    view.result.groups.flatMap((group) =>
      group.ranking.map((line) => [line.project, line.rank === null ? null : `${line.rank}:${line.total}`]),
    ),
  );
}
