// Sends a laptop away: nothing that it has sent is lost, and what it sends later waits for a ruling.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { useLaptopName } from "../use-laptop-name";
import { useVenueDeed } from "../venue-context";
import classes from "../succession/Succession.module.css";

export function RevokeDialog({ laptop, onClose }: { laptop: DeviceView | null; onClose: () => void }) {
  const { t } = useTranslation("venue");
  const laptopName = useLaptopName();
  const revoke = useVenueDeed("venue.revoke");
  const confirm = async (reason: string): Promise<void> => {
    if (laptop && (await revoke.run({ device: laptop.device, reason }))) onClose();
  };
  const unsent = laptop?.unacknowledged ?? null;
  return (
    <ReasonDialog
      opened={laptop !== null}
      title={t("hall.revokeTitle", { name: laptop ? laptopName(laptop) : "" })}
      confirmLabel={t("hall.revokeConfirm")}
      pending={revoke.pending}
      error={revoke.error}
      onCancel={onClose}
      onConfirm={(reason) => void confirm(reason)}
    >
      <Text>{t("hall.revokeSays")}</Text>
      <ul className={classes["points"]}>
        <li>{t("hall.revokeKeeps")}</li>
        <li>{t("hall.revokeLater")}</li>
        {laptop !== null && unsent === null && <li>{t("hall.revokeUnknown")}</li>}
        {unsent !== null && unsent.entries > 0 && (
          <li>
            <strong>{t("hall.revokeUnsent", { entries: unsent.entries })}</strong>
          </li>
        )}
      </ul>
    </ReasonDialog>
  );
}
