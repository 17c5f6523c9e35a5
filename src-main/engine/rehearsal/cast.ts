// The cast of a rehearsal: an event marked 彩排 with sample teams and judges (示例), set up at the organiser's desk.

import { AppError } from "#shared/errors";
import type { Stage } from "#shared/event/plan";
import type { EventTemplate } from "#shared/event/template";
import { findTemplate } from "#shared/event/templates/index";
import { type Client, connectClient } from "../client";
import type { Engine } from "../engine";

export interface CastSize {
  readonly template: string;
  /** The same seed draws the same running orders. */
  readonly seed: number;
  readonly judges: number;
  readonly projects: number;
  /** The stages to play, in the plan's order; null for those that the template names. */
  readonly stages: readonly string[] | null;
}

/** Who asks the engine: at a port of this process, or of another one. */
export type Asker = Pick<Client, "call">;

export interface Cast {
  readonly event: string;
  readonly seed: number;
  /** The stages to play. */
  readonly stages: readonly Stage[];
  readonly organiser: Asker;
  readonly chief: Asker;
  /** Signed in, in the order of the roster. */
  readonly judges: readonly { readonly person: string; readonly name: string; readonly client: Client }[];
}

/** The event and its people, before anyone but the organiser has signed in. */
export interface Roster {
  readonly event: string;
  readonly stages: readonly Stage[];
  readonly chief: string;
  readonly judges: readonly { readonly person: string; readonly name: string }[];
  /** Person → PIN. */
  readonly pins: ReadonlyMap<string, string>;
}

export const organiserPin = "246810";

export async function setUp(engine: Engine, size: CastSize): Promise<Cast> {
  const organiser = connectClient(engine);
  const { event, stages, chief, judges, pins } = await foundEvent(organiser, size);
  const enter = async (person: string): Promise<Client> => {
    const client = connectClient(engine);
    await client.call("session.sign-in", { event, person, pin: pins.get(person) ?? "" });
    return client;
  };
  const seated = [];
  for (const judge of judges) seated.push({ ...judge, client: await enter(judge.person) });
  return { event, seed: size.seed, stages, organiser, chief: await enter(chief), judges: seated };
}

/** One panel of `judges` marks every project; the projects are spread over the template's first tracks in turn. */
export async function foundEvent(organiser: Asker, size: CastSize): Promise<Roster> {
  const template = findTemplate(size.template);
  if (template === undefined) throw new AppError("bad-arguments", { argument: `--template ${size.template}` });
  const stages = stagesOf(template, size.stages);
  const title = `${template.plan.title}（示例）`;
  const { event } = await organiser.call("event.create", {
    template: template.id,
    title,
    rehearsal: true,
    pin: organiserPin,
  });
  const tracks = template.plan.tracks.map((track) => track.id);
  const chief = await addPerson(organiser, "C", "示例评审组长", "chief", tracks, false);
  const judges: { person: string; name: string }[] = [];
  for (let number = 1; number <= size.judges; number += 1) {
    const name = `示例评委${String(number).padStart(2, "0")}`;
    judges.push({ person: await addPerson(organiser, `J${number}`, name, "judge", tracks, true), name });
  }
  await addProjects(organiser, tracksInPlay(template.plan.tracks, size.projects), size.projects);
  for (const stage of stages) await lockRule(organiser, stage, size.judges);
  const slips = await organiser.call("organiser.issue-pins", {
    people: [chief, ...judges.map((judge) => judge.person)],
  });
  return { event, stages, chief, judges, pins: new Map(slips.map(({ person, pin }) => [person, pin])) };
}

function stagesOf({ plan, rehearsed }: EventTemplate, asked: readonly string[] | null): Stage[] {
  const unknown = asked?.find((id) => !plan.stages.some((stage) => stage.id === id));
  if (unknown !== undefined) throw new AppError("bad-arguments", { argument: `--stages ${unknown}` });
  return plan.stages.filter(({ id }) => (asked ?? rehearsed).includes(id));
}

async function addPerson(
  organiser: Asker,
  code: string,
  name: string,
  role: "chief" | "judge",
  panels: string[],
  marks: boolean,
): Promise<string> {
  const unit = `示例单位${code}`;
  const { person } = await organiser.call("organiser.save-person", {
    person: null,
    code,
    name,
    unit,
    title: "",
    role,
    panels,
    marks,
  });
  return person;
}

/** Some four to a track, so that a ranking has someone to rank and a cut someone to leave behind. */
function tracksInPlay<Track>(tracks: readonly Track[], projects: number): readonly Track[] {
  return tracks.slice(0, Math.max(3, Math.ceil(projects / 4)));
}

async function addProjects(
  organiser: Asker,
  tracks: readonly { id: string; scenes: readonly string[] }[],
  count: number,
): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const track = tracks[at % tracks.length] as { id: string; scenes: readonly string[] };
    const number = String(at + 1).padStart(2, "0");
    await organiser.call("organiser.save-project", {
      project: null,
      seq: at + 1,
      name: `示例项目${number}`,
      applicantUnit: `示例申报单位${number}`,
      jointUnits: [],
      track: track.id,
      scene: track.scenes[Math.floor(at / tracks.length) % Math.max(1, track.scenes.length)] ?? "",
    });
  }
}

/** With a small panel the least number of marks is lowered, so that one recusal does not leave a project unranked. */
async function lockRule(organiser: Asker, { id: stage, outcome }: Stage, judges: number): Promise<void> {
  if (outcome === "feedback") return;
  const present = async () =>
    (await organiser.call("organiser.view", {})).rules.find((candidate) => candidate.stage === stage);
  const before = await present();
  if (before === undefined) throw new AppError("rule-invalid", { path: "rule", code: "missing" });
  const minimumJudges = Math.max(1, Math.min(before.rule.panel.minimumJudges, judges - 1));
  if (minimumJudges !== before.rule.panel.minimumJudges) {
    await organiser.call("organiser.save-rule", {
      stage,
      rule: { ...before.rule, panel: { ...before.rule.panel, minimumJudges } },
    });
  }
  const hash = (await present())?.hash ?? "";
  await organiser.call("organiser.lock-rule", { stage, hash, locked: true });
}
