// Files that were carried here, taken in one after the other: what became of each.

import type { CarriedImported } from "#shared/contract/views";
import type { AppError } from "#shared/errors";

export type Outcome =
  | { readonly state: "waiting" }
  | { readonly state: "taking" }
  | { readonly state: "taken"; readonly result: CarriedImported }
  | { readonly state: "refused"; readonly error: AppError }
  /** Nothing of it was looked at: the person stopped before its turn. */
  | { readonly state: "stopped" };

export interface CarriedFile {
  readonly number: number;
  readonly name: string;
  readonly outcome: Outcome;
}

/** What is to be looked into after a file was taken in, in the order in which it is told. */
export const afterthoughts = ["notEnrolled", "setAside", "refused", "office"] as const;
export type Afterthought = (typeof afterthoughts)[number];

export function afterthoughtsOf(result: CarriedImported): readonly Afterthought[] {
  return afterthoughts.filter((kind) => result[kind] > 0);
}

export interface IntakeSum {
  readonly all: number;
  readonly done: number;
  readonly taken: number;
  readonly refused: number;
  /** Entries that were new here. */
  readonly added: number;
}

export function sumOf(files: readonly CarriedFile[]): IntakeSum {
  const taken = files.flatMap(({ outcome }) => (outcome.state === "taken" ? [outcome.result] : []));
  const refused = files.filter(({ outcome }) => outcome.state === "refused").length;
  const stopped = files.filter(({ outcome }) => outcome.state === "stopped").length;
  return {
    all: files.length,
    done: taken.length + refused + stopped,
    taken: taken.length,
    refused,
    added: taken.reduce((sum, { added }) => sum + added, 0),
  };
}
