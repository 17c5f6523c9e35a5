// Long work in steps, so that whoever runs it can show how far it is and answer others in between.

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Yields now and then, and returns the result. */
export type Steps<Result> = Generator<Progress, Result, void>;

/** Runs all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
