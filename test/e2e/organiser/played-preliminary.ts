// A preliminary that has been judged and signed over the contract, with a tie at the cut: what the organiser's desk begins from.

import type { MarksByCriterion } from "../../../src-shared/event/bodies";
import { SpeakingWindow } from "../chief/speaking-window";
import type { App } from "../support/app";

export const title = "医学人工智能应用技能大赛（示例）";
export const pin = "246810";

/** The share of the full score that each project gets, track by track: the half that goes on is cut within a tie. */
const shares = { medical: [0.9, 0.8, 0.7, 0.7, 0.5, 0.4], management: [0.85, 0.6] } as const;

export interface PlayedPreliminary {
  readonly event: string;
  readonly organiser: SpeakingWindow;
  readonly chief: SpeakingWindow;
  readonly judges: readonly SpeakingWindow[];
  /** By 序号, from 1. */
  readonly projects: readonly string[];
}

export async function playPreliminary(app: App): Promise<PlayedPreliminary> {
  const organiser = await SpeakingWindow.open(app);
  const { event } = await organiser.call("event.create", {
    template: "competition-2025",
    title,
    rehearsal: false,
    pin,
  });
  const tracks = Object.keys(shares);
  const people: string[] = [];
  for (let number = 0; number <= 3; number += 1) people.push(await addPerson(organiser, number, tracks));
  const slips = await organiser.call("organiser.issue-pins", { people });
  const windows: SpeakingWindow[] = [];
  // One after another: a window is known by being the next that opens.
  for (const slip of slips) {
    const window = await SpeakingWindow.open(app);
    await window.call("session.sign-in", { event, person: slip.person, pin: slip.pin });
    windows.push(window);
  }
  const [chief, ...judges] = windows;
  if (!chief) throw new Error("no chief");
  const wanted = Object.entries(shares).flatMap(([track, of]) => of.map((share) => ({ track, share })));
  const projects: string[] = [];
  for (const [at, { track }] of wanted.entries()) projects.push(await addProject(organiser, at + 1, track));
  await organiser.call("organiser.begin-stage", { stage: "preliminary" });
  await lockRules(organiser);
  const play = { event, organiser, chief, judges, projects };
  for (const [at, { share }] of wanted.entries()) await judge(play, projects[at] ?? "", share);
  await sign(chief);
  return play;
}

async function addPerson(organiser: SpeakingWindow, number: number, panels: string[]): Promise<string> {
  const chief = number === 0;
  const { person } = await organiser.call("organiser.save-person", {
    person: null,
    code: `P${number}`,
    name: chief ? "示例组长" : `示例评委${"甲乙丙"[number - 1] ?? ""}`,
    unit: `示例单位${number}`,
    title: "",
    role: chief ? "chief" : "judge",
    panels,
    marks: !chief,
  });
  return person;
}

async function addProject(organiser: SpeakingWindow, seq: number, track: string): Promise<string> {
  const { project } = await organiser.call("organiser.save-project", {
    project: null,
    seq,
    name: `示例项目${"一二三四五六七八"[seq - 1] ?? seq}`,
    applicantUnit: `示例申报单位${seq}`,
    jointUnits: [],
    track,
    scene: "",
  });
  return project;
}

async function lockRules(organiser: SpeakingWindow): Promise<void> {
  const { rules } = await organiser.call("organiser.view", {});
  for (const { stage, track, hash } of rules)
    await organiser.call("organiser.lock-rule", { stage, track, hash, locked: true });
}

async function judge({ chief, judges }: PlayedPreliminary, project: string, share: number): Promise<void> {
  await chief.call("chief.open", { project });
  for (const window of judges) {
    const { opening } = await window.call("judge.ballot", { project });
    await window.call("judge.submit", { project, marks: await marksOf(window, share), opening });
  }
  const { projects } = await chief.call("chief.view", {});
  const cells = projects.find((each) => each.project === project)?.cells ?? [];
  const seen = cells.map(({ judge: of, state }) => ({ judge: of, state }));
  await chief.call("chief.close", { project, seen });
}

async function marksOf(window: SpeakingWindow, share: number): Promise<MarksByCriterion> {
  const { tracks } = await window.call("judge.view", {});
  const segments = tracks[0]?.rubric?.segments ?? [];
  return Object.fromEntries(
    segments.map(({ id, criteria }) => [
      id,
      Object.fromEntries(criteria.map((criterion) => [criterion.id, String(Number(criterion.max) * share)])),
    ]),
  );
}

export async function sign(chief: SpeakingWindow): Promise<void> {
  const { scoringHash } = await chief.call("chief.result", {});
  await chief.call("chief.sign", { scoringHash });
}
