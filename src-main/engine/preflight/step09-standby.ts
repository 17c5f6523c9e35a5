// Step 9: a standby follows, which can take over if the chief's laptop dies.

import { type Step, finding, notApplicable } from "./step";

export const standby: Step = {
  id: "standby",
  limitMs: 2_000,
  ifUnknown: "attention",
  run({ venue }) {
    if (venue === null) return notApplicable("no-venue");
    if (venue.standby === null) return [finding("attention", "standby-unnamed", {}, "standby-name")];
    return [
      venue.standby.present
        ? finding("good", "standby-present", {})
        : finding("attention", "standby-absent", {}, "standby-join"),
    ];
  },
};
