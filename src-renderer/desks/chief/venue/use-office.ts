// Whether this desk is in charge of the event, stands by, or has been taken over from.

import type { VenueView } from "#shared/contract/views";
import { useView } from "../../../engine/use-view";

export type Office =
  | { readonly kind: "in-charge" }
  | { readonly kind: "standby"; readonly label: string }
  | { readonly kind: "taken-over"; readonly takenOver: NonNullable<VenueView["takenOver"]> };

/** Until it is known otherwise, and on a laptop that is in no venue, the desk is in charge. */
export function officeOf(venue: VenueView | null): Office {
  if (venue?.takenOver) return { kind: "taken-over", takenOver: venue.takenOver };
  const inCharge = venue?.desks.find((desk) => desk.inCharge);
  return venue?.canTakeOver && inCharge && !inCharge.own
    ? { kind: "standby", label: inCharge.label }
    : { kind: "in-charge" };
}

export function useOffice(): Office {
  return officeOf(useView("venue.view", {}).data);
}
