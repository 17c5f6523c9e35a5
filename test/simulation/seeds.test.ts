// Protects what must hold in every venue: seeded halls on the real core and store, with every fault that is known of.

import { expect, test } from "vitest";
import { simulate } from "../../src-main/engine/simulation/simulate";

/** A fiftieth of the full run, which `roadshow -- simulate --seeds 2000` makes. */
const seeds = 40;

test(
  "in forty halls nothing that must hold is broken, and there was much that could have been",
  {
    timeout: 300_000,
  },
  async () => {
    const { violations, ballots, operations, faults } = await simulate({ from: 1, seeds });
    expect(violations).toEqual([]);
    expect(ballots).toBeGreaterThan(5 * seeds);
    expect(operations).toBeGreaterThan(20 * seeds);
    // All of them happen somewhere among so many halls.
    expect(Object.entries(faults).filter(([, count]) => count === 0)).toEqual([]);
  },
);
