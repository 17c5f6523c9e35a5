// A change of the rule or of the panel in words.

import { useTranslation } from "react-i18next";
import { useNames } from "../use-names";
import type { Change } from "./moves";

export function useChangeWords(): (change: Change) => string {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (change) => {
    switch (change.kind) {
      case "without-judge":
        return t("advice.whatIf.changes.without-judge", { judge: names.judge(change.judge) });
      case "trim":
        return change.dropHighest + change.dropLowest === 0
          ? t("advice.whatIf.changes.trimNone")
          : t("advice.whatIf.changes.trim", { highest: change.dropHighest, lowest: change.dropLowest });
      case "rounding": {
        const { mode, decimals } = change.rounding;
        return t("advice.whatIf.changes.rounding", { mode: t(`advice.whatIf.modes.${mode}`), decimals });
      }
      case "rank-by":
        return t(`advice.whatIf.changes.rank-by.${change.rankBy}`);
    }
  };
}
