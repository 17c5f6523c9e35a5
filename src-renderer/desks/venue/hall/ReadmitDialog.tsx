// Lets a laptop that was sent away in again.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useLaptopName } from "../use-laptop-name";
import { useVenueDeed } from "../venue-context";

export function ReadmitDialog({ laptop, onClose }: { laptop: DeviceView | null; onClose: () => void }) {
  const { t } = useTranslation("venue");
  const laptopName = useLaptopName();
  const readmit = useVenueDeed("venue.readmit");
  const confirm = async (reason: string): Promise<void> => {
    if (laptop && (await readmit.run({ device: laptop.device, reason }))) onClose();
  };
  return (
    <ReasonDialog
      opened={laptop !== null}
      title={t("hall.readmitTitle", { name: laptop ? laptopName(laptop) : "" })}
      confirmLabel={t("hall.readmitConfirm")}
      pending={readmit.pending}
      error={readmit.error}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    >
      <Text>{t("hall.readmitSays")}</Text>
    </ReasonDialog>
  );
}
