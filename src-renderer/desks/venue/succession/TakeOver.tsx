// Taking over as the chief's desk, in two steps: what will happen and why it is done, and then the word.

import { Alert, Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconArrowsExchange } from "@tabler/icons-react";
import { notifications } from "@mantine/notifications";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useVenue, useVenueDeed } from "../venue-context";
import classes from "./Succession.module.css";

/** `urgent` while the desk in charge cannot be reached: then it is the next step. */
export function TakeOver({ urgent }: { urgent: boolean }) {
  const { t } = useTranslation(["venue", "common"]);
  const { desk, view } = useVenue();
  const [opened, setOpened] = useState(false);
  if (!view.canTakeOver || desk !== "chief") return null;
  return (
    <>
      <Button
        size="lg"
        variant={urgent ? "filled" : "outline"}
        leftSection={<IconArrowsExchange aria-hidden size={20} />}
        onClick={() => setOpened(true)}
      >
        {t("venue:takeOver.button")}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
        title={t("venue:takeOver.title")}
        closeButtonProps={{ "aria-label": t("common:close") }}
      >
        <TakeOverForm onClose={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function TakeOverForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["venue", "common"]);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const takeOver = useVenueDeed("venue.take-over");
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === "") return;
    if (!sure) {
      setSure(true);
      return;
    }
    if (!(await takeOver.run({ reason: reason.trim() }))) return;
    notifications.show({
      message: t("venue:takeOver.done"),
      position: "top-center",
      closeButtonProps: { "aria-label": t("common:close") },
    });
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed" aria-live="polite">
          {t("venue:takeOver.step", { step: sure ? 2 : 1 })}
        </Text>
        <WhatHappens />
        {sure ? (
          <>
            <Text fw={600}>{t("venue:takeOver.sure", { reason: reason.trim() })}</Text>
            <Text>{t("venue:takeOver.sureSays")}</Text>
          </>
        ) : (
          <Textarea
            data-autofocus
            required
            label={t("common:reason")}
            description={t("common:reasonHint")}
            value={reason}
            maxLength={1000}
            error={asked && reason.trim() === "" ? t("common:reasonMissing") : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <ErrorNotice error={takeOver.error} onClose={takeOver.clear} />
        <Group justify="flex-end" gap="sm">
          {sure ? <Sure pending={takeOver.pending} onBack={() => setSure(false)} /> : <Unsure onCancel={onClose} />}
        </Group>
      </Stack>
    </form>
  );
}

function Unsure({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation(["venue", "common"]);
  return (
    <>
      <Button variant="default" onClick={onCancel}>
        {t("common:cancel")}
      </Button>
      <Button type="submit">{t("venue:takeOver.next")}</Button>
    </>
  );
}

/** The way back stands where the way on stood: a second press in haste does not confirm. */
function Sure({ pending, onBack }: { pending: boolean; onBack: () => void }) {
  const { t } = useTranslation(["venue", "common"]);
  return (
    <>
      <Button type="submit" color="danger" loading={pending}>
        {t("venue:takeOver.confirm")}
      </Button>
      <Button variant="default" onClick={onBack}>
        {t("common:back")}
      </Button>
    </>
  );
}

function WhatHappens() {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const label = view.desks.find(({ inCharge }) => inCharge)?.label ?? "";
  const behind = view.desks.find(({ own }) => own)?.behind ?? 0;
  return (
    <>
      <Text>{t("takeOver.when", { label })}</Text>
      <ul className={classes["points"]}>
        <li>{t("takeOver.judges")}</li>
        <li>{t("takeOver.held")}</li>
        <li>{t("takeOver.beyond", { label })}</li>
        <li>{t("takeOver.back", { label })}</li>
      </ul>
      {behind > 0 && (
        <Alert color="caution" icon={<IconAlertTriangle aria-hidden />}>
          {t("takeOver.behind", { count: behind, label })}
        </Alert>
      )}
    </>
  );
}
