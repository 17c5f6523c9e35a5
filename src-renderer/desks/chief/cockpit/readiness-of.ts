// The venue's machines summed up for the strip of the cockpit; nothing where the laptop has no venue.

import type { ChiefView, VenueView } from "#shared/contract/views";
import type { Readiness } from "./readiness";

/**
 * null while this laptop neither serves nor stands in a succession: there is nothing to report of. `own` is the person at this
 * desk, who needs no network where the chief is one of the judges.
 */
export function readinessOf(
  { serving, devices, here, desks, oldestUnacknowledgedSeconds, stores }: VenueView,
  { judges }: Pick<ChiefView, "judges">,
  own: string | null,
): Readiness | null {
  if (serving === null && desks.length === 0) return null;
  const standing = devices.filter(({ revoked }) => !revoked);
  // People, not laptops: several may share one, and this one.
  const away = standing.filter((device) => device.online).flatMap(({ people }) => people.map(({ person }) => person));
  const online = new Set([...here, ...away]);
  const others = desks.filter((desk) => !desk.own);
  return {
    onlineJudges: judges.filter(({ judge }) => judge === own || online.has(judge)).length,
    expectedJudges: judges.length,
    oldestUnacknowledgedSeconds,
    outOfReach: standing.filter((device) => !device.online).length,
    stores,
    standby: others.length === 0 ? "none" : others.some((desk) => desk.online) ? "present" : "absent",
    worstClockOffsetMs: worstOf(standing.flatMap(({ clockOffsetMs }) => clockOffsetMs ?? [])),
  };
}

/** The one furthest from zero, with its sign. */
function worstOf(offsets: readonly number[]): number | null {
  return offsets.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null;
}
