// A page, and a panel that takes a page's place, begins at its top.

import { useEffect } from "react";

export function useBeginAtTop(): void {
  useEffect(() => window.scrollTo(0, 0), []);
}
