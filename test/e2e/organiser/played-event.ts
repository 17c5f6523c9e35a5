// An event played over the contract from one window, so that the organiser's desk in another has results to show.

import type { MarksByCriterion } from "../../../src-shared/event/bodies";
import type { Rule } from "../../../src-shared/scoring/document";
import { SpeakingWindow } from "../chief/speaking-window";
import type { App } from "../support/app";

/** As the desk is created with. */
const organiserPin = "246810";

export interface Person {
  readonly person: string;
  readonly pin: string;
}

/** Half points, `share` of every criterion's range taken down to them. */
export function marksOf(rule: Rule, share: number): MarksByCriterion {
  return Object.fromEntries(
    rule.segments.map(({ id, criteria }) => [
      id,
      Object.fromEntries(criteria.map((item) => [item.id, String(Math.floor(Number(item.max) * share * 2) / 2)])),
    ]),
  );
}

export class PlayedEvent {
  readonly floor: SpeakingWindow;
  readonly event: string;

  private constructor(floor: SpeakingWindow, event: string) {
    this.floor = floor;
    this.event = event;
  }

  /** The one event of the application, at whose organiser's desk the window signs in. */
  static async open(app: App): Promise<PlayedEvent> {
    const floor = await SpeakingWindow.open(app);
    const { events } = await floor.call("app.hello", {});
    const played = new PlayedEvent(floor, events[0]?.event ?? "");
    await played.asOrganiser();
    return played;
  }

  async asOrganiser(): Promise<void> {
    await this.#enter(null, organiserPin);
  }

  async as({ person, pin }: Person): Promise<void> {
    await this.#enter(person, pin);
  }

  async #enter(person: string | null, pin: string): Promise<void> {
    await this.floor.call("session.sign-out", {}).catch(() => undefined);
    await this.floor.call("session.sign-in", { event: this.event, person, pin });
  }

  async pins(people: readonly string[]): Promise<Person[]> {
    const slips = await this.floor.call("organiser.issue-pins", { people: [...people] });
    return people.map((person) => ({ person, pin: slips.find((slip) => slip.person === person)?.pin ?? "" }));
  }

  /** One judge is enough from here on, so that a small panel ranks. */
  async lockRule(stage: string): Promise<Rule> {
    const held = async () => {
      const { rules } = await this.floor.call("organiser.view", {});
      const found = rules.find((rule) => rule.stage === stage && rule.track === null);
      if (found === undefined) throw new Error(`no rule for ${stage}`);
      return found;
    };
    const { rule } = await held();
    const panel = { ...rule.panel, minimumJudges: 1 };
    await this.floor.call("organiser.save-rule", { stage, rule: { ...rule, panel } });
    await this.floor.call("organiser.lock-rule", { stage, hash: (await held()).hash, locked: true });
    return rule;
  }

  async addPerson(code: string, role: "chief" | "judge", panels: readonly string[]): Promise<string> {
    const { person } = await this.floor.call("organiser.save-person", {
      person: null,
      code,
      name: role === "chief" ? "示例组长" : `示例评委${code}`,
      unit: `示例单位${code}`,
      title: "",
      role,
      panels: [...panels],
      marks: role === "judge",
    });
    return person;
  }

  async addProject(seq: number, track: string, jointUnits: readonly string[] = []): Promise<string> {
    const { project } = await this.floor.call("organiser.save-project", {
      project: null,
      seq,
      name: `示例场景${seq}`,
      applicantUnit: `示例申报单位${seq}`,
      jointUnits: [...jointUnits],
      track,
      scene: "",
    });
    return project;
  }

  async submit(project: string, marks: MarksByCriterion, feedback = ""): Promise<void> {
    const { opening } = await this.floor.call("judge.ballot", { project });
    await this.floor.call("judge.submit", { project, marks, feedback, opening });
  }

  async close(project: string): Promise<void> {
    const { projects } = await this.floor.call("chief.view", {});
    const cells = projects.find((each) => each.project === project)?.cells ?? [];
    await this.floor.call("chief.close", { project, seen: cells.map(({ judge, state }) => ({ judge, state })) });
  }

  async savePerformance(project: string, score: string): Promise<void> {
    await this.floor.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
  }

  async sign(): Promise<void> {
    const { scoringHash } = await this.floor.call("chief.result", {});
    await this.floor.call("chief.sign", { scoringHash });
  }

  /** By the quota, with every tie at the cut left out. */
  async confirm(from: string, passedOver: readonly { project: string; reason: string }[] = []): Promise<void> {
    const { certificates } = await this.floor.call("organiser.advancement", { from });
    await this.floor.call("organiser.confirm-advancement", {
      from,
      certificates: [...certificates],
      admitted: [],
      passedOver: [...passedOver],
    });
  }
}
