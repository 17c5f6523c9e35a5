// What statistics could not say of these marks, and why.

import { List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { AdviceSection } from "./AdviceSection";

export function NotComputed({ advice: { notes } }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  if (notes.length === 0) return null;
  return (
    <AdviceSection name="not-computed" title={t("advice.notComputed.title")}>
      <List>
        {notes.map(({ about, reason }) => (
          <List.Item key={about}>
            {t("advice.notComputed.line", {
              about: t(`advice.notComputed.about.${about}`),
              reason: t(`advice.notComputed.reason.${reason}`),
            })}
          </List.Item>
        ))}
      </List>
    </AdviceSection>
  );
}
