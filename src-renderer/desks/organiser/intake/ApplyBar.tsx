// At the foot of a preview: how many rows would be written, and the two ways out.

import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { IntakePreview } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { ProgressBar } from "../../../components/ProgressBar";
import { useDesk } from "../desk-context";
import { useNotify } from "../parts/use-notify";
import { changeCounts } from "./change-filter";
import { missingRequired } from "./mapping";
import classes from "../parts/SaveBar.module.css";

export function ApplyBar({ preview }: { preview: IntakePreview }) {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const notify = useNotify();
  const counts = changeCounts(preview.changes);
  const rows = preview.proposesOnly ? intake.ticked.size : counts.added + counts.changed;
  const label = preview.proposesOnly ? "intake.applyTicked" : "intake.apply";
  return (
    <div className={classes["bar"]}>
      <ErrorNotice error={intake.applying.error} />
      {intake.applying.pending && (
        <ProgressBar label={t("intake.applying")} {...intake.progress} onStop={intake.stop} />
      )}
      <Group justify="space-between" gap="sm">
        <Text>{t("intake.applySays", counts)}</Text>
        <Group gap="sm">
          <Button
            variant="default"
            disabled={intake.applying.pending}
            onClick={() => {
              intake.cancel();
              notify.done(t("intake.cancelled"));
            }}
          >
            {t("intake.cancel")}
          </Button>
          <Button
            disabled={rows === 0 || missingRequired(preview).length > 0 || intake.reading.pending}
            loading={intake.applying.pending}
            onClick={() => void intake.apply()}
          >
            {rows === 0 && !preview.proposesOnly ? t("intake.nothingToApply") : t(label, { count: rows })}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
