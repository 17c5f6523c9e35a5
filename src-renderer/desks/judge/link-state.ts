// What the link to the chief's desk means for a judge: cut off, or something that waits too long; nothing on a laptop without a network.

import type { LinkView } from "#shared/contract/views";

/** Openings come within a second: for this long a judge waits before stepping by hand. */
const cutOffAfterSeconds = 10;
/** A mark crosses a hall within a second; after this long somebody should look at the cable. */
const stalledAfterSeconds = 30;

/** Whether openings do not come through, so that a judge may have to step by hand. */
export function isCutOff(link: LinkView | null): boolean {
  if (link?.state === "refused") return true;
  return link?.state === "connecting" && link.sinceSeconds > cutOffAfterSeconds;
}

export type Stall =
  /** `full`: the network is well, and the chief's laptop cannot store. */
  | { readonly kind: "waiting" | "full"; readonly entries: number; readonly oldestSeconds: number }
  | { readonly kind: "refused"; readonly refusal: NonNullable<LinkView["refusal"]> };

/** What a judge is told to do something about; at once where it does not mend itself. */
export function stallOf(link: LinkView | null): Stall | null {
  if (link === null || link.state === "alone" || link.state === "hub") return null;
  if (link.state === "refused") return { kind: "refused", refusal: link.refusal ?? "unknown-device" };
  const waiting = link.unacknowledged;
  if (waiting === null || waiting.entries === 0) return null;
  if (!link.deskStores) return { kind: "full", ...waiting };
  if (waiting.oldestSeconds <= stalledAfterSeconds) return null;
  return { kind: "waiting", ...waiting };
}

/** Whether this laptop belongs to a venue's network, so that a mark can be anywhere but here. */
export function isNetworked(link: LinkView | null): boolean {
  return link !== null && link.state !== "alone";
}
