// Step 8: this laptop reaches the chief's desk.

import { type Step, finding, notApplicable } from "./step";

export const chief: Step = {
  id: "chief",
  limitMs: 2_000,
  ifUnknown: "attention",
  run({ venue }) {
    if (venue === null) return notApplicable("no-venue");
    if (venue.chief === null) return notApplicable("is-chief");
    const { reached, label } = venue.chief;
    return [
      reached
        ? finding("good", "chief-reached", { label })
        : finding("bad", "chief-unreached", { label }, "check-network"),
    ];
  },
};
