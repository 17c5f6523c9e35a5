// Asks before a laptop of the lobby is turned away.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LobbyView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useVenueDeed } from "../venue-context";

export function TurnAwayDialog({ laptop, onClose }: { laptop: LobbyView | null; onClose: () => void }) {
  const { t } = useTranslation("venue");
  const turnAway = useVenueDeed("venue.turn-away");
  const confirm = async (): Promise<void> => {
    if (laptop && (await turnAway.run({ device: laptop.device }))) onClose();
  };
  return (
    <ConfirmDialog
      opened={laptop !== null}
      title={t("lobby.turnAwayTitle", { name: laptop?.name ?? "" })}
      confirmLabel={t("lobby.turnAway")}
      pending={turnAway.pending}
      error={turnAway.error}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    >
      <Text>{t("lobby.turnAwaySays")}</Text>
    </ConfirmDialog>
  );
}
