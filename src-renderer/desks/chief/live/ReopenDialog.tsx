// Asks for the reason for which a closed project is opened again.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { labelOf } from "../use-names";
import type { StageDialogProps } from "./StageDialogs";

export function ReopenDialog({ project, onClose }: StageDialogProps) {
  const { t } = useTranslation("chief");
  const { refresh } = useDesk();
  const reopening = useCall("chief.reopen");
  const confirm = async (reason: string): Promise<void> => {
    if (!(await reopening.run({ project: project.project, reason }))) return;
    await refresh();
    onClose();
  };
  return (
    <ReasonDialog
      opened
      title={t("reopening.title", { project: labelOf(project) })}
      confirmLabel={t("reopening.confirm")}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
      pending={reopening.pending}
      error={reopening.error}
    >
      <Text>{t("reopening.says")}</Text>
    </ReasonDialog>
  );
}
