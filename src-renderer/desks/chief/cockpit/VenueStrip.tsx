// The cockpit's strip, from what this laptop knows of the venue; asked for again and again, because a stall sends no news.

import { useSession } from "../../../engine/context";
import { useView } from "../../../engine/use-view";
import { usePolling } from "../../venue/use-polled-view";
import { useDesk } from "../desk-context";
import { CockpitStrip } from "./CockpitStrip";
import { readinessOf } from "./readiness-of";

/** Well below the age at which a ballot that is not acknowledged raises its alarm. */
const beatMs = 5_000;

export function VenueStrip() {
  const { view } = useDesk();
  const { person } = useSession();
  const venue = useView("venue.view", {});
  const readiness = venue.data && readinessOf(venue.data, view, person);
  usePolling(venue, readiness ? beatMs : null);
  return readiness && <CockpitStrip {...readiness} />;
}
