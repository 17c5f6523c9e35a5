// Where a ballot is held, as one to four small marks; the words stand beside them, or in the cell's own.

import type { Whereabouts as Where } from "#shared/contract/views";
import classes from "./Matrix.module.css";

export const whereaboutsInOrder = ["here", "chief", "two", "central"] as const satisfies readonly Where[];

export function Whereabouts({ where }: { where: Where }) {
  const marks = whereaboutsInOrder.slice(0, whereaboutsInOrder.indexOf(where) + 1);
  return (
    <span className={classes["whereabouts"]} data-where={where} aria-hidden>
      {marks.map((mark) => (
        <i key={mark} />
      ))}
    </span>
  );
}
