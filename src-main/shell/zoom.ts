// Zoom in the steps that browsers use, from half to double size.

import type { WebContents } from "electron";

const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next step up or down from `factor`; the last step stays. */
export function nextZoom(factor: number, direction: "in" | "out"): number {
  // Chromium gives back its own rounding of the factor that was set.
  const near = 0.005;
  return direction === "in"
    ? (steps.find((step) => step > factor + near) ?? 2)
    : (steps.findLast((step) => step < factor - near) ?? 0.5);
}

export function zoom(contents: WebContents, direction: "in" | "out"): void {
  contents.setZoomFactor(nextZoom(contents.getZoomFactor(), direction));
}
