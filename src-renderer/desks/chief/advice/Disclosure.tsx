// What is opened on demand, and stands open on paper.

import type { ReactNode } from "react";
import { useOnPaper } from "./few";
import classes from "./Advice.module.css";

export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const onPaper = useOnPaper();
  return (
    <details className={classes["details"]} open={onPaper}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
