// The panels by track at the stage in hand: whether each has as many judges as the rule asks for.

import { Anchor, Group, Paper, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { StatusMark } from "../../../components/StatusMark";
import { pagePath, useDesk } from "../desk-context";
import { ownPanel, seatsOf } from "../stages/panels/seats";
import { ruleAt } from "../stages/stage-facts";
import { StageInHand } from "../stages/StageInHand";

export function PanelsOverview() {
  const { t } = useTranslation("organiser");
  const { view, progress } = useDesk();
  const { chiefs, tracks } = progress.facts;
  return (
    <section aria-label={t("people.panelsTitle")}>
      <Group justify="space-between" gap="sm" mb="sm">
        <StageInHand />
        <Anchor component={Link} href={pagePath("stages")}>
          {t("people.toStagePanels")}
        </Anchor>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {view.plan.tracks.map((track) => {
          const count = seatsOf(view, view.stage, track.id).length;
          const own = ownPanel(view, view.stage, track.id) !== undefined;
          const minimum = ruleAt(view, view.stage, track.id)?.rule.panel.minimumJudges ?? 1;
          const enough = count >= minimum;
          return (
            <Paper key={track.id} p="md">
              <Text fw={600}>{track.name}</Text>
              <Text size="sm">{t("people.panelCount", { judges: count, minimum })}</Text>
              {own && <Text size="sm">{t("people.panelOwn")}</Text>}
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
