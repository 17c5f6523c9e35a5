// An honest laptop: a disk, a clock, who sits there, and a program that runs while it has power.

import type { LedgerShelf } from "#db/shelf";
import { type Authority, authorityOf } from "#shared/event/authority/authority";
import type { Role } from "#shared/event/bodies";
import type { AnyFact } from "#shared/event/facts";
import { toHex } from "#shared/ledger/bytes";
import type { Crypto } from "#shared/ledger/crypto";
import type { EventRoom } from "../event-room";
import type { Disk } from "./disk";
import type { Endpoint, Link } from "./network";
import { PowerCut } from "./power-cut-store";
import { Program } from "./program";
import { keepingCrypto } from "./sim-keeping";
import type { World } from "./world";

/** Who sits at a laptop. */
export interface Seat {
  readonly person: string;
  readonly role: Role;
}

const noAuthority = authorityOf([], new Map());
export class Laptop implements Endpoint {
  readonly name: string;
  readonly world: World;
  readonly hall: string;
  readonly seats: Seat[];
  /** Which machine, and which file on it. */
  home: string;
  disk: Disk;
  /** Milliseconds by which its wall clock is wrong. */
  clockOffset = 0;
  /** Set once the laptop is gone for good. */
  isDestroyed = false;
  readonly #crypto: Crypto;
  #program: Program | null = null;

  constructor(world: World, name: string, hall: string, seats: readonly Seat[], disk: Disk) {
    this.world = world;
    this.name = name;
    this.hall = hall;
    this.seats = [...seats];
    this.disk = disk;
    this.home = disk.keys.home;
    this.#crypto = keepingCrypto(world);
  }

  get device(): string {
    return toHex(this.disk.keys.device.publicKey);
  }

  get isUp(): boolean {
    return this.#program !== null;
  }

  get isDesk(): boolean {
    return this.seats.some(({ role }) => role === "chief");
  }

  get holdsRoot(): boolean {
    return this.disk.keys.root !== null;
  }

  get crypto(): Crypto {
    return this.#crypto;
  }

  get shelf(): LedgerShelf {
    return this.#running.shelf;
  }

  /** null while the event's first entry has not come. */
  get room(): EventRoom | null {
    return this.#running.room;
  }

  get authority(): Authority {
    return this.room?.authority ?? noAuthority;
  }

  get linkedTo(): Endpoint[] {
    return (this.#program?.links ?? []).map((link) => link.other(this));
  }

  get #running(): Program {
    if (this.#program === null) throw new RangeError(`${this.name} is not running`);
    return this.#program;
  }

  /** Wall time as this laptop's clock has it. */
  wallTime(): string {
    const noon = Date.UTC(2026, 10, 21, 4);
    return new Date(noon + this.world.schedule.now + this.clockOffset).toISOString();
  }

  start(): void {
    if (this.isUp || this.isDestroyed) return;
    if (this.world.guards.home && this.disk.settleAt(this.home, () => this.world.keys.newSigner()))
      this.world.tally.note(`${this.name} finds itself elsewhere, retires its logs and is another device`);
    this.world.truth.devices.set(this.device, this.name);
    this.#program = new Program(this);
    for (const link of this.world.links) if (link.joins(this)) link.open();
  }

  /** All that is not on the disk is gone. */
  stop(): void {
    if (this.#program === null) return;
    this.#program = null;
    for (const link of this.world.links) if (link.joins(this)) link.close();
  }

  crash(when: string): void {
    this.world.tally.note(`${this.name} loses its power ${when}`);
    this.stop();
    this.world.schedule.after(500 + this.world.dice.power.below(4000), () => this.start());
  }

  opened(link: Link): void {
    this.#program?.opened(link);
  }

  closed(link: Link): void {
    this.#program?.closed(link);
  }

  received(link: Link, frame: Uint8Array): void {
    this.#program?.received(link, frame);
  }

  /** Says once more on every link what is held here. */
  stateAll(): void {
    this.#program?.stateAll();
  }

  /** After entries were written here and committed. */
  appended(facts: readonly AnyFact[], logs: readonly string[]): void {
    this.#running.appended(facts, logs);
  }

  runs(program: Program): boolean {
    return this.#program === program;
  }

  /** A transaction, unless the power goes: null then, and the laptop is down. */
  commit<T>(work: () => T): T | null {
    const { power, dice, tally } = this.world;
    if (dice.power.chance(power.beforeCommit)) {
      tally.fault("crash-before-commit");
      this.crash("before a commit");
      return null;
    }
    if (dice.power.chance(power.inCommit)) {
      tally.fault("crash-in-commit");
      this.#losePowerDuring(work);
      this.crash("in a commit");
      return null;
    }
    const done = this.disk.store.write(work);
    if (dice.power.chance(power.afterCommit)) {
      tally.fault("crash-after-commit");
      this.crash("after a commit");
      return null;
    }
    return done;
  }

  #losePowerDuring(work: () => unknown): void {
    try {
      this.disk.store.writeUntilPowerCut(this.world.dice.power.below(8), work);
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
    }
  }
}
