// The hall of a rehearsal as the rehearsal knows it: its laptops, who sits at them, and which desk is in charge.

import { organiserPin, type Asker, type Roster } from "../cast";
import type { SeededRandom } from "../seeded-random";
import { Laptop, type LaptopRole, type Place } from "./laptop";
import { persist } from "./persist";

/** How fast it goes, in milliseconds. */
export interface Pace {
  /** A judge's, between two looks or two marks. */
  readonly judge: number;
  /** Cut off for so long, a judge goes on by hand. */
  readonly byHand: number;
  /** The chief's, with ballots that do not come. */
  readonly patience: number;
  /** From one fault to the next, on average. */
  readonly trouble: number;
  readonly longestSleep: number;
  /** How long the network stays apart. */
  readonly partition: number;
  /** Anything that must come about at last has come about by then. */
  readonly bound: number;
}

export const loopbackPace: Pace = {
  judge: 150,
  byHand: 2500,
  patience: 12_000,
  trouble: 900,
  longestSleep: 18_000,
  partition: 30_000,
  bound: 300_000,
};

/** Where every packet is late and some are lost, everything takes longer. */
export const badNetworkPace: Pace = {
  ...loopbackPace,
  judge: 300,
  byHand: 6000,
  patience: 45_000,
  trouble: 2000,
  partition: 40_000,
  bound: 420_000,
};

/** A judge's laptop and whose it is; a clone of it may have taken its place. */
export interface JudgeSeat {
  readonly laptop: Laptop;
  readonly person: string;
  readonly seed: number;
  /** Sent away: what it still holds is taken, and nothing is told to it. */
  sentAway: boolean;
}

export interface HallOptions {
  readonly folder: string;
  readonly version: string;
  readonly pace: Pace;
  readonly random: SeededRandom;
  readonly placeOf: (name: string) => Place;
  readonly signal: AbortSignal;
  readonly say: (message: string) => void;
}

export class Hall {
  readonly options: HallOptions;
  readonly laptops: Laptop[] = [];
  readonly judges: JudgeSeat[] = [];
  readonly first: Laptop;
  readonly second: Laptop;
  /** The desk in charge. */
  charge: Laptop;
  #roster: Roster | null = null;

  constructor(options: HallOptions) {
    this.options = options;
    this.first = this.addLaptop("desk-1", "chief");
    this.second = this.addLaptop("desk-2", "standby");
    this.charge = this.first;
  }

  addLaptop(name: string, role: LaptopRole): Laptop {
    const { folder, version, placeOf } = this.options;
    const laptop = new Laptop({ name, role, folder, version, place: placeOf(name) });
    this.laptops.push(laptop);
    return laptop;
  }

  get roster(): Roster {
    if (this.#roster === null) throw new RangeError("no event yet");
    return this.#roster;
  }

  set roster(roster: Roster) {
    this.#roster = roster;
  }

  get event(): string {
    return this.roster.event;
  }

  get stage(): string {
    return this.roster.stages[0]?.id ?? "";
  }

  get organiser(): Asker {
    return this.first.seat("organiser", { event: this.event, person: null, pin: organiserPin });
  }

  /** The chief at the desk in charge. */
  get chief(): Asker {
    return this.chiefAt(this.charge);
  }

  chiefAt(desk: Laptop): Asker {
    const { event, chief, pins } = this.roster;
    return desk.seat("chief", { event, person: chief, pin: pins.get(chief) ?? "" });
  }

  /** A window at a judge's laptop beside the one that the virtual judge has. */
  judgeAt({ laptop, person }: Pick<JudgeSeat, "laptop" | "person">): Asker {
    return laptop.seat("judge", { event: this.event, person, pin: this.roster.pins.get(person) ?? "" });
  }

  /** The judge works at the laptop from now on, also after every start. */
  async seatJudge(seat: JudgeSeat): Promise<void> {
    const { laptop, person, seed } = seat;
    const { pace } = this.options;
    this.judges.push(seat);
    const pin = this.roster.pins.get(person) ?? "";
    const plan = { event: this.event, person, pin, seed, pauseMs: pace.judge, byHandMs: pace.byHand };
    laptop.onReady = async () => void (await laptop.ask("judge", plan));
    await this.persist(`${laptop.name} has its judge`, async () => {
      await laptop.ask("judge", plan);
      return true;
    });
  }

  persist<T>(what: string, attempt: () => Promise<T | undefined>, ms = this.options.pace.bound): Promise<T> {
    return persist(what, ms, this.options.signal, attempt);
  }
}
