// What goes wrong while the hall judges: kills, sleeps, delays, cuts and wrong clocks, one after another, drawn from the seed.

import { setTimeout as timeout } from "node:timers/promises";
import type { Hall } from "./hall";
import type { Laptop } from "./laptop";

export type FaultKind =
  | "kill-chief"
  | "kill-standby"
  | "kill-judge"
  | "kill-clone"
  | "sleep"
  | "delay"
  | "cut-hub"
  | "wrong-clock"
  | "clone"
  | "chief-lost"
  | "takeover"
  | "old-chief-returns"
  | "partition";

export interface TroubleOptions {
  /** Everything of it, or kills alone. */
  readonly all: boolean;
  /** So many at least before the judging ends. */
  readonly kills: number;
}

const day = 86_400_000;
const wrongBy = [-9 * 365 * day, -3_600_000, 90_000, 3 * day, 20 * 365 * day];
const longestDeadMs = 2000;
const wrongClockShare = 0.15;
const cutShare = 0.3;
const sleepShare = 0.25;

/** Nothing waits for it, should the rehearsal end before. */
const wait = (ms: number): Promise<void> => timeout(ms, undefined, { ref: false });

export class Troubles {
  readonly #hall: Hall;
  readonly #options: TroubleOptions;
  readonly #counts = new Map<FaultKind, number>();
  /** Laptops that something is being done to, or that are being put right again. */
  readonly #busy = new Map<Laptop, Promise<void>>();
  #kills = 0;
  #stopped = false;
  #line: Promise<void> = Promise.resolve();

  constructor(hall: Hall, options: TroubleOptions) {
    this.#hall = hall;
    this.#options = options;
  }

  get kills(): number {
    return this.#kills;
  }

  get killsLeft(): number {
    return this.#options.kills - this.#kills;
  }

  get counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  count(kind: FaultKind, laptop: Laptop | null): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    laptop?.lived(kind);
  }

  start(): void {
    if (this.#options.all || this.#options.kills > 0) this.#line = this.#run();
  }

  /** No more of it; comes back when every laptop is up and awake again, and the hub serves. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#line;
    await Promise.all(this.#busy.values());
    for (const laptop of this.#hall.laptops) if (!laptop.gone) laptop.start();
  }

  /** Nothing is done to the laptop until `work` is over; what was under way is put right first. */
  async spare<T>(laptop: Laptop, work: () => Promise<T>): Promise<T> {
    while (this.#busy.has(laptop)) await this.#busy.get(laptop);
    const done = Promise.withResolvers<void>();
    this.#busy.set(laptop, done.promise);
    try {
      return await work();
    } finally {
      this.#busy.delete(laptop);
      done.resolve();
    }
  }

  /** Kills it in the middle of whatever it is doing; it stays dead. */
  async kill(laptop: Laptop): Promise<void> {
    this.#kills += 1;
    this.count(`kill-${laptop.role}`, laptop);
    if (this.#kills % 20 === 0) this.#hall.options.say(`${this.#kills} kills`);
    await laptop.kill();
  }

  startAgain(laptop: Laptop): void {
    const { random } = this.#hall.options;
    const wrong = this.#options.all && random.chance(wrongClockShare);
    if (wrong) this.count("wrong-clock", laptop);
    laptop.start(wrong ? (wrongBy[random.below(wrongBy.length)] ?? 0) : 0);
  }

  async #run(): Promise<void> {
    const { random, pace, signal } = this.#hall.options;
    while (!this.#stopped && !signal.aborted) {
      await wait(pace.trouble * (0.2 + random.below(160) / 100));
      const laptop = this.#victim();
      if (laptop !== null && !this.#stopped) this.#begin(laptop);
    }
  }

  /** Desks are hit more often than one judge among fifteen; never most of the hall at one time. */
  #victim(): Laptop | null {
    const { laptops, options } = this.#hall;
    const free = laptops.filter((laptop) => !this.#busy.has(laptop) && !laptop.gone && laptop.running);
    if (this.#busy.size > laptops.length / 3) return null;
    const draw = options.random.below(10);
    const wanted = free.filter(({ role }) =>
      draw < 6 ? role === "judge" || role === "clone" : role === (draw < 8 ? "chief" : "standby"),
    );
    return wanted[options.random.below(Math.max(1, wanted.length))] ?? null;
  }

  #begin(laptop: Laptop): void {
    const { say } = this.#hall.options;
    const work = this.#drawn(laptop).catch((error: unknown) => say(String(error)));
    this.#busy.set(
      laptop,
      work.finally(() => this.#busy.delete(laptop)),
    );
  }

  #drawn(laptop: Laptop): Promise<void> {
    const { random } = this.#hall.options;
    if (!this.#options.all || (this.killsLeft > 0 && random.chance(this.#killShare))) return this.#killAndStart(laptop);
    if (laptop === this.#hall.charge && random.chance(cutShare)) return this.#cutHub(laptop);
    return random.chance(sleepShare) ? this.#sleep(laptop) : this.#delay(laptop);
  }

  /** Some kills are spread among everything else; many are gone through as fast as the hall can bear. */
  get #killShare(): number {
    return this.#options.kills > 2 * this.#hall.judges.length ? 0.7 : 0.3;
  }

  async #killAndStart(laptop: Laptop): Promise<void> {
    await this.kill(laptop);
    await wait(this.#hall.options.random.below(longestDeadMs));
    this.startAgain(laptop);
  }

  async #delay(laptop: Laptop): Promise<void> {
    this.count("delay", laptop);
    await this.#hold(laptop, 100 + this.#hall.options.random.below(800));
  }

  async #sleep(laptop: Laptop): Promise<void> {
    const { random, pace } = this.#hall.options;
    this.count("sleep", laptop);
    await this.#hold(laptop, 1000 + random.below(pace.longestSleep));
  }

  async #hold(laptop: Laptop, ms: number): Promise<void> {
    laptop.hold();
    await wait(ms);
    laptop.release();
  }

  /** Ended and begun again at the desk, as its owner would: at the port that it had. */
  async #cutHub(desk: Laptop): Promise<void> {
    const hall = this.#hall;
    const at = desk === hall.first ? hall.organiser : hall.chiefAt(desk);
    this.count("cut-hub", desk);
    await hall.persist("the hub has ended", async () => {
      await at.call("venue.serve", { on: false });
      return true;
    });
    await wait(500 + hall.options.random.below(6000));
    await hall.persist("the hub serves again", async () => {
      await at.call("venue.serve", { on: true });
      return (await at.call("venue.view", {})).serving ?? undefined;
    });
  }
}
