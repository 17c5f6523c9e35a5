// The results that desks look at now: each has one statistician and keeps the advice that it has given.

import type { ScoringDocumentSource } from "#shared/scoring/index";
import type { AdviceExtras, GroupAdvice } from "#shared/statistics/advice";
import type { Engine } from "../engine";
import { Statistician } from "./statistician";

class PresentResult {
  readonly scoringHash: string;
  readonly statistician: Statistician;
  /** By what it was computed from beside the document. */
  readonly #given = new Map<string, Promise<GroupAdvice>>();

  constructor(scoringHash: string, source: ScoringDocumentSource) {
    this.scoringHash = scoringHash;
    this.statistician = new Statistician(source);
  }

  /** Asked for again whenever anything is put on record, and computed once; what failed is computed anew. */
  advice(extras: AdviceExtras): Promise<GroupAdvice> {
    const key = JSON.stringify(extras);
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    const given = this.statistician.ask({ job: "advice", extras });
    this.#given.set(key, given);
    given.catch(() => this.#given.delete(key));
    return given;
  }
}

const results = new WeakMap<Engine, Map<string, PresentResult>>();

export interface ResultAsked {
  /** Who looks, and at which part: what is veiled from one chief is not from another. */
  readonly desk: string;
  readonly scoringHash: string;
  readonly source: ScoringDocumentSource;
}

/** The desk's result under that hash; one that it takes the place of is computed no further. */
export function presentResult(engine: Engine, { desk, scoringHash, source }: ResultAsked): PresentResult {
  const desks = results.get(engine) ?? new Map<string, PresentResult>();
  results.set(engine, desks);
  const known = desks.get(desk);
  if (known?.scoringHash === scoringHash) return known;
  void known?.statistician.dismiss();
  const present = new PresentResult(scoringHash, source);
  desks.set(desk, present);
  return present;
}

/** Whether something is being computed for the desk. */
export function isComputing(engine: Engine, desk: string): boolean {
  return results.get(engine)?.get(desk)?.statistician.busy ?? false;
}
