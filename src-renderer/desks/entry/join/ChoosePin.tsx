// A person who has been given this laptop chooses the PIN that opens it, and is let in.

import { Button, Group, Stack, Text } from "@mantine/core";
import { type SyntheticEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useEngine } from "../../../engine/context";
import { useAction } from "../../../engine/use-action";
import { LEAST_PIN, MOST_PIN } from "../pin";
import { PinInput } from "../PinInput";

export function ChoosePin({ event, person }: { event: string; person: string }) {
  const { t } = useTranslation("venue");
  const { session } = useEngine();
  const hint = useId();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [asked, setAsked] = useState(false);
  const choose = useAction(() => session.choosePin({ event, person, pin }));
  const short = pin.length < LEAST_PIN;
  const differs = pin !== again;
  const submit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    setAsked(true);
    if (!short && !differs) void choose.run();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text id={hint} size="sm" c="dimmed">
          {t("join.choose.hint", { least: LEAST_PIN, most: MOST_PIN })}
        </Text>
        <Group grow align="flex-start">
          <PinInput
            focusFirst
            describedBy={hint}
            label={t("join.choose.label")}
            value={pin}
            busy={choose.pending}
            error={asked && short && t("join.choose.short", { least: LEAST_PIN })}
            onChange={setPin}
          />
          <PinInput
            label={t("join.choose.again")}
            value={again}
            busy={choose.pending}
            error={asked && !short && differs && t("join.choose.differs")}
            onChange={setAgain}
          />
        </Group>
        <ErrorNotice error={choose.error} onClose={choose.clear} />
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={choose.pending}>
            {t("join.choose.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
