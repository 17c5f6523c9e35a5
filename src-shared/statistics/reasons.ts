// Why a figure could not be computed: codes, so that the words stand in the locales.

export type Reason =
  /** No judge has marked any project in full. */
  | "no-marks"
  | "one-judge"
  | "one-project"
  /** All the marks that the figure compares are equal, so that it is 0 / 0. */
  | "no-variation"
  /** Too little is left once projects or judges with missing marks are put aside. */
  | "too-few-complete"
  /** Judges and projects fall into parts that share no mark, so that they cannot be compared. */
  | "disconnected"
  /** Fewer than three positions of the running order are known, or fewer than three projects are marked. */
  | "too-few-in-order"
  /** No judge has marked a project of the judge's own unit. */
  | "no-own-unit"
  /** No chance outcome differs from what happened: the judges concerned have marked own-unit projects only. */
  | "nothing-to-permute"
  /** The rule ranks no project of the group. */
  | "nothing-ranked";

/** A figure, or the reason why there is none. */
export type Figure<T> =
  | { readonly figure: T; readonly reason: null }
  | { readonly figure: null; readonly reason: Reason };

export function figure<T>(value: T): Figure<T> {
  return { figure: value, reason: null };
}

export function without(reason: Reason): { readonly figure: null; readonly reason: Reason } {
  return { figure: null, reason };
}
