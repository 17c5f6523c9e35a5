// What the chief does, at whatever desk is in charge: opens, waits, closes, opens again, settles and signs; each as often as it
// takes, since the desk may die in the middle of it.

import { setTimeout as wait } from "node:timers/promises";
import type { ChiefProject, ChiefView, RulingItem } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { signAll } from "../play-event";
import { somePerformance, strengthOf } from "../some-mark";
import type { Hall } from "./hall";
import { RehearsalStuck } from "./persist";

const reason = "示例：评审组合议";
/** At one moment: many more than a hall of its size has. */
const mostRulings = 500;

export class ChiefLine {
  readonly #hall: Hall;
  readonly #seed: number;
  rulings = 0;

  constructor(hall: Hall, seed: number) {
    this.#hall = hall;
    this.#seed = seed;
  }

  /** In the running order. */
  async projects(): Promise<string[]> {
    const { projects } = await this.#hall.persist("the chief's desk shows the projects", () => this.#view());
    return projects.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ project }) => project);
  }

  /** Also one that was closed. */
  open(project: string): Promise<boolean> {
    return this.#hall.persist("a project is open", async () => {
      const { standing } = await this.#project(project);
      if (standing === "open") return true;
      if (standing === "waiting") await this.#hall.chief.call("chief.open", { project });
      else await this.#hall.chief.call("chief.reopen", { project, reason });
      return undefined;
    });
  }

  /** Until the share of the panel has put something on record, or as long as the chief has patience. */
  async waitForBallots(project: string, share = 1): Promise<void> {
    const end = performance.now() + this.#hall.options.pace.patience;
    while (performance.now() < end) {
      this.#hall.options.signal.throwIfAborted();
      const seen = await this.#project(project).catch(() => null);
      const there = seen?.cells.filter(({ state }) => state !== "waiting" && state !== "marking").length ?? 0;
      if (seen !== null && there >= seen.panel * share) return;
      await wait(200);
    }
  }

  close(project: string): Promise<boolean> {
    return this.#hall.persist("a project is closed", async () => {
      const { standing, cells } = await this.#project(project);
      if (standing === "closed") return true;
      // What the desk before this one had opened was not yet here when it died.
      if (standing === "waiting") await this.#hall.chief.call("chief.open", { project });
      await this.#ruleAll(project);
      await this.#hall.chief.call("chief.close", {
        project,
        seen: cells.map(({ judge, state }) => ({ judge, state })),
      });
      return undefined;
    });
  }

  /** What was written beyond a cut is admitted, what came late counts, of two ballots one is chosen; then it is signed. */
  async settle(): Promise<void> {
    for (const project of await this.projects()) await this.close(project);
    await this.#hall.persist("everything is settled and signed", async () => {
      await this.#admitAll();
      await this.#ruleAll(null);
      await this.#measureAll();
      const counts = { rulings: 0 };
      await signAll(this.#hall.chief, counts);
      this.rulings += counts.rulings;
      return true;
    });
  }

  #view(): Promise<ChiefView> {
    return this.#hall.chief.call("chief.view", {});
  }

  async #project(project: string): Promise<ChiefProject> {
    const found = (await this.#view()).projects.find((each) => each.project === project);
    if (found === undefined) throw new AppError("project-unknown");
    return found;
  }

  async #admitAll(): Promise<void> {
    const { chief } = this.#hall;
    for (;;) {
      const { setAside } = await chief.call("venue.view", {});
      const entries = setAside.filter(
        ({ admissible, kind, reason: why }) => admissible && ofJudges.has(kind) && why !== "ruled-out",
      );
      if (entries.length === 0) return;
      await chief.call("venue.admit", { entries: entries.map(({ entry }) => entry), admitted: true, reason });
      this.rulings += entries.length;
    }
  }

  async #ruleAll(only: string | null): Promise<void> {
    const { chief } = this.#hall;
    const asked: RulingItem[] = [];
    for (;;) {
      const item = (await this.#view()).rulings.find(
        ({ project, ruled }) => ruled === null && (only ?? project) === project,
      );
      if (item === undefined) return;
      const { kind, project, judge, ballots } = item;
      const ballot = ballots.at(-1)?.hash;
      if (ballot === undefined) return;
      asked.push(item);
      if (asked.length > mostRulings)
        throw new RehearsalStuck(`rulings settle nothing: ${JSON.stringify(asked.slice(-3))}`);
      const rule = (counts: boolean): Promise<null> =>
        chief.call("chief.rule", {
          subject:
            kind === "late"
              ? { about: "late", project, judge, ballot, counts }
              : { about: "conflict", project, judge, ballot },
          reason,
        });
      await rule(true).catch((error: unknown) => {
        // Another late ballot of this judge counts already.
        if (kind !== "late" || !(error instanceof AppError) || error.code !== "ruling-invalid") throw error;
        return rule(false);
      });
      this.rulings += 1;
    }
  }

  async #measureAll(): Promise<void> {
    const { performanceMaximum, projects } = await this.#view();
    if (performanceMaximum === null) return;
    for (const { project, seq, performance } of projects) {
      if (performance !== null) continue;
      const score = somePerformance(performanceMaximum, strengthOf(this.#seed, seq), this.#hall.options.random);
      await this.#hall.chief.call("chief.save-performance", { project, score, assessor: "示例评测机构" });
    }
  }
}

const ofJudges = new Set(["ballot", "amendment"]);
