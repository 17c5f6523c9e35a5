// Who goes on to the next stage by a ranking: the first so many, or a share, of a track.

import type { Stage } from "../event/plan";
import { placesOf } from "./quota";
import { type RankedProject, type Taken, rankedOf, takePlaces } from "./take-places";

/** 2025 notice, 七(二): by rank, per track. A tie at the cut is shown, and nobody of it taken, until it is ruled on. */
export function advancing(
  ranking: readonly RankedProject[],
  track: string,
  { quota, perTrack }: NonNullable<Stage["advance"]>,
): Taken {
  const ranked = rankedOf(ranking);
  return takePlaces(ranked, placesOf(perTrack[track] ?? quota, ranked.length, ranked.length));
}
