// A laptop of the rehearsal as the rehearsal holds it: started, asked, killed, put to sleep, and started again.

import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "#shared/errors";
import type { Asker } from "../cast";
import type { OrderName, Orders, Told } from "./orders";
import { programBeside } from "./program-path";
import { clockVariable } from "./wrong-clock";

export type LaptopRole = "chief" | "standby" | "judge" | "clone";

/** How a process is begun in the network that its laptop stands in. */
export interface Place {
  /** Where others reach it. */
  readonly host: string;
  /** The program before Electron's own, with its arguments; empty for none. */
  readonly before: readonly string[];
}

/** The process has ended: what was asked may have been done, or not. */
export class LaptopGone extends Error {}

export interface Credentials {
  readonly event: string;
  readonly person: string | null;
  readonly pin: string;
}

interface Pending {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

const longestAnswerMs = 90_000;

export class Laptop {
  readonly name: string;
  readonly role: LaptopRole;
  readonly dataFolder: string;
  readonly journal: string;
  readonly place: Place;
  readonly #version: string;
  readonly #log: number;
  /** By kind: what it has lived through. */
  readonly faults = new Map<string, number>();
  /** Called whenever the process is up again. */
  onReady: () => Promise<void> = async () => undefined;
  /** Killed for good: nobody starts it but whoever did that. */
  gone = false;
  /** How often its process has ended though nobody killed it. */
  crashes = 0;
  #child: ChildProcess | null = null;
  #up = Promise.withResolvers<void>();
  #isUp = false;
  #pending = new Map<number, Pending>();
  #seated = new Set<string>();
  #killed = false;
  #over = false;
  #lastId = 0;

  constructor(options: { name: string; role: LaptopRole; folder: string; place: Place; version: string }) {
    const { name, role, folder, place, version } = options;
    this.name = name;
    this.role = role;
    this.place = place;
    this.#version = version;
    this.dataFolder = join(folder, "laptops", name);
    for (const part of ["laptops", "journals", "logs"]) mkdirSync(join(folder, part), { recursive: true });
    this.journal = join(folder, "journals", `${name}.ndjson`);
    this.#log = openSync(join(folder, "logs", `${name}.log`), "a");
  }

  get running(): boolean {
    return this.#child !== null;
  }

  lived(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  /** `clockMs`: by how much its wall clock is wrong. */
  start(clockMs = 0): void {
    if (this.#child !== null || this.#over) return;
    const { before } = this.place;
    const child = fork(
      programBeside(import.meta.url, "laptop-program.ts", "laptop.js"),
      [this.dataFolder, this.journal, this.#version],
      {
        execPath: before[0] ?? process.execPath,
        execArgv: [...before.slice(1), ...(before.length > 0 ? [process.execPath] : []), ...process.execArgv],
        stdio: ["ignore", this.#log, this.#log, "ipc"],
        env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", NODE_NO_WARNINGS: "1", [clockVariable]: String(clockMs) },
      },
    );
    this.#child = child;
    this.#killed = false;
    child.on("message", (told: Told) => this.#hear(child, told));
    child.once("exit", () => this.#ended(child));
    child.on("error", () => this.#ended(child));
  }

  /** At once, and comes back when it has ended. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#killed = true;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  /** The rehearsal is over: nobody starts it again. */
  async end(): Promise<void> {
    this.#over = true;
    await this.kill();
  }

  /** As a laptop whose lid is closed. */
  hold(): void {
    this.#child?.kill("SIGSTOP");
  }

  release(): void {
    this.#child?.kill("SIGCONT");
  }

  /** Waits for the process where it is just starting. Throws `LaptopGone`, and what the engine throws. */
  async ask<O extends OrderName>(order: O, input: Orders[O]["input"]): Promise<Orders[O]["output"]> {
    await withDeadline(this.#up.promise, `${this.name} is not up`);
    const child = this.#child;
    if (child === null) throw new LaptopGone(this.name);
    const id = (this.#lastId += 1);
    const answer = new Promise<Orders[O]["output"]>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      child.send({ id, asked: { order, input } }, (error) => {
        if (error !== null) reject(new LaptopGone(this.name));
      });
    });
    return withDeadline(answer, `${this.name} does not answer ${order}`);
  }

  /** A window where nobody has to sign in. */
  door(seat = "door"): Asker {
    return {
      call: (channel, input) => this.ask("call", { seat, channel, input }) as Promise<never>,
    };
  }

  /** A window at which a person signs in by PIN, again after every start. */
  seat(seat: string, credentials: Credentials): Asker {
    const door = this.door(seat);
    return {
      call: async (channel, input) => {
        await withDeadline(this.#up.promise, `${this.name} is not up`);
        if (!this.#seated.has(seat)) {
          await door.call("session.sign-in", credentials);
          this.#seated.add(seat);
        }
        try {
          return await door.call(channel, input);
        } catch (error) {
          if (error instanceof AppError && error.code === "not-signed-in") this.#seated.delete(seat);
          throw error;
        }
      },
    };
  }

  #hear(child: ChildProcess, told: Told): void {
    if (this.#child !== child) return;
    if ("ready" in told) {
      this.#isUp = true;
      this.#up.resolve();
      // It may be killed before it has come to that.
      this.onReady().catch(() => undefined);
      return;
    }
    const pending = this.#pending.get(told.id);
    this.#pending.delete(told.id);
    if (told.ok) pending?.resolve(told.output as never);
    else pending?.reject(new AppError(told.error.code, told.error.details));
  }

  #ended(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    if (!this.#killed) this.crashes += 1;
    this.#seated = new Set();
    // Whoever waits for a process that was killed while it started waits for the next one.
    if (this.#isUp) this.#up = Promise.withResolvers();
    this.#isUp = false;
    for (const { reject } of this.#pending.values()) reject(new LaptopGone(this.name));
    this.#pending = new Map();
  }
}

async function withDeadline<T>(promise: Promise<T>, what: string): Promise<T> {
  const stop = new AbortController();
  const late = wait(longestAnswerMs, undefined, { signal: stop.signal, ref: false }).then(
    () => {
      throw new LaptopGone(what);
    },
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
  }
}
