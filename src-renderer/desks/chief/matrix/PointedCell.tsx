// Below the matrix: in words, the cell that the pointer or the keyboard is at.

import { Text } from "@mantine/core";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../desk-context";
import type { MatrixPlace } from "./DetailsDialog";
import { useCellWords } from "./use-cell-words";
import { useReachWords } from "./ReachNotice";
import classes from "./Matrix.module.css";

/** `children` hold the cells, each marked by `cellPlace`; they are not drawn anew when another is pointed at. */
export function PointedCell({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<MatrixPlace | null>(null);
  const point = ({ target }: SyntheticEvent): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-project]") : null;
    const { project, judge } = cell?.dataset ?? {};
    if (project !== undefined) setPlace({ project, judge: judge ?? null });
  };
  return (
    <div onMouseOver={point} onFocus={point}>
      {children}
      <Text size="sm" className={classes["pointed"] ?? ""} data-testid="pointed-cell">
        <Words place={place} />
      </Text>
    </div>
  );
}

export function cellPlace({ project, judge }: MatrixPlace): Record<`data-${string}`, string> {
  return { "data-project": project, ...(judge !== null && { "data-judge": judge }) };
}

function Words({ place }: { place: MatrixPlace | null }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const cellWords = useCellWords();
  const reachWords = useReachWords();
  const project = view.projects.find((each) => each.project === place?.project);
  if (!project || !place) return t("matrix.keys");
  if (place.judge !== null) return cellWords(project, place.judge).full;
  const { submitted, recused, panel, minimum } = project;
  return reachWords(project) ?? t("live.counts", { submitted, recused, panel, minimum });
}
