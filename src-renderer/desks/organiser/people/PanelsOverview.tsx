// The panels by track: whether each has as many judges as the rule asks for.

import { Paper, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";

export function PanelsOverview() {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const { judges, chiefs, tracks } = progress.facts;
  const minimum = view.rules.find((rule) => rule.stage === view.stage)?.rule.panel.minimumJudges ?? 1;
  return (
    <section aria-label={t("people.panelsTitle")}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {view.plan.tracks.map((track) => {
          const count = judges.filter((judge) => judge.panels.includes(track.id)).length;
          const enough = count >= minimum;
          return (
            <Paper key={track.id} p="md">
              <Text fw={600}>{track.name}</Text>
              <Text size="sm">{t("people.panelCount", { judges: count, minimum })}</Text>
              {enough || tracks.includes(track.id) ? (
                <StatusMark shape={enough ? "check" : "warning"} tone={enough ? "good" : "caution"} size="sm">
                  {t(enough ? "people.panelFull" : "people.panelThin")}
                </StatusMark>
              ) : (
                <StatusMark shape="none" size="sm">
                  {t("people.panelIdle")}
                </StatusMark>
              )}
            </Paper>
          );
        })}
      </SimpleGrid>
      {chiefs.length === 0 && (
        <StatusMark shape="warning" tone="caution">
          {t("people.noChief")}
        </StatusMark>
      )}
    </section>
  );
}
