// Above a track's own rule: what it means to have one, and the way back to the rule of the stage.

import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNotify } from "../parts/use-notify";
import { useTrackName } from "../projects/use-track-names";

const fingerprintLength = 16;

export function OwnRulePanel({ own }: { readonly own: StageRuleView }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [asking, setAsking] = useState(false);
  const drop = useCall("organiser.drop-rule");
  const notify = useNotify();
  const track = own.track ?? "";
  const name = useTrackName()(track);
  const started = view.startedStages.includes(own.stage);
  const go = async () => {
    if (!(await drop.run({ stage: own.stage, track }))) return;
    setAsking(false);
    notify.done(t("rule.which.dropped", { track: name }));
  };
  return (
    <Paper mb="lg">
      <Stack gap="sm">
        <Group justify="space-between" gap="md">
          <Title order={2}>{t("rule.which.owns", { track: name })}</Title>
          {!started && (
            <Button variant="default" disabled={own.locked} onClick={() => setAsking(true)}>
              {t("rule.which.drop")}
            </Button>
          )}
        </Group>
        <Text c="dimmed">{t("rule.which.ownsSays")}</Text>
        {started && <Text c="dimmed">{t("rule.which.startedSays")}</Text>}
        {!started && own.locked && <Text c="dimmed">{t("rule.which.lockedSays")}</Text>}
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t("rule.which.dropTitle", { track: name })}
        destroys={[t("rule.which.dropLoses", { track: name, hash: own.hash.slice(0, fingerprintLength) })]}
        confirmLabel={t("rule.which.dropConfirm")}
        pending={drop.pending}
        error={drop.error}
        onCancel={() => setAsking(false)}
        onConfirm={() => void go()}
      >
        <Text>{t("rule.which.dropSays", { track: name })}</Text>
      </ConfirmDialog>
    </Paper>
  );
}
