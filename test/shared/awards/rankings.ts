// Rankings as the rule engine lists them: competition ranks with ties, totals that fall with the rank, the unranked last.

import * as fc from "fast-check";
import type { RankedProject } from "#shared/awards/take-places";

/** Each step says whether the next project shares the rank before it (0) or falls behind. */
export const ranking: fc.Arbitrary<RankedProject[]> = fc
  .tuple(fc.array(fc.nat(2), { maxLength: 14 }), fc.nat(3))
  .map(([steps, unranked]) => {
    let rank = 1;
    let cents = 10_000;
    const ranked = steps.map((step, at): RankedProject => {
      if (at > 0 && step > 0) {
        rank = at + 1;
        cents -= step * 550;
      }
      return { project: `p${at}`, rank, total: (cents / 100).toFixed(2) };
    });
    const rest = Array.from({ length: unranked }, (_, at): RankedProject => ({ project: `u${at}`, rank: null }));
    return [...ranked, ...rest];
  });
