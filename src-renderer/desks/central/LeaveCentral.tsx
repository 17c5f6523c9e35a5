// Names no central any more, after saying what stays where it is.

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useCall } from "../../engine/use-action";

export function LeaveCentral() {
  const { t } = useTranslation("central");
  const [asked, setAsked] = useState(false);
  const leave = useCall("central.leave");
  const confirm = async (): Promise<void> => {
    if (await leave.run({})) setAsked(false);
  };
  return (
    <>
      <Button variant="subtle" color="neutral" onClick={() => setAsked(true)}>
        {t("leave")}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t("leaveTitle")}
        confirmLabel={t("leave")}
        pending={leave.pending}
        error={leave.error}
        onCancel={() => setAsked(false)}
        onConfirm={() => void confirm()}
      >
        <Text>{t("leaveSays")}</Text>
      </ConfirmDialog>
    </>
  );
}
