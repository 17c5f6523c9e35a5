// How a laptop's link to the venue looks in the header: its shape, its tone, and what is said of it.

import type { LinkView } from "#shared/contract/views";
import type { ToneName } from "../../../app/palette";
import type { StatusShape } from "../../../components/StatusMark";
import { alarmSeconds } from "../facts";

export interface LinkLook {
  readonly shape: StatusShape;
  readonly tone: ToneName;
}

/** null where nothing is shown: a laptop that was never joined to a venue. */
export function lookOfLink({ state, unacknowledged, deskStores }: LinkView): LinkLook | null {
  const waits = unacknowledged !== null && unacknowledged.entries > 0;
  const late = waits && (unacknowledged.oldestSeconds > alarmSeconds || !deskStores);
  switch (state) {
    case "alone":
      return null;
    case "hub":
      return { shape: "check", tone: "accent" };
    case "connected":
      return late ? { shape: "warning", tone: "caution" } : { shape: "check", tone: "good" };
    case "connecting":
      return { shape: "warning", tone: "caution" };
    case "refused":
      return { shape: "absent", tone: "danger" };
  }
}

/** How often to ask again: while something waits, its age is told. */
export function linkBeat(link: LinkView | null): number | null {
  if (link === null || link.state === "alone" || link.state === "hub") return null;
  const waits = link.unacknowledged !== null && link.unacknowledged.entries > 0;
  return link.state === "connecting" || waits ? 2000 : 15_000;
}
