// How far central has this laptop's entries, whether both ends hold the same, and what keeps it from coming further.

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CentralView } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { ProgressBar } from "../../components/ProgressBar";
import { StatusMark } from "../../components/StatusMark";
import { useFormat } from "../../components/use-format";
import { useCall } from "../../engine/use-action";
import { shortFingerprint } from "../venue/fingerprint";
import { useDuration } from "../venue/use-duration";
import { lookOf } from "./look";

interface CentralStateProps {
  readonly service: NonNullable<CentralView["service"]>;
  readonly state: Omit<CentralView, "service" | "mayName">;
}

export function CentralState({ service, state }: CentralStateProps) {
  const { t } = useTranslation("central");
  const { dateTime } = useFormat();
  const look = lookOf(state);
  return (
    <Stack gap="sm">
      <Text>
        <strong>{service.url}</strong> · {t("key", { key: shortFingerprint(service.key) })}
      </Text>
      {look === "complete" && (
        <StatusMark shape="check" tone="good">
          {t("complete", { count: state.entries.here })}
        </StatusMark>
      )}
      {look === "differs" && <Differs ends={state.ends} />}
      {(look === "sending" || look === "trouble") && (
        <ProgressBar label={t("progress")} done={state.entries.held} total={state.entries.here} />
      )}
      {look === "trouble" && <Trouble state={state} />}
      <Text c="dimmed">{state.contact === null ? t("never") : t("contact", { at: dateTime(state.contact) })}</Text>
    </Stack>
  );
}

function Trouble({ state }: Pick<CentralStateProps, "state">) {
  const { t } = useTranslation("central");
  const duration = useDuration();
  const hurry = useCall("central.hurry");
  if (state.trouble === null) return null;
  return (
    <>
      <StatusMark shape="warning" tone="caution">
        {t(`trouble.${state.trouble}`)}
      </StatusMark>
      <Text>{t("safe")}</Text>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconRefresh aria-hidden size={20} />}
          loading={hurry.pending || state.sending}
          onClick={() => void hurry.run({})}
        >
          {t("hurry")}
        </Button>
        {state.nextSeconds !== null && <Text c="dimmed">{t("next", { duration: duration(state.nextSeconds) })}</Text>}
      </Group>
      <ErrorNotice error={hurry.error} onClose={hurry.clear} />
    </>
  );
}

function Differs({ ends }: Pick<CentralView, "ends">) {
  const { t } = useTranslation("central");
  if (ends === null) return null;
  return (
    <>
      <StatusMark shape="warning" tone="caution">
        {t("differs", { here: ends.here.entries, there: ends.there.entries })}
      </StatusMark>
      <Text>{t("differsNext")}</Text>
    </>
  );
}
