// Puts a laptop of the lobby, or this one, at the end of the hall's order of chief desks.

import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { nextEpoch, ownHall } from "../facts";
import { useVenue, useVenueDeed } from "../venue-context";

interface AppointDialogProps {
  /** null is this laptop. */
  readonly laptop: { readonly device: string; readonly name: string } | null;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AppointDialog({ laptop, opened, onClose }: AppointDialogProps) {
  const { t } = useTranslation(["venue", "common"]);
  const { view } = useVenue();
  const hall = ownHall(view.desks);
  const epoch = nextEpoch(view.desks, hall);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={laptop ? t("venue:appoint.title", { name: laptop.name, epoch }) : t("venue:appoint.titleOwn", { epoch })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <AppointForm device={laptop?.device ?? null} hall={hall} epoch={epoch} onClose={onClose} />
    </Modal>
  );
}

interface AppointFormProps {
  readonly device: string | null;
  readonly hall: string;
  readonly epoch: number;
  readonly onClose: () => void;
}

function AppointForm({ device, hall, epoch, onClose }: AppointFormProps) {
  const { t } = useTranslation(["venue", "common"]);
  const first = epoch === 1;
  const [label, setLabel] = useState(t(first ? "venue:appoint.defaultFirst" : "venue:appoint.defaultLater"));
  const [asked, setAsked] = useState(false);
  const appoint = useVenueDeed("venue.appoint");
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (label.trim() === "" || !(await appoint.run({ device, hall, label: label.trim() }))) return;
    notifications.show({
      message: t("venue:appoint.done", { label: label.trim(), epoch }),
      position: "top-center",
      closeButtonProps: { "aria-label": t("common:close") },
    });
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t(first ? "venue:appoint.first" : "venue:appoint.later")}</Text>
        <TextInput
          data-autofocus
          required
          label={t("venue:appoint.label")}
          description={t("venue:appoint.labelHint")}
          value={label}
          maxLength={100}
          error={asked && label.trim() === "" ? t("venue:appoint.labelMissing") : undefined}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Text c="dimmed">{t("venue:appoint.order")}</Text>
        <ErrorNotice error={appoint.error} onClose={appoint.clear} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={appoint.pending}>
            {t("venue:appoint.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
