// The join code, or the text of the QR code: typed, pasted, or sent by a scanner that writes like a keyboard.

import { Stack, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { type HubText, readHubText } from "./hub-text";
import classes from "./join.module.css";
import { StepButtons } from "./StepButtons";

interface CodeStepProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onNext: () => void;
}

export function CodeStep({ value, onChange, onNext }: CodeStepProps) {
  const { t } = useTranslation("venue");
  const [asked, setAsked] = useState(false);
  const reading = readHubText(value);
  const wrong = useWrong(reading);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reading.kind === "code" || reading.kind === "link") onNext();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          required
          withAsterisk={false}
          // The step is come to by a press on it, and this is all that it asks for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          size="lg"
          classNames={{ input: classes["code"] ?? "" }}
          label={t("join.code.label")}
          description={t("join.code.hint")}
          autoComplete="off"
          spellCheck={false}
          value={value}
          maxLength={1000}
          error={asked && wrong}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {reading.kind === "link" && (
          <StatusMark shape="check" tone="good">
            {t("join.code.isLink")}
          </StatusMark>
        )}
        <StepButtons next={t("join.next")} />
      </Stack>
    </form>
  );
}

function useWrong(reading: HubText): string | undefined {
  const { t } = useTranslation("venue");
  switch (reading.kind) {
    case "empty":
      return t("join.code.missing");
    case "short":
      return t("join.code.short", { length: reading.length });
    case "character":
      return t("join.code.character", { character: reading.character });
    case "broken-link":
      return t("join.code.link");
    case "newer-link":
      return t("join.code.newer");
    case "code":
    case "link":
      return undefined;
  }
}
