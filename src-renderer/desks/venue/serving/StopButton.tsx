// Ends this laptop's hub, and says first whom that cuts off.

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useVenue, useVenueDeed } from "../venue-context";

export function StopButton() {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const [asked, setAsked] = useState(false);
  const stop = useVenueDeed("venue.serve");
  const online = view.devices.filter((device) => device.online).length;
  return (
    <>
      <Button variant="subtle" color="neutral" onClick={() => setAsked(true)}>
        {t("sheet.stop")}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t("sheet.stopTitle")}
        confirmLabel={t("sheet.stop")}
        pending={stop.pending}
        error={stop.error}
        onCancel={() => setAsked(false)}
        onConfirm={() => void stop.run({ on: false })}
      >
        <Text>{t("sheet.stopSays", { count: online })}</Text>
      </ConfirmDialog>
    </>
  );
}
