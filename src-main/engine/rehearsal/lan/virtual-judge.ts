// A virtual judge at a laptop: follows the stage, goes on by hand where the laptop is cut off, and writes down what it sees.

import type { BallotView, JudgeProject, JudgeView, LinkView, TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { Rule } from "#shared/scoring/document";
import { connectClient } from "../../client";
import type { Engine } from "../../engine";
import { log } from "../../log";
import type { Asker } from "../cast";
import { type SeededRandom, seededRandom } from "../seeded-random";
import { someMark, strengthOf } from "../some-mark";
import type { Journal } from "./journal";

export interface JudgePlan {
  readonly event: string;
  readonly person: string;
  readonly pin: string;
  readonly seed: number;
  /** Between one look at the screen and the next, and between one typed mark and the next. */
  readonly pauseMs: number;
  /** So long cut off, and from then on so often, the judge steps on by hand. */
  readonly byHandMs: number;
}

/** Of the projects that are opened again: how many a judge amends. */
const amendmentShare = 0.6;

export class VirtualJudge {
  readonly #plan: JudgePlan;
  readonly #desk: Asker;
  readonly #journal: Journal;
  readonly #random: SeededRandom;
  /** Project → the hash and place that were last written down. */
  readonly #noted = new Map<string, string>();
  /** Project → the opening under which this judge has done what there was to do. */
  readonly #acted = new Map<string, string | null>();
  #nextByHand = 0;
  #finishing = false;
  #resting = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(engine: Engine, plan: JudgePlan, journal: Journal) {
    this.#plan = plan;
    this.#desk = connectClient(engine);
    this.#journal = journal;
    this.#random = seededRandom(plan.seed);
  }

  async sitDown(): Promise<void> {
    const { event, person, pin } = this.#plan;
    await this.#desk.call("session.sign-in", { event, person, pin });
    this.#ended = this.#work();
  }

  async rest(): Promise<void> {
    this.#resting = true;
    await this.#ended;
  }

  finish(): void {
    this.#finishing = true;
  }

  async #work(): Promise<void> {
    while (!this.#resting) {
      try {
        await this.#look();
      } catch (error) {
        // Another draft, a recusal, a laptop sent away: the judge looks again.
        if (!(error instanceof AppError)) log.failure("virtual judge", error);
      }
      await this.#pause();
    }
  }

  async #look(): Promise<void> {
    const view = await this.#desk.call("judge.view", {});
    await this.#noteAll(view);
    const link = await this.#desk.call("venue.link", {});
    // Somebody else has this judge's seat now.
    if (link.refusal === "revoked") return;
    const next = this.#next(view, link);
    if (next === null) return this.#amend(view);
    await this.#mark(view, next);
  }

  #next({ onStage, projects }: JudgeView, link: LinkView): JudgeProject | null {
    const left = projects.filter(({ inPanel, mine }) => inPanel && (mine === "none" || mine === "draft"));
    const shown = left.find(({ project }) => project === onStage);
    if (shown !== undefined) return shown;
    if (this.#finishing) return left[0] ?? null;
    const cutOff = link.state !== "connected" && link.sinceSeconds * 1000 >= this.#plan.byHandMs;
    if (!cutOff || performance.now() < this.#nextByHand) return null;
    this.#nextByHand = performance.now() + this.#plan.byHandMs;
    return left[0] ?? null;
  }

  /** Types every mark, each kept as a draft, and submits. */
  async #mark(view: JudgeView, { project, seq, track }: JudgeProject): Promise<void> {
    const rule = rubricOf(view, track);
    const { draft } = await this.#desk.call("judge.ballot", { project });
    const marks: TypedMarks = structuredClone(draft?.marks ?? {});
    let revision = draft?.revision ?? 0;
    for (const segment of rule.segments) {
      const typed = (marks[segment.id] ??= {});
      for (const criterion of segment.criteria) {
        if (typed[criterion.id] !== undefined) continue;
        typed[criterion.id] = someMark(criterion, strengthOf(this.#plan.seed, seq), this.#random);
        ({ revision } = await this.#desk.call("judge.save-draft", { project, marks, revision }));
        await this.#pause();
        if (this.#resting) return;
      }
    }
    const { opening } = await this.#desk.call("judge.ballot", { project });
    const { hash } = await this.#desk.call("judge.submit", { project, marks, opening });
    this.#journal.write({ saw: "submitted", hash, project, amends: false });
    this.#noted.delete(project);
    this.#acted.set(project, opening);
  }

  /** What has been opened again may be amended, once for each opening. */
  async #amend(view: JudgeView): Promise<void> {
    const shown = view.projects.find(({ project }) => project === view.onStage);
    if (shown === undefined || !["submitted", "amended"].includes(shown.mine)) return;
    const ballot = await this.#desk.call("judge.ballot", { project: shown.project });
    if (ballot.opening === null || this.#acted.get(shown.project) === ballot.opening) return;
    this.#acted.set(shown.project, ballot.opening);
    if (this.#random.chance(amendmentShare)) await this.#change(view, shown, ballot);
  }

  async #change(view: JudgeView, { project, seq, track }: JudgeProject, { submitted }: BallotView): Promise<void> {
    const [segment] = rubricOf(view, track).segments;
    const [criterion] = segment?.criteria ?? [];
    if (submitted === null || segment === undefined || criterion === undefined) return;
    const mark = someMark(criterion, strengthOf(this.#plan.seed, seq), this.#random);
    const marks = { ...submitted.marks, [segment.id]: { ...submitted.marks[segment.id], [criterion.id]: mark } };
    const body = { project, marks, reason: "示例：录入有误", supersedes: submitted.hash };
    const { hash } = await this.#desk.call("judge.amend", body);
    this.#journal.write({ saw: "submitted", hash, project, amends: true });
    this.#noted.delete(project);
  }

  async #noteAll({ projects }: JudgeView): Promise<void> {
    for (const { project, whereabouts } of projects) {
      if (whereabouts === null || whereabouts === "here") continue;
      if (this.#noted.get(project)?.endsWith(` ${whereabouts}`)) continue;
      const { submitted } = await this.#desk.call("judge.ballot", { project });
      if (submitted === null) continue;
      const { hash, whereabouts: where } = submitted;
      this.#noted.set(project, `${hash} ${where}`);
      this.#journal.write({ saw: "held", hash, where });
    }
  }

  /** Somewhat uneven, as people are. */
  #pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.#plan.pauseMs * (0.5 + this.#random.below(100) / 100)));
  }
}

function rubricOf({ tracks }: JudgeView, track: string): Rule {
  const rubric = tracks.find(({ id }) => id === track)?.rubric ?? null;
  if (rubric === null) throw new AppError("rule-not-locked");
  return rubric;
}
