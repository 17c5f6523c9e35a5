// The resamplings of one desk: what has been gone through of each, so that a page that is come back to goes on from there.

import type { AppError } from "#shared/errors";
import { type StabilitySlice, type StabilityTallies, mergeTallies } from "#shared/statistics/stability";

export interface StabilityRun {
  /** Of the slices so far; null before the first. */
  readonly tallies: StabilityTallies | null;
  /** Where the next slice begins. */
  readonly next: number;
  readonly status: "running" | "stopped" | "done" | "failed";
  readonly error: AppError | null;
}

const begun: StabilityRun = { tallies: null, next: 0, status: "running", error: null };

/** Kept in the window's memory alone, and gone with the desk. */
export class StabilityRuns {
  readonly #runs = new Map<string, StabilityRun>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: string): StabilityRun {
    return this.#runs.get(key) ?? begun;
  }

  /** A slice that begins elsewhere than where the run stands has been counted already. */
  add(key: string, from: number, { to, tallies }: StabilitySlice): void {
    const run = this.get(key);
    if (from !== run.next || run.status !== "running") return;
    const merged = run.tallies === null ? tallies : mergeTallies(run.tallies, tallies);
    this.#set(key, { ...run, tallies: merged, next: to, status: to >= tallies.total ? "done" : "running" });
  }

  stop(key: string): void {
    if (this.get(key).status === "running") this.#set(key, { ...this.get(key), status: "stopped" });
  }

  /** Goes on from where it stands. */
  resume(key: string): void {
    const run = this.get(key);
    if (run.status === "stopped" || run.status === "failed") this.#set(key, { ...run, status: "running", error: null });
  }

  fail(key: string, error: AppError): void {
    this.#set(key, { ...this.get(key), status: "failed", error });
  }

  #set(key: string, run: StabilityRun): void {
    this.#runs.set(key, run);
    for (const listener of this.#listeners) listener();
  }
}
