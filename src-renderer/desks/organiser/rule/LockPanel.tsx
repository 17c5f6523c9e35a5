// Whether the rule is locked, its fingerprint, and the way to lock or unlock it, told what that fixes.

import { Button, Group, List, Paper, Stack, Text } from "@mantine/core";
import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StageRuleView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useJoin } from "../parts/use-join";
import { useNotify } from "../parts/use-notify";
import { useRuleEditor } from "./editor-context";
import { usePlaceName } from "./use-place-name";
import type { RuleCheck } from "./use-rule-check";
import { WarningList, bySeverity } from "./WarningList";

const fingerprintLength = 16;

export interface LockPanelProps {
  readonly saved: StageRuleView;
  readonly dirty: boolean;
  readonly check: RuleCheck;
}

export function LockPanel({ saved, dirty, check }: LockPanelProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const [asking, setAsking] = useState(false);
  const started = view.startedStages.includes(saved.stage);
  const fingerprint = saved.hash.slice(0, fingerprintLength);
  const hindered = dirty || check.checking || check.problems.length > 0;
  return (
    <Paper p="md">
      <Group justify="space-between" gap="md">
        <Group gap="lg">
          <StatusMark shape={saved.locked ? "locked" : "draft"} tone={saved.locked ? "good" : "caution"} size="lg">
            {t(saved.locked ? "rule.locked" : "rule.open")}
          </StatusMark>
          <Text c="dimmed" title={saved.hash}>
            {t("rule.hash")} <code>{fingerprint}</code>
          </Text>
        </Group>
        <Group gap="md">
          {dirty && <Text c="dimmed">{t("rule.saveFirst")}</Text>}
          {saved.locked && !started && (
            <Button
              variant="default"
              leftSection={<IconLockOpen aria-hidden size={20} />}
              onClick={() => setAsking(true)}
            >
              {t("rule.unlock")}
            </Button>
          )}
          {!saved.locked && (
            <Button
              leftSection={<IconLock aria-hidden size={20} />}
              disabled={hindered}
              onClick={() => setAsking(true)}
            >
              {t("rule.lock")}
            </Button>
          )}
        </Group>
      </Group>
      {!saved.locked && <Text c="dimmed">{t("rule.openSays")}</Text>}
      <LockDialog saved={saved} opened={asking} onClose={() => setAsking(false)} />
    </Paper>
  );
}

function LockDialog({ saved, opened, onClose }: { saved: StageRuleView; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("organiser");
  const placeName = usePlaceName();
  const lock = useCall("organiser.lock-rule");
  const notify = useNotify();
  const step = saved.locked ? "unlocking" : "locking";
  const go = async () => {
    const { stage, track, hash, locked } = saved;
    if (!(await lock.run({ stage, track, hash, locked: !locked }))) return;
    notify.done(t(`rule.${step}.done`));
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t(`rule.${step}.title`, { stage: placeName(saved) })}
      destroys={saved.locked ? [t("rule.unlocking.loses", { hash: saved.hash.slice(0, fingerprintLength) })] : []}
      confirmLabel={t(`rule.${step}.confirm`)}
      pending={lock.pending}
      error={lock.error}
      onCancel={onClose}
      onConfirm={() => void go()}
    >
      <Text>{t(`rule.${step}.says`)}</Text>
      {!saved.locked && <WhatIsFixed saved={saved} />}
    </ConfirmDialog>
  );
}

function WhatIsFixed({ saved }: { saved: StageRuleView }) {
  const { t } = useTranslation("organiser");
  const { words } = useRuleEditor();
  const join = useJoin();
  const { rule, check } = saved;
  const { warnings, notes } = bySeverity(check.warnings);
  const { scope, method, dropHighest, dropLowest, minimumJudges } = rule.panel;
  const panel = join([
    `${t(`rule.panel.scopes.${scope}`)} · ${t(`rule.panel.methods.${method}`)}`,
    `${t("rule.panel.dropHighest")} ${dropHighest}`,
    `${t("rule.panel.dropLowest")} ${dropLowest}`,
    `${t("rule.panel.minimumJudges")} ${minimumJudges}`,
  ]);
  const components = rule.components.map(({ source, weight }) => `${words.source(source)} × ${weight}`).join(" + ");
  return (
    <Stack gap="sm">
      <List>
        <List.Item>
          {t("rule.locking.segments", {
            count: rule.segments.length,
            criteria: rule.segments.flatMap((segment) => segment.criteria).length,
            names: join(rule.segments.map((segment) => segment.name ?? segment.id)),
          })}
        </List.Item>
        {check.onsiteMaximum !== null && (
          <List.Item>{t("rule.locking.maximum", { maximum: check.onsiteMaximum })}</List.Item>
        )}
        <List.Item>{t("rule.locking.panel", { panel })}</List.Item>
        <List.Item>{t("rule.locking.components", { components })}</List.Item>
      </List>
      {warnings.length > 0 && (
        <div>
          <Text fw={600}>{t("rule.locking.warnings")}</Text>
          <WarningList warnings={warnings} />
        </div>
      )}
      {notes.length > 0 && (
        <div>
          <Text fw={600}>{t("rule.locking.notes")}</Text>
          <WarningList warnings={notes} />
        </div>
      )}
      <Text>{t("rule.locking.after")}</Text>
    </Stack>
  );
}
