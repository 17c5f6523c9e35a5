// What is wrong with a figure, in words.

import { useTranslation } from "react-i18next";
import type { FigureProblem } from "./figure-draft";

const example = "88.5";

export function useProblemWords(): (problem: FigureProblem) => string {
  const { t } = useTranslation(["chief", "common"]);
  return (problem) => {
    switch (problem.code) {
      case "reason-missing":
      case "deduction-blank":
        return t(`figures.problems.${problem.code}`);
      case "not-a-number":
      case "comma":
        return t(`common:mark.problems.${problem.code}`, { example });
      case "above-maximum":
        return t("common:mark.problems.above-maximum", { max: problem.max });
      case "below-minimum":
        return t("common:mark.problems.below-minimum", { min: problem.min });
      case "off-step":
        return t("common:mark.problems.off-step", problem);
    }
  };
}
