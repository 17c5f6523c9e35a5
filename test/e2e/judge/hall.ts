// A hall around one judge's desk: an event with projects, a chief who opens and closes, and the judge's real window.

import type { Page } from "@playwright/test";
import type { BallotView } from "../../../src-shared/contract/views";
import { SpeakingWindow } from "../chief/speaking-window";
import { type App, expect } from "../support/app";

export interface Seat {
  readonly person: string;
  readonly name: string;
  readonly pin: string;
}

export interface HallOptions {
  readonly rehearsal?: boolean;
  readonly locked?: boolean;
  readonly template?: string;
  /** The stage to begin; the template's main stage where none is named. */
  readonly begin?: string;
  /** What the first judge is given to mark; everything where nothing is named. */
  readonly part?: readonly string[];
}

export class Hall {
  readonly app: App;
  readonly event: string;
  readonly organiser: SpeakingWindow;
  readonly chief: SpeakingWindow;
  readonly chiefSeat: Seat;
  readonly judge: Seat;
  /** On the other track's panel: projects of the judge's track are not theirs. */
  readonly stranger: Seat;
  /** In the running order; the last is on a track that the judge is not on the panel of. */
  readonly projects: readonly string[];

  private constructor(parts: Omit<Hall, "open" | "close" | "ballot" | "enter" | "project">) {
    this.app = parts.app;
    this.event = parts.event;
    this.organiser = parts.organiser;
    this.chief = parts.chief;
    this.chiefSeat = parts.chiefSeat;
    this.judge = parts.judge;
    this.stranger = parts.stranger;
    this.projects = parts.projects;
  }

  static async setUp(
    app: App,
    { rehearsal = false, locked = true, template = "competition-2025", begin = "", part = [] }: HallOptions = {},
  ): Promise<Hall> {
    const organiser = await SpeakingWindow.open(app);
    const { event } = await organiser.call("event.create", {
      template,
      title: "医学人工智能应用技能大赛决赛（示例）",
      rehearsal,
      pin: "246810",
    });
    if (begin !== "") await organiser.call("organiser.begin-stage", { stage: begin });
    const { plan, stage, rules } = await organiser.call("organiser.view", {});
    const [own = "", other = ""] = plan.tracks.map((track) => track.id);
    const people = [
      await addPerson(organiser, "chief", "示例组长", [own, other]),
      await addPerson(organiser, "judge", "示例评委甲", [own]),
      await addPerson(organiser, "judge", "示例评委乙", [other]),
    ];
    const projects = await addProjects(organiser, [own, own, own, other]);
    const hash = rules.find((rule) => rule.stage === stage)?.hash ?? "";
    if (locked && hash !== "") await organiser.call("organiser.lock-rule", { stage, hash, locked: true });
    if (part.length > 0) {
      const judges = [{ judge: people[1] ?? "", part: [...part] }];
      await organiser.call("organiser.save-panel", { stage, track: own, judges });
    }
    await organiser.call("organiser.save-order", { stage, order: projects });
    const slips = await organiser.call("organiser.issue-pins", { people });
    const [chief, judge, stranger] = slips;
    if (!chief || !judge || !stranger) throw new Error("no PINs");
    const desk = await SpeakingWindow.open(app);
    await desk.call("session.sign-in", { event, person: chief.person, pin: chief.pin });
    return new Hall({ app, event, organiser, chief: desk, chiefSeat: chief, judge, stranger, projects });
  }

  project(place: number): string {
    const project = this.projects[place - 1];
    if (project === undefined) throw new Error(`no project at place ${place}`);
    return project;
  }

  async open(place: number): Promise<void> {
    await this.chief.call("chief.open", { project: this.project(place) });
  }

  async close(place: number): Promise<void> {
    const { projects } = await this.chief.call("chief.view", {});
    const project = projects.find((each) => each.project === this.project(place));
    if (!project) throw new Error(`no project at place ${place}`);
    const seen = project.cells.map(({ judge, state }) => ({ judge, state }));
    await this.chief.call("chief.close", { project: project.project, seen });
  }

  /** Signs in at the doors, as a person does, with the keyboard. */
  async enter(page: Page, seat: Seat = this.judge): Promise<void> {
    await page.getByRole("button", { name: "医学人工智能应用技能大赛决赛" }).click();
    await page.getByRole("button", { name: seat.name }).click();
    await page.getByLabel("PIN", { exact: true }).fill(seat.pin);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("signed-in")).toContainText(seat.name);
  }

  /** What the engine holds of the judge's ballot, asked over the window's own session by a window that speaks. */
  async ballot(place: number): Promise<BallotView> {
    const window = await SpeakingWindow.open(this.app);
    await window.call("session.sign-in", { event: this.event, person: this.judge.person, pin: this.judge.pin });
    const ballot = await window.call("judge.ballot", { project: this.project(place) });
    await window.page.close();
    return ballot;
  }
}

async function addPerson(organiser: SpeakingWindow, role: "chief" | "judge", name: string, panels: string[]) {
  const { person } = await organiser.call("organiser.save-person", {
    person: null,
    code: name,
    name,
    unit: "示例单位",
    title: "",
    role,
    panels,
    marks: role === "judge",
  });
  return person;
}

async function addProjects(organiser: SpeakingWindow, tracks: readonly string[]): Promise<string[]> {
  const projects: string[] = [];
  for (const [at, track] of tracks.entries()) {
    const { project } = await organiser.call("organiser.save-project", {
      project: null,
      seq: at + 1,
      name: `示例项目${at + 1}`,
      applicantUnit: `示例申报单位${at + 1}`,
      jointUnits: [],
      track,
      scene: "",
    });
    projects.push(project);
  }
  return projects;
}
