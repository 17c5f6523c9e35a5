// A small final, set up over the contract: projects on one or more tracks, a panel, a chief's desk in a real window.

import type { Page } from "@playwright/test";
import type { MarksByCriterion } from "../../../src-shared/event/bodies";
import type { Rule } from "../../../src-shared/scoring/document";
import type { App } from "../support/app";
import { SpeakingWindow } from "./speaking-window";

export interface FinalSize {
  readonly judges: number;
  readonly projects: number;
  /** How many of the template's tracks the projects are spread over. */
  readonly tracks: number;
  /** Whether the chief is one of the panel. */
  readonly chiefMarks?: boolean;
  readonly lock?: boolean;
  /** The stage to begin; the template's main stage where none is named. */
  readonly begin?: string;
}

export interface SeatedJudge {
  readonly person: string;
  readonly name: string;
  readonly window: SpeakingWindow;
}

const organiserPin = "246810";

export class SmallFinal {
  readonly app: App;
  readonly event: string;
  readonly organiser: SpeakingWindow;
  readonly chief: Page;
  readonly judges: readonly SeatedJudge[];
  /** In the running order. */
  readonly projects: readonly string[];
  readonly rule: Rule;

  private constructor(
    parts: Pick<SmallFinal, "app" | "event" | "organiser" | "chief" | "judges" | "projects" | "rule">,
  ) {
    ({
      app: this.app,
      event: this.event,
      organiser: this.organiser,
      chief: this.chief,
      judges: this.judges,
      projects: this.projects,
      rule: this.rule,
    } = parts);
  }

  static async setUp(app: App, size: FinalSize): Promise<SmallFinal> {
    const organiser = await SpeakingWindow.open(app);
    const session = await organiser.call("event.create", {
      template: "competition-2025",
      title: "医学人工智能应用技能大赛决赛（示例）",
      rehearsal: false,
      pin: organiserPin,
    });
    if (size.begin !== undefined) await organiser.call("organiser.begin-stage", { stage: size.begin });
    const { plan, stage } = await organiser.call("organiser.view", {});
    const tracks = plan.tracks.slice(0, size.tracks).map(({ id }) => id);
    const chief = await addPerson(organiser, {
      code: "C",
      role: "chief",
      panels: tracks,
      marks: size.chiefMarks ?? false,
    });
    const judges: { person: string; name: string }[] = [];
    for (let at = 1; at <= size.judges; at += 1) {
      judges.push(await addPerson(organiser, { code: String(at), role: "judge", panels: tracks, marks: true }));
    }
    const projects: string[] = [];
    for (let at = 0; at < size.projects; at += 1) {
      const track = plan.tracks[at % size.tracks];
      const number = String(at + 1).padStart(2, "0");
      const { project } = await organiser.call("organiser.save-project", {
        project: null,
        seq: at + 1,
        name: `示例项目${number}：${scenes[at % scenes.length] ?? ""}`,
        applicantUnit: `示例申报单位${number}`,
        jointUnits: [],
        track: track?.id ?? "",
        scene: track?.scenes[0] ?? "",
      });
      projects.push(project);
    }
    const rule = await readRule(organiser, stage);
    if (size.lock ?? true) {
      const { rules } = await organiser.call("organiser.view", {});
      const hash = rules.find((each) => each.stage === stage)?.hash ?? "";
      await organiser.call("organiser.lock-rule", { stage, hash, locked: true });
    }
    await organiser.call("organiser.save-order", { stage, order: projects });
    const seats = await seat(app, organiser, session.event, [chief, ...judges]);
    const [desk, ...benches] = seats;
    if (!desk) throw new Error("no chief");
    return new SmallFinal({
      app,
      event: session.event,
      organiser,
      chief: await desk.window.showDesk(),
      judges: benches,
      projects,
      rule,
    });
  }

  project(at: number): string {
    const project = this.projects[at];
    if (project === undefined) throw new Error(`no project ${at}`);
    return project;
  }

  judge(at: number): SeatedJudge {
    const judge = this.judges[at];
    if (judge === undefined) throw new Error(`no judge ${at}`);
    return judge;
  }

  /** `share` of every criterion's range, taken down to its step. */
  marks(share: number): MarksByCriterion {
    return marksOf(this.rule, share);
  }

  async submit(judge: number, project: number, share: number): Promise<void> {
    const { window } = this.judge(judge);
    const { opening } = await window.call("judge.ballot", { project: this.project(project) });
    await window.call("judge.submit", { project: this.project(project), marks: this.marks(share), opening });
  }
}

const scenes = ["智能影像读片", "病案质控", "导诊问答", "药学审方", "康复随访", "医院管理驾驶舱"];

async function readRule(organiser: SpeakingWindow, stage: string): Promise<Rule> {
  const { rules } = await organiser.call("organiser.view", {});
  const found = rules.find((each) => each.stage === stage);
  if (!found) throw new Error("no rule");
  return found.rule;
}

interface Role {
  readonly code: string;
  readonly role: "chief" | "judge";
  readonly panels: string[];
  readonly marks: boolean;
}

async function addPerson(organiser: SpeakingWindow, role: Role): Promise<{ person: string; name: string }> {
  const name = role.role === "chief" ? "示例组长" : `示例评委${role.code.padStart(2, "0")}`;
  const { person } = await organiser.call("organiser.save-person", {
    ...role,
    person: null,
    name,
    unit: `示例单位${role.code}`,
    title: "",
  });
  return { person, name };
}

async function seat(
  app: App,
  organiser: SpeakingWindow,
  event: string,
  people: readonly { person: string; name: string }[],
): Promise<SeatedJudge[]> {
  const slips = await organiser.call("organiser.issue-pins", { people: people.map(({ person }) => person) });
  const seats: SeatedJudge[] = [];
  for (const { person, name } of people) {
    const window = await SpeakingWindow.open(app);
    const pin = slips.find((slip) => slip.person === person)?.pin ?? "";
    await window.call("session.sign-in", { event, person, pin });
    seats.push({ person, name, window });
  }
  return seats;
}

function marksOf(rule: Rule, share: number): MarksByCriterion {
  return Object.fromEntries(
    rule.segments.map(({ id, criteria }) => [
      id,
      Object.fromEntries(
        criteria.map(({ id: criterion, max, step }) => {
          const steps = Math.floor((Number(max) * share) / Number(step));
          return [criterion, String(steps * Number(step))];
        }),
      ),
    ]),
  );
}
