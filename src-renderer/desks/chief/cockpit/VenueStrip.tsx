// The cockpit's strip, from what this laptop knows of the venue; asked for again and again, because a stall sends no news.

import { useEffect } from "react";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { CockpitStrip } from "./CockpitStrip";
import { readinessOf } from "./readiness-of";

/** Well below the age at which a ballot that is not acknowledged raises its alarm. */
const askAgainMilliseconds = 5_000;

export function VenueStrip() {
  const { view } = useDesk();
  const { data, refresh } = useView("venue.view", {});
  const readiness = data && readinessOf(data, view);
  const reports = readiness !== null;
  useEffect(() => {
    if (!reports) return;
    const timer = window.setInterval(() => void refresh(), askAgainMilliseconds);
    return () => window.clearInterval(timer);
  }, [reports, refresh]);
  return readiness && <CockpitStrip {...readiness} />;
}
