// A page of the chief's desk as it is, or, at a desk that is not in charge, to be read alone.

import type { ReactNode } from "react";
import classes from "./ReadOnly.module.css";

export function ReadOnly({ on, children }: { on: boolean; children: ReactNode }) {
  return (
    <fieldset disabled={on} className={classes["plain"]}>
      {children}
    </fieldset>
  );
}
