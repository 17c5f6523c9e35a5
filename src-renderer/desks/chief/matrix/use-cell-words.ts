// What a cell of the matrix says: in short as its name, in full where it is pointed at.

import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { labelOf, useNames } from "../use-names";
import { cellOf } from "./matrix-summary";

export interface CellWords {
  readonly short: string;
  readonly full: string;
}

export function useCellWords(): (project: ChiefProject, judge: string) => CellWords {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (project, judge) => {
    const words = { project: labelOf(project), judge: names.judge(judge) };
    const cell = cellOf(project, judge);
    if (!cell) {
      const short = t("matrix.cell", { ...words, state: t("matrix.notInPanel") });
      return { short, full: short };
    }
    const { total, outlier, whereabouts = null } = cell;
    const state = t(`states.${cell.state}.word`);
    const marked =
      total === null ? t("matrix.cell", { ...words, state }) : t("matrix.cellTotal", { ...words, state, total });
    const told = outlier === null ? marked : t("cockpit.outlierCell", { cell: marked });
    const short =
      whereabouts === null
        ? told
        : t("cockpit.cellAt", { cell: told, whereabouts: t(`cockpit.whereabouts.${whereabouts}`) });
    const full =
      outlier === null
        ? short
        : t("cockpit.fullCell", { cell: short, says: t("cockpit.outlierSays", { score: outlier.toFixed(1) }) });
    return { short, full };
  };
}
