// Where the chief's desk answers: found on the network by itself, or typed off its screen.

import { Loader, Radio, Stack, Text, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatAddress } from "#shared/venue/address";
import type { FoundHub } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { shortFingerprint } from "../../venue/fingerprint";
import { usePolledView } from "../../venue/use-polled-view";
import { readAddress } from "./hub-text";
import classes from "./join.module.css";
import { StepButtons } from "./StepButtons";

interface AddressStepProps {
  readonly value: string;
  readonly onChange: (address: string) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const typed = "typed";
const beatMs = 3000;

export function AddressStep({ value, onChange, onBack, onNext }: AddressStepProps) {
  const { t } = useTranslation("venue");
  const { data, error } = usePolledView("venue.discover", {}, beatMs);
  const hubs = data ?? [];
  const [chosen, setChosen] = useState<string | null>(value === "" ? null : typed);
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(false);
  // The only one there is needs no choosing; nobody's choice is changed by one that comes later.
  const place = chosen ?? (hubs.length > 0 ? addressOf(hubs[0] as FoundHub) : typed);
  const address = place === typed ? readAddress(text) : place;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (address === null) return;
    onChange(address);
    onNext();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <ErrorNotice error={error} />
        <Radio.Group label={t("join.address.label")} value={place} onChange={setChosen}>
          <Stack gap="sm" mt="xs">
            {hubs.map((hub) => (
              <Radio
                key={addressOf(hub)}
                value={addressOf(hub)}
                label={hub.name === "" ? addressOf(hub) : hub.name}
                description={`${addressOf(hub)} · ${t("join.address.fingerprint", { fingerprint: shortFingerprint(hub.fingerprint) })}`}
              />
            ))}
            {hubs.length === 0 && error === null && <Searching seen={data !== null} />}
            <Radio value={typed} label={t("join.address.other")} />
          </Stack>
        </Radio.Group>
        {place === typed && (
          <TextInput
            size="lg"
            className={classes["typed"] ?? ""}
            label={t("join.address.other")}
            description={t("join.address.otherHint")}
            autoComplete="off"
            spellCheck={false}
            value={text}
            maxLength={300}
            error={asked && address === null && t(text.trim() === "" ? "join.address.missing" : "join.address.invalid")}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setChosen(typed);
            }}
          />
        )}
        <StepButtons next={t("join.next")} onBack={onBack} />
      </Stack>
    </form>
  );
}

function Searching({ seen }: { seen: boolean }) {
  const { t } = useTranslation("venue");
  return (
    <Text component="output" className={classes["searching"] ?? ""}>
      <Loader aria-hidden size="sm" />
      {t(seen ? "join.address.none" : "join.address.searching")}
    </Text>
  );
}

function addressOf({ host, port }: FoundHub): string {
  return formatAddress({ host, port });
}
