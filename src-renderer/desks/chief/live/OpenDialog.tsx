// Asks before a project is opened out of the running order, or while another one is still open.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { nextInOrder, projectOnStage } from "../next-action";
import { labelOf } from "../use-names";
import type { StageDialogProps } from "./StageDialogs";

export function OpenDialog({ project, onClose }: StageDialogProps) {
  const { t } = useTranslation("chief");
  const { view, refresh } = useDesk();
  const opening = useCall("chief.open");
  const next = nextInOrder(view);
  const open = projectOnStage(view);
  const confirm = async (): Promise<void> => {
    if (!(await opening.run({ project: project.project }))) return;
    await refresh();
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t("opening.title")}
      confirmLabel={t("opening.confirm", { project: labelOf(project) })}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      pending={opening.pending}
      error={opening.error}
    >
      {next && next.project !== project.project && (
        <>
          <Text>{t("opening.asks", { project: labelOf(project), next: labelOf(next) })}</Text>
          <Text>{t("opening.keeps", { next: labelOf(next) })}</Text>
        </>
      )}
      {open && <Text fw={600}>{t("opening.stillOpen", { project: labelOf(open) })}</Text>}
    </ConfirmDialog>
  );
}
