// What has happened in a simulation: counts by kind, and the last steps in words.

import { type FaultKind, faultKinds } from "./fault-kinds";

const longestTrace = 40;

export class Tally {
  readonly faults: Record<FaultKind, number>;
  readonly #steps: string[] = [];
  readonly #say: ((step: string) => void) | null;
  operations = 0;
  ballots = 0;

  /** `say` is told every step as it happens. */
  constructor(say: ((step: string) => void) | null) {
    this.#say = say;
    this.faults = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  }

  fault(kind: FaultKind): void {
    this.faults[kind] += 1;
  }

  note(step: string): void {
    this.#say?.(step);
    this.#steps.push(step);
    if (this.#steps.length > longestTrace) this.#steps.shift();
  }

  /** The last steps, the oldest first. */
  get lastSteps(): readonly string[] {
    return [...this.#steps];
  }
}
