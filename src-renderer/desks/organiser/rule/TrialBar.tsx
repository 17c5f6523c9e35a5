// Stands at the foot of the editor while other settings are tried on a locked rule: that nothing is saved, and the way out.

import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import classes from "../parts/SaveBar.module.css";
import type { Trial } from "./use-trial";

export function TrialBar({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation("organiser");
  if (trial.draft === null) return null;
  return (
    <section className={classes["bar"]} aria-label={t("rule.preview.trial")}>
      <Group justify="space-between" gap="sm">
        <StatusMark shape="locked" tone="caution">
          {t("rule.preview.trial")}
        </StatusMark>
        <Group gap="sm">
          <Button variant="default" disabled={!trial.differs} onClick={trial.reset}>
            {t("rule.preview.reset")}
          </Button>
          <Button onClick={trial.end}>{t("rule.preview.end")}</Button>
        </Group>
      </Group>
    </section>
  );
}
