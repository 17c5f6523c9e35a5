// What the engine asks its statistics program, and what that answers: one job at a time, all plain data.

import type { AppError } from "#shared/errors";
import type { AdviceExtras, GroupAdvice } from "#shared/statistics/advice";
import type { StabilitySlice } from "#shared/statistics/stability";

export interface AdviceJob {
  readonly job: "advice";
  readonly extras: AdviceExtras;
}

/** `from` is where the slice begins among the resamples that `seed` decides. */
export interface StabilityJob {
  readonly job: "stability";
  readonly track: string;
  readonly seed: string;
  readonly from: number;
}

export type Job = AdviceJob | StabilityJob;

export type OutputOf<J extends Job> = J extends AdviceJob ? GroupAdvice : StabilitySlice;

export type Answer =
  | { readonly ok: true; readonly output: OutputOf<Job> }
  | { readonly ok: false; readonly error: Pick<AppError, "code" | "details"> };
