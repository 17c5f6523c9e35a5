// Keeps the field in hand in view when a notice comes in above it and pushes the ballot down.

import { useLayoutEffect } from "react";

/** Used by the notice: at the moment it appears, before the screen is painted. */
export function useFieldInView(): void {
  useLayoutEffect(() => {
    const field = document.activeElement;
    if (field instanceof HTMLElement && field.matches("main input, main textarea"))
      field.scrollIntoView({ block: "nearest" });
  }, []);
}
