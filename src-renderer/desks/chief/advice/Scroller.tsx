// A table that may be wider than the page: it scrolls within itself, by keyboard too.

import { ScrollArea } from "@mantine/core";
import type { ReactNode } from "react";
import { useOnPaper } from "./few";

export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  // On paper nothing scrolls.
  if (useOnPaper()) return children;
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: "region", "aria-label": label }}>
      {children}
    </ScrollArea>
  );
}
