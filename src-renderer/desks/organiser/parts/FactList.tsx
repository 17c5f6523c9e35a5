// Facts as names and values, one a line.

import type { ReactNode } from "react";
import classes from "./FactList.module.css";

export interface FactListProps {
  readonly facts: readonly (readonly [string, ReactNode])[];
  /** Hashes and paths: in letters of equal width, broken anywhere. */
  readonly exact?: boolean;
}

export function FactList({ facts, exact = false }: FactListProps) {
  return (
    <dl className={classes["facts"]} data-exact={exact || undefined}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes["fact"]}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
