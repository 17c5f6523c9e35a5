// Step 13: the screen is large enough for every desk.

import { type Step, finding, notApplicable } from "./step";

const least = { width: 1366, height: 768 };

export const screen: Step = {
  id: "screen",
  limitMs: 2_000,
  ifUnknown: "attention",
  run({ window }) {
    if (window === null) return notApplicable("needs-application");
    const { width, height, scale } = window.screen;
    const facts = { width, height, scalePercent: Math.round(100 * scale) };
    return [
      width >= least.width && height >= least.height
        ? finding("good", "screen-enough", facts)
        : finding("attention", "screen-small", facts, "scale-down"),
    ];
  },
};
