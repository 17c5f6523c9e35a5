// Protects everything that a venue rests on: seeded venues with every fault end alike at all honest laptops, and nothing is lost.

import { expect, test } from "vitest";
import { faultKinds } from "../../src-main/engine/simulation/fault-kinds";
import { emptyStoreImage, simulate } from "../../src-main/engine/simulation/simulate";
import { runSeed } from "../../src-main/engine/simulation/run-seed";
import { simulateInThreads } from "../../src-main/engine/simulation/threads";
import { pinnedSeeds } from "./pinned-seeds";

/** The command plays thousands; here a few, of which every tenth signs by Ed25519. */
const seeds = 40;
const timeout = 600_000;

test(
  `${seeds} venues break nothing, and work and every kind of fault really happened in them`,
  { timeout },
  async () => {
    const { violations, ballots, operations, faults } = await simulate({ from: 1, seeds });
    expect(violations).toEqual([]);
    expect(ballots).toBeGreaterThan(5 * seeds);
    expect(operations).toBeGreaterThan(20 * seeds);
    expect(faultKinds.filter((kind) => faults[kind] === 0)).toEqual([]);
  },
);

test("a seed plays the same venue each time", { timeout }, async () => {
  const blank = await emptyStoreImage();
  const play = async (): Promise<string[]> => {
    const steps: string[] = [];
    await runSeed({ seed: 7, blank, say: (step) => steps.push(step) });
    return steps;
  };
  const steps = await play();
  expect(steps.length).toBeGreaterThan(30);
  expect(await play()).toEqual(steps);
});

test("however many threads share the seeds, the outcome is the same", { timeout }, async () => {
  const alone = await simulate({ from: 21, seeds: 3 });
  expect(await simulateInThreads({ from: 21, seeds: 3, threads: 2 })).toEqual(alone);
});

test.each(pinnedSeeds)("seed $seed, which once $found", { timeout }, async ({ seed, emphasis }) => {
  expect((await simulate({ from: seed, seeds: 1, emphasis })).violations).toEqual([]);
});
