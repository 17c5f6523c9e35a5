// The words of an eligibility rule by its id, and of the clause that it comes from.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "#shared/contract/views";
import type { organiser } from "../../../locales/zh-CN/organiser";

type RuleId = keyof typeof organiser.review.rules;

/** A rule of a newer template that has no words here is named by its id. */
export function useRuleName(): (rule: string) => string {
  const { t, i18n } = useTranslation("organiser");
  return useCallback(
    (rule) => (i18n.exists(`review.rules.${rule}`, { ns: "organiser" }) ? t(`review.rules.${rule as RuleId}`) : rule),
    [t, i18n],
  );
}

export function useClauseName(): (clause: FindingView["clause"]) => string {
  const { t } = useTranslation("organiser");
  return useCallback(
    (clause) => (clause === null ? "" : t("review.clause", { notice: clause.notice, ref: clause.ref })),
    [t],
  );
}
