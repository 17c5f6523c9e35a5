// Asks by number and name before the key opens the next project in the running order; the same key confirms.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { nextKey, useNextKey } from "../next-key";
import { labelOf, numberOf, useNames } from "../use-names";
import type { StageDialogProps } from "./StageDialogs";
import classes from "./LivePage.module.css";

export function OpenNextDialog({ project, onClose }: StageDialogProps) {
  const { t } = useTranslation("chief");
  const { refresh } = useDesk();
  const names = useNames();
  const opening = useCall("chief.open");
  const confirm = async (): Promise<void> => {
    if (!(await opening.run({ project: project.project }))) return;
    await refresh();
    onClose();
  };
  useNextKey("dialog", project.project, () => {
    if (!opening.pending) void confirm();
  });
  return (
    <ConfirmDialog
      opened
      title={t("cockpit.openNext.title")}
      confirmLabel={t("opening.confirm", { project: labelOf(project) })}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      pending={opening.pending}
      error={opening.error}
    >
      <p className={classes["asked"]}>
        <span className={classes["number"]}>{numberOf(project)}</span> {project.name}
      </p>
      <Text>{[names.track(project.track), project.applicantUnit].filter((part) => part !== "").join(" · ")}</Text>
      <Text c="dimmed">{t("cockpit.openNext.says", { keys: nextKey })}</Text>
    </ConfirmDialog>
  );
}
