// Numbers of advice as a person reads them: marks to a tenth, shares in per cent, chances without false precision.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface Numbers {
  /** Up to two decimals. */
  mark(value: number): string;
  /** Without its sign, to a tenth. */
  size(value: number): string;
  /** "+", "−", or "" where it rounds to nothing. */
  sign(value: number): string;
  /** A share of 1; what is neither never nor always is not rounded to it. */
  share(value: number): string;
  /** Percentage points of twice a standard error. */
  points(standardError: number): string;
  figure(value: number): string;
  /** What is below a thousandth is said to be so. */
  chance(p: number): string;
  count(value: number): string;
}

export function useNumbers(): Numbers {
  const { language } = useTranslation().i18n;
  return useMemo(() => numbersOf(language), [language]);
}

export function numbersOf(language: string): Numbers {
  const upTo = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  const fixed = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [whole, tenth, hundredth] = [upTo(0), fixed(1), upTo(2)];
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const closely = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return {
    mark: (value) => hundredth.format(value),
    size: (value) => tenth.format(Math.abs(value)),
    sign: (value) => (Math.abs(value) < 0.05 ? "" : value > 0 ? "+" : "−"),
    share(value) {
      if (value > 0 && value < 0.001) return `<${closely.format(0.001)}`;
      if (value < 1 && value > 0.999) return `>${closely.format(0.999)}`;
      return (value < 0.01 || value > 0.99 ? closely : percent).format(value);
    },
    points: (standardError) => upTo(1).format(200 * standardError),
    figure: (value) => fixed(3).format(value),
    chance: (p) => (p < 0.001 ? `< ${fixed(3).format(0.001)}` : `= ${fixed(3).format(p)}`),
    count: (value) => whole.format(value),
  };
}
