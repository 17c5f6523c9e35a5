// One item of an edited list: named for those who listen, its fields, and its buttons at the side.

import type { ReactNode } from "react";
import classes from "./ItemRow.module.css";

export interface ItemRowProps {
  readonly legend: string;
  /** Beside the name. */
  readonly mark?: ReactNode;
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

export function ItemRow({ legend, mark, buttons, children }: ItemRowProps) {
  return (
    <fieldset aria-label={legend} className={classes["item"]}>
      <div className={classes["head"]}>
        <span className={classes["legend"]}>
          {legend} {mark}
        </span>
        {buttons}
      </div>
      {children}
    </fieldset>
  );
}
