// What the judges wrote to a team: who wrote what, and who wrote nothing.

import type { ChiefProject } from "#shared/contract/views";

export interface Feedback {
  /** In the order of the panel. */
  readonly given: readonly { readonly judge: string; readonly text: string }[];
  /** Judges who neither wrote anything nor recused. */
  readonly without: readonly string[];
}

export function feedbackOf({ cells }: Pick<ChiefProject, "cells">): Feedback {
  const texts = cells.map(({ judge, state, feedback }) => ({ judge, state, text: (feedback ?? "").trim() }));
  return {
    given: texts.filter(({ text }) => text !== "").map(({ judge, text }) => ({ judge, text })),
    without: texts
      .filter(({ state, text }) => text === "" && state !== "recused" && state !== "recusal-ordered")
      .map(({ judge }) => judge),
  };
}
