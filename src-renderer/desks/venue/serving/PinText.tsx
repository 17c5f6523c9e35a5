// The one-time PIN in two groups of three; it is read as six digits.

import classes from "./Serving.module.css";

export function PinText({ pin }: { pin: string }) {
  return (
    <strong className={classes["pin"]} data-testid="join-pin">
      {pin.slice(0, 3)} {pin.slice(3)}
    </strong>
  );
}
