// Stands at the foot of an editor while it has unsaved changes: what hinders saving, and the ways on.

import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#shared/errors";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { StatusMark } from "../../../components/StatusMark";
import classes from "./SaveBar.module.css";

export interface SaveBarProps {
  readonly dirty: boolean;
  readonly overtaken: boolean;
  /** How many places must be put right before it can be saved. */
  readonly faults: number;
  readonly pending: boolean;
  readonly error: AppError | null;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

export function SaveBar({ dirty, overtaken, faults, pending, error, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation("organiser");
  const [asking, setAsking] = useState(false);
  if (!dirty) return null;
  return (
    <section className={classes["bar"]} aria-label={t("save.dirty")}>
      <ErrorNotice error={error} />
      {overtaken && (
        <StatusMark shape="warning" tone="caution">
          {t("save.overtaken")}
        </StatusMark>
      )}
      <Group justify="space-between" gap="sm">
        {faults > 0 ? (
          <StatusMark shape="warning" tone="danger">
            {t("save.problems", { count: faults })}
          </StatusMark>
        ) : (
          <StatusMark shape="draft" tone="caution">
            {t("save.dirty")}
          </StatusMark>
        )}
        <Group gap="sm">
          <Button variant="default" onClick={() => setAsking(true)}>
            {t("save.discard")}
          </Button>
          <Button onClick={onSave} loading={pending} disabled={faults > 0}>
            {t("save.save")}
          </Button>
        </Group>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t("save.discardTitle")}
        destroys={[t("save.discarded")]}
        confirmLabel={t("save.discard")}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onDiscard();
        }}
      >
        <Text>{t("save.discardSays")}</Text>
      </ConfirmDialog>
    </section>
  );
}
