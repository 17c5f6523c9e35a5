// A share as a bar with its words and its figure.

import classes from "./Advice.module.css";
import { useNumbers } from "./use-numbers";

export interface ShareBarProps {
  readonly label: string;
  readonly share: number;
  readonly strong?: boolean;
}

export function ShareBar({ label, share, strong = false }: ShareBarProps) {
  const numbers = useNumbers();
  return (
    <div className={classes["share"]} data-strong={strong || undefined}>
      <span>{label}</span>
      <span className={classes["shareTrack"]} aria-hidden>
        <span className={classes["shareFill"]} style={{ width: `${100 * share}%` }} />
      </span>
      <strong>{numbers.share(share)}</strong>
    </div>
  );
}
