// The figures of an advice as lines: name, value, and what it rests on.

import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { useNumbers } from "./use-numbers";

export interface FigureLine {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

const sorts = ["single", "average"] as const;
const forms = ["oneWay", "agreement", "consistency"] as const;

/** As Shrout & Fleiss number them. */
const iccNames = {
  single: { oneWay: "ICC(1,1)", agreement: "ICC(2,1)", consistency: "ICC(3,1)" },
  average: { oneWay: "ICC(1,k)", agreement: "ICC(2,k)", consistency: "ICC(3,k)" },
} as const;

export function useFigures({ agreement, orderEffect, ownUnit }: GroupAdvice): FigureLine[] {
  const { t } = useTranslation("chief");
  const { chance, figure, mark } = useNumbers();
  const { icc, kendall, alphaInterval, alphaOrdinal } = agreement;
  const none = t("advice.figures.none");
  const lines: FigureLine[] = [];
  if (icc)
    for (const sort of sorts)
      for (const form of forms) {
        const value = icc[sort][form];
        lines.push({
          name: iccNames[sort][form],
          value: value === null ? none : figure(value),
          meaning: t(`advice.figures.icc.${sort}.${form}`),
        });
      }
  if (kendall)
    lines.push({
      name: t("advice.figures.kendall"),
      value: figure(kendall.w),
      meaning: t("advice.figures.kendallSays", {
        chiSquare: mark(kendall.chiSquare),
        degrees: kendall.degrees,
        p: chance(kendall.p),
        band: t(`advice.agreement.bands.${kendall.band}`),
      }),
    });
  for (const [name, alpha] of [
    [t("advice.figures.alphaInterval"), alphaInterval],
    [t("advice.figures.alphaOrdinal"), alphaOrdinal],
  ] as const)
    if (alpha)
      lines.push({
        name,
        value: figure(alpha.value),
        meaning: t("advice.figures.alphaSays", { band: t(`advice.agreement.bands.${alpha.band}`) }),
      });
  if (orderEffect) {
    const { rho, slope, p, permutations } = orderEffect;
    lines.push({
      name: t("advice.figures.order"),
      value: figure(rho),
      meaning: t("advice.figures.orderSays", { slope: mark(slope), p: chance(p), permutations: mark(permutations) }),
    });
  }
  if (ownUnit) {
    const { meanResidual, p, permutations } = ownUnit;
    lines.push({
      name: t("advice.figures.ownUnit"),
      value: figure(meanResidual),
      meaning: t("advice.figures.ownUnitSays", { p: chance(p), permutations: mark(permutations) }),
    });
  }
  return lines;
}
