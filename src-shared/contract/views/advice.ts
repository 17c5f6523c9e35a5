// What the chief's desk shows beside a result: statistics that advise and never change it.

import type { GroupAdvice } from "../../statistics/advice";
import type { StabilitySlice } from "../../statistics/stability";

export interface AdviceView {
  readonly track: string;
  /** The result that it speaks of. */
  readonly scoringHash: string;
  readonly advice: GroupAdvice;
  /** Names of projects and judges for the ids in it. */
  readonly names: Readonly<Record<string, string>>;
}

/** One slice of the enumeration or sampling, to be added to those before it. */
export interface StabilityView {
  readonly scoringHash: string;
  readonly slice: StabilitySlice;
}
