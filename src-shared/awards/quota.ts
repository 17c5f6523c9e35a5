// How many places a quota gives: a number, an exact share of those ranked, or all that are left.

import type { Quota } from "../event/plan";
import { divide, fromInteger, multiply, parseAmount, round, ZERO } from "../scoring/rational";

/** `ranked` is the number of ranked projects of the track, `left` of those not yet given anything. */
export function placesOf(quota: Quota, ranked: number, left: number): number {
  if (quota === null) return left;
  if (typeof quota === "number") return quota;
  const share = divide(multiply(parseAmount(quota.percent) ?? ZERO, fromInteger(ranked)), fromInteger(100));
  const down = share.n / share.d;
  if (quota.round === "half-up") return Number(round(share, 0, "half-up").n);
  return Number(quota.round === "up" && share.n % share.d > 0n ? down + 1n : down);
}
