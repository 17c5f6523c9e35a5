// Step 10: the same version as the chief's: an older one may meet entries that it does not know.

import { type Step, finding, notApplicable } from "./step";

export const version: Step = {
  id: "version",
  limitMs: 2_000,
  ifUnknown: "attention",
  run({ venue, version: own }) {
    if (venue === null) return notApplicable("no-venue");
    if (venue.chief === null) return notApplicable("is-chief");
    const { version: chief } = venue.chief;
    if (chief === null) return [finding("attention", "version-unread", { own }, "check-network")];
    return chief === own
      ? [finding("good", "version-equal", { own })]
      : [finding("attention", "version-differs", { own, chief }, "same-version")];
  },
};
