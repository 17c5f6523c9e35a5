// What goes to the printer in place of the screen: hidden until the window prints, and then alone on the paper.

import { Portal } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./PrintSheet.module.css";

export function PrintSheet({ children }: { children: ReactNode }) {
  // A node of its own: the shared one holds dialogs and notices, which are not to be printed.
  return (
    <Portal reuseTargetNode={false}>
      <div className={classes["sheet"]} data-print-sheet aria-hidden>
        {children}
      </div>
    </Portal>
  );
}
