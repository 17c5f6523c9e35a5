// Protects every guard from being taken for superfluous: without it some seed of a few breaks something that must hold.

import { expect, test } from "vitest";
import { simulate } from "../../src-main/engine/simulation/simulate";
import { guardsOff } from "./guards";

/** So many seeds are tried, from the one where it was seen first, before a guard is said to be superfluous. */
const mostSeeds = 12;

test.each(guardsOff)("without the guard that $guard, something breaks", { timeout: 240_000 }, async (off) => {
  const { guards, emphasis, shownBy } = off;
  const without = await simulate({ from: shownBy, seeds: mostSeeds, emphasis, guards, stopAtFirst: true });
  const [violation] = without.violations;
  expect(
    violation,
    `${mostSeeds} seeds from ${shownBy} on have shown nothing: dwell on what it guards against`,
  ).toBeDefined();
  // With it, the very same seed holds.
  const withIt = await simulate({ from: violation?.seed ?? shownBy, seeds: 1, emphasis });
  expect(withIt.violations).toEqual([]);
});
