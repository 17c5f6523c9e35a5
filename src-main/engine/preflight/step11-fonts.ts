// Step 11: the page draws with the bundled font, so that screens and sheets look alike on every laptop.

import { type Step, finding, notApplicable } from "./step";

export const fonts: Step = {
  id: "fonts",
  limitMs: 2_000,
  ifUnknown: "attention",
  run({ window }) {
    if (window === null) return notApplicable("needs-application");
    const { family, loaded, drawn } = window.font;
    return [
      loaded > 0 && drawn
        ? finding("good", "font-drawn", { family })
        : finding("attention", "font-missing", { family }, "reinstall"),
    ];
  },
};
