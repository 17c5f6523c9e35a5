// What still stands before confirming who goes on, and the button that does.

import { Button, Group, List, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AdvancementView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../../components/ConfirmDialog";
import { useCall } from "../../../../engine/use-action";
import { useJoin } from "../../parts/use-join";
import { useNotify } from "../../parts/use-notify";
import { useStageName, useTrackName } from "../../projects/use-track-names";
import { type Decisions, standingOf } from "./decisions";
import { LongMark } from "../LongMark";

export interface ConfirmBarProps {
  readonly advancement: AdvancementView;
  readonly decisions: Decisions;
  /** Whether decisions differ from those of the list in force. */
  readonly changed: boolean;
  readonly onDiscard: () => void;
}

export function ConfirmBar({ advancement, decisions, changed, onDiscard }: ConfirmBarProps) {
  const { t } = useTranslation("organiser");
  const stageName = useStageName();
  const trackName = useTrackName();
  const join = useJoin();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const confirm = useCall("organiser.confirm-advancement");
  const { unsigned, contested, tied, going } = standingOf(advancement, decisions);
  const names = { stage: stageName(advancement.to), count: going.length };
  const hindrances = [
    ...(unsigned.length > 0 ? [t("stages.advancement.unsigned", { tracks: join(unsigned.map(trackName)) })] : []),
    ...(contested.length > 0 ? [t("stages.advancement.contested", { tracks: join(contested.map(trackName)) })] : []),
    ...(tied > 0 ? [t("stages.advancement.tied", { count: tied })] : []),
  ];
  const { confirmed } = advancement;
  const same =
    confirmed?.current === true &&
    !changed &&
    sameSet(
      confirmed.projects,
      going.map(({ project }) => project),
    );
  if (same) return null;
  const go = async () => {
    const { from, certificates } = advancement;
    const { admitted, passedOver } = decisions;
    const copy = (list: Decisions["admitted"]) => list.map((line) => ({ ...line }));
    const input = { from, certificates: [...certificates], admitted: copy(admitted), passedOver: copy(passedOver) };
    if (!(await confirm.run(input))) return;
    setAsking(false);
    onDiscard();
    notify.done(t("stages.advancement.done", names));
  };
  return (
    <Paper component="section" aria-label={t("stages.advancement.confirmTitle")}>
      <Group justify="space-between" gap="md">
        <Stack gap="xs">
          <Text fw={600}>{t("stages.advancement.going", names)}</Text>
          {hindrances.map((words) => (
            <LongMark key={words} shape="warning" tone="caution">
              {words}
            </LongMark>
          ))}
        </Stack>
        <Group gap="sm">
          {changed && (
            <Button variant="default" onClick={onDiscard}>
              {t("stages.advancement.discard")}
            </Button>
          )}
          <Button size="lg" disabled={hindrances.length > 0} onClick={() => setAsking(true)}>
            {t(confirmed === null ? "stages.advancement.confirm" : "stages.advancement.confirmAgain")}
          </Button>
        </Group>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t("stages.advancement.confirmTitle")}
        destroys={confirmed === null ? [] : [t("stages.advancement.replaces", { count: confirmed.projects.length })]}
        confirmLabel={t("stages.advancement.confirm")}
        pending={confirm.pending}
        error={confirm.error}
        onCancel={() => {
          confirm.clear();
          setAsking(false);
        }}
        onConfirm={() => void go()}
      >
        <Text>{t("stages.advancement.confirmSays", names)}</Text>
        <List>
          {advancement.tracks.map(({ track, ranking }) => (
            <List.Item key={track}>
              {t("stages.advancement.fromTrack", {
                track: trackName(track),
                count: ranking.filter(({ project }) => going.some((line) => line.project === project)).length,
              })}
            </List.Item>
          ))}
        </List>
      </ConfirmDialog>
    </Paper>
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
