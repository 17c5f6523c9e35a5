// How far the judges agree: one gauge with words, and a sentence of what it means.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GroupAdvice } from "#shared/statistics/advice";
import { AdviceSection } from "./AdviceSection";
import { Gauge } from "./Gauge";
import { useNumbers } from "./use-numbers";

export function Agreement({ advice }: { advice: GroupAdvice }) {
  const { t } = useTranslation("chief");
  const numbers = useNumbers();
  const { headline } = advice.agreement;
  return (
    <AdviceSection name="agreement" title={t("advice.agreement.title")} says={t("advice.agreement.says")}>
      {headline ? (
        <>
          <Gauge figure={headline} />
          <Text size="lg">
            <strong>
              {t("advice.agreement.gauge", {
                value: numbers.mark(headline.value),
                band: t(`advice.agreement.bands.${headline.band}`),
              })}
            </strong>{" "}
            {t(`advice.agreement.said.${headline.band}`)}
          </Text>
        </>
      ) : (
        <Text>{t("advice.agreement.none")}</Text>
      )}
    </AdviceSection>
  );
}
