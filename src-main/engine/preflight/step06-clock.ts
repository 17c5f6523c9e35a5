// Step 6: this computer's clock beside the chief's. Nothing is decided by a clock: a wrong one is never worse than attention.

import { wallTime } from "../wall-clock";
import { type Step, finding } from "./step";

/** What is written beside marks is read by people: half a minute does not mislead them. */
const farOffMs = 30_000;

export const clock: Step = {
  id: "clock",
  limitMs: 2_000,
  ifUnknown: "attention",
  run({ venue }) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const alone = { at: wallTime(), zone };
    if (venue === null || venue.chief === null) return [finding("not-applicable", "clock-alone", alone)];
    const { offsetMs } = venue.chief;
    if (offsetMs === null) return [finding("attention", "clock-not-compared", alone, "check-network")];
    const facts = { offsetMs: Math.abs(offsetMs), zone };
    if (offsetMs > farOffMs) return [finding("attention", "clock-ahead", facts, "set-clock")];
    if (offsetMs < -farOffMs) return [finding("attention", "clock-behind", facts, "set-clock")];
    return [finding("good", "clock-agrees", facts)];
  },
};
