// A value to the right or left of nought, as a bar from the middle.

import classes from "./Advice.module.css";

/** `most` is the value at either end; the words beside it say the same. */
export function DivergingBar({ value, most }: { value: number; most: number }) {
  const length = most > 0 ? Math.min(50, (50 * Math.abs(value)) / most) : 0;
  return (
    <span className={classes["diverging"]} aria-hidden>
      <span
        className={classes["divergingFill"]}
        data-side={value < 0 ? "below" : "above"}
        style={{ width: `${length}%`, left: `${value < 0 ? 50 - length : 50}%` }}
      />
    </span>
  );
}
