// Asks before the event goes to another stage, and says what that does.

import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNotify } from "../parts/use-notify";
import { useStageName } from "../projects/use-track-names";
import { UndecidedNotice } from "../review/UndecidedNotice";
import { takingPartAt } from "./taking-part";

export interface BeginDialogProps {
  /** The stage to go to; null while nobody asks. */
  readonly stage: string | null;
  readonly onClose: () => void;
  readonly onBegun: (stage: string) => void;
}

export function BeginDialog({ stage, onClose, onBegun }: BeginDialogProps) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const stageName = useStageName();
  const notify = useNotify();
  const begin = useCall("organiser.begin-stage");
  const id = stage ?? view.stage;
  const ids = view.plan.stages.map((each) => each.id);
  const back = ids.indexOf(id) < ids.indexOf(view.stage);
  const names = { stage: stageName(id), now: stageName(view.stage) };
  const close = () => {
    begin.clear();
    onClose();
  };
  const go = async () => {
    if (!(await begin.run({ stage: id }))) return;
    notify.done(t("stages.begun", names));
    onBegun(id);
    onClose();
  };
  return (
    <ConfirmDialog
      opened={stage !== null}
      title={t(back ? "stages.beginning.backTitle" : "stages.beginning.title", names)}
      confirmLabel={t(back ? "stages.goBack" : "stages.begin", names)}
      pending={begin.pending}
      error={begin.error}
      onCancel={close}
      onConfirm={() => void go()}
    >
      <Text>{t("stages.beginning.says", names)}</Text>
      <List>
        <List.Item>{t("stages.beginning.taking", { count: takingPartAt(view, id).length })}</List.Item>
        <List.Item>{t("stages.beginning.keeps", names)}</List.Item>
        <List.Item>{t("stages.beginning.returns")}</List.Item>
      </List>
      {!back && <UndecidedNotice />}
    </ConfirmDialog>
  );
}
