// What goes to the printer in place of the screen: hidden until the window prints, and then alone on the paper.

import { Portal } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./PrintSheet.module.css";

export function PrintSheet({ children }: { children: ReactNode }) {
  return (
    <Portal>
      <div className={classes["sheet"]} data-print-sheet aria-hidden>
        {children}
      </div>
    </Portal>
  );
}
