// Computes statistics of one result in a thread of its own: one job at a time, until a newer result takes its place.

import { Worker } from "node:worker_threads";
import { AppError } from "#shared/errors";
import type { ScoringDocumentSource } from "#shared/scoring/index";
import { programUrl } from "../program-url";
import type { Answer, Job, OutputOf } from "./jobs";

interface Asked {
  readonly job: Job;
  resolve(output: OutputOf<Job>): void;
  reject(error: Error): void;
}

/** The thread holds the document and its plan ready for the next slice; nobody has asked for this long, and it ends. */
const idleMilliseconds = 30_000;

export class Statistician {
  readonly #source: ScoringDocumentSource;
  readonly #program: URL;
  readonly #waiting: Asked[] = [];
  #running: Asked | null = null;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #dismissed = false;

  constructor(source: ScoringDocumentSource, program = programUrl(import.meta.url, "program.ts", "statistics.js")) {
    this.#source = source;
    this.#program = program;
  }

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Rejects with `result-changed` once dismissed; a thread that dies rejects the job that it was at, and no other. */
  ask<J extends Job>(job: J): Promise<OutputOf<J>> {
    if (this.#dismissed) return Promise.reject(new AppError("result-changed"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve: resolve as Asked["resolve"], reject });
      this.#next();
    });
  }

  /** A newer result has taken this one's place: what is being computed is given up. */
  async dismiss(): Promise<void> {
    this.#dismissed = true;
    const given = [...(this.#running === null ? [] : [this.#running]), ...this.#waiting.splice(0)];
    this.#running = null;
    for (const { reject } of given) reject(new AppError("result-changed"));
    await this.#end();
  }

  #next(): void {
    if (this.#running !== null) return;
    const asked = this.#waiting.shift();
    if (asked === undefined) return this.#rest();
    this.#running = asked;
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    // Whoever waits keeps the process alive; a thread that rests does not.
    this.#worker.ref();
    this.#worker.postMessage(asked.job);
  }

  #rest(): void {
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.#end(), idleMilliseconds).unref();
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { workerData: this.#source, name: "statistics" });
    worker.on("message", (answer: Answer) => this.#answered(answer));
    worker.on("error", (error) => this.#died(worker, error));
    worker.on("exit", (code) => this.#died(worker, new Error(`the statistics program ended with ${code}`)));
    return worker;
  }

  #answered(answer: Answer): void {
    const asked = this.#running;
    this.#running = null;
    if (answer.ok) asked?.resolve(answer.output);
    else asked?.reject(new AppError(answer.error.code, answer.error.details));
    this.#next();
  }

  #died(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const asked = this.#running;
    this.#running = null;
    asked?.reject(error);
    this.#next();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
