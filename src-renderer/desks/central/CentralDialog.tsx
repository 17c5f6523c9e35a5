// Naming central in two steps: who answers at an address, and then, its key compared, the token that lets the event in.

import { Alert, Button, Group, Modal, PasswordInput, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../components/ErrorNotice";
import { useCall } from "../../engine/use-action";
import { centralAddress, isOpen } from "./address";
import classes from "./central.module.css";

interface Answered {
  readonly url: string;
  readonly authority: string | null;
  readonly key: string;
  readonly version: string;
}

export function CentralDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["central", "common"]);
  const [answered, setAnswered] = useState<Answered | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("central:dialog.title")}
      // What was typed is not lost by a stray click.
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {answered === null ? (
        <AskForm onAnswer={setAnswered} onClose={onClose} />
      ) : (
        <ConnectForm answered={answered} onBack={() => setAnswered(null)} onClose={onClose} />
      )}
    </Modal>
  );
}

interface AskFormProps {
  readonly onAnswer: (answered: Answered) => void;
  readonly onClose: () => void;
}

function AskForm({ onAnswer, onClose }: AskFormProps) {
  const { t } = useTranslation(["central", "common"]);
  const [typed, setTyped] = useState("");
  const [certificate, setCertificate] = useState("");
  const [asked, setAsked] = useState(false);
  const ask = useCall("central.ask");
  const url = centralAddress(typed);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (url === null) return;
    const authority = certificate.trim() === "" ? null : certificate.trim();
    const answer = await ask.run({ url, authority });
    if (answer !== null) onAnswer({ url, authority, ...answer.result });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t("central:dialog.says")}</Text>
        <TextInput
          data-autofocus
          required
          label={t("central:dialog.address")}
          description={t("central:dialog.addressHint")}
          value={typed}
          maxLength={300}
          error={asked && url === null ? t("central:dialog.addressWrong") : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {url !== null && isOpen(url) && (
          <Alert color="caution" icon={<IconAlertTriangle aria-hidden />}>
            {t("central:dialog.open")}
          </Alert>
        )}
        <Textarea
          label={t("central:dialog.certificate")}
          description={t("central:dialog.certificateHint")}
          rows={3}
          value={certificate}
          maxLength={20_000}
          onChange={(event) => setCertificate(event.currentTarget.value)}
        />
        <ErrorNotice error={ask.error} onClose={ask.clear} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={ask.pending}>
            {t("central:dialog.ask")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ConnectFormProps {
  readonly answered: Answered;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function ConnectForm({ answered: { url, authority, key, version }, onBack, onClose }: ConnectFormProps) {
  const { t } = useTranslation("central");
  const [token, setToken] = useState("");
  const [asked, setAsked] = useState(false);
  const connect = useCall("central.connect");
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (token.trim() === "") return;
    if (await connect.run({ url, authority, key, token: token.trim() })) onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t("dialog.answers", { url, version })}</Text>
        <div>
          <Text fw={600}>{t("dialog.keyTitle")}</Text>
          <code className={classes["key"]} data-testid="central-key">
            {key.replaceAll(/(.{8})(?=.)/g, "$1 ")}
          </code>
          <Text c="dimmed">{t("dialog.keySays")}</Text>
        </div>
        <PasswordInput
          data-autofocus
          required
          label={t("dialog.token")}
          description={t("dialog.tokenHint")}
          value={token}
          maxLength={200}
          error={asked && token.trim() === "" ? t("dialog.tokenMissing") : undefined}
          visibilityToggleButtonProps={{ "aria-label": t("dialog.tokenShow") }}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        <Text>{t("dialog.does")}</Text>
        <ErrorNotice error={connect.error} onClose={connect.clear} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onBack}>
            {t("dialog.back")}
          </Button>
          <Button type="submit" loading={connect.pending}>
            {t("dialog.connect")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
