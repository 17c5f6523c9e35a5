// The one-time PIN and the laptop's name; what goes wrong is said here, with the way out of it.

import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { joinPinLength } from "#shared/venue/join-pin";
import type { AppError } from "#shared/errors";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { PinInput } from "../PinInput";
import { PinPad } from "../PinPad";
import classes from "./join.module.css";
import { waysOut } from "./ways-out";
import { StepButtons } from "./StepButtons";

interface PinStepProps {
  readonly pin: string;
  readonly onPin: (edit: (now: string) => string) => void;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly pending: boolean;
  readonly error: AppError | null;
  readonly onBack: () => void;
  readonly onCode: () => void;
  /** null where the address came with the QR text. */
  readonly onAddress: (() => void) | null;
  readonly onJoin: (where: { readonly pin: string; readonly name: string }) => void;
}

export function PinStep(props: PinStepProps) {
  const { pin, onPin, name, onName, pending } = props;
  const { t } = useTranslation("venue");
  const [asked, setAsked] = useState(false);
  const whole = pin.length === joinPinLength;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!whole || name.trim() === "" || pending) return;
    setAsked(false);
    props.onJoin({ pin, name: name.trim() });
  };
  return (
    <form noValidate onSubmit={submit} className={classes["pinForm"]}>
      <Stack gap="md">
        <TextInput
          required
          withAsterisk={false}
          size="lg"
          label={t("join.pin.name")}
          description={t("join.pin.nameHint")}
          value={name}
          maxLength={100}
          readOnly={pending}
          error={asked && name.trim() === "" && t("join.pin.nameMissing")}
          onChange={(event) => onName(event.currentTarget.value)}
        />
        <PinInput
          focusFirst
          label={t("join.pin.label")}
          value={pin}
          busy={pending}
          error={asked && !whole && t("join.pin.short")}
          onChange={(typed) => onPin(() => typed.slice(0, joinPinLength))}
        />
        <Wrong {...props} />
        <StepButtons
          next={t(pending ? "join.pin.checking" : "join.pin.join")}
          onBack={props.onBack}
          pending={pending}
        />
      </Stack>
      <div className={classes["pad"]}>
        <PinPad
          disabled={pending}
          onDigit={(digit) => onPin((now) => (now + digit).slice(0, joinPinLength))}
          onDelete={() => onPin((now) => now.slice(0, -1))}
          onClear={() => onPin(() => "")}
        />
      </div>
    </form>
  );
}

/** What has to do with the PIN stands with the PIN; everything else says what is safe and where to go. */
function Wrong({ error, onCode, onAddress }: Pick<PinStepProps, "error" | "onCode" | "onAddress">) {
  const { t } = useTranslation("venue");
  if (error === null) return null;
  const ways = waysOut(error);
  if (ways.includes("pin")) {
    return (
      <Alert role="alert" color="danger" icon={<IconAlertTriangle aria-hidden />}>
        <PinWrong error={error} />
      </Alert>
    );
  }
  return (
    <ErrorNotice error={error}>
      {error.code === "hub-not-of-event" && <Expected desks={String(error.details["expected"] ?? "")} />}
      <Group gap="sm" mb="sm">
        {ways.includes("code") && (
          <Button variant="outline" color="danger" onClick={onCode}>
            {t("join.ways.changeCode")}
          </Button>
        )}
        {ways.includes("address") && (
          <Button variant="outline" color="danger" onClick={onAddress ?? onCode}>
            {t(onAddress ? "join.ways.changeAddress" : "join.ways.changeCode")}
          </Button>
        )}
      </Group>
    </ErrorNotice>
  );
}

function Expected({ desks }: { desks: string }) {
  const { t } = useTranslation("venue");
  return (
    <Text mb="sm">
      {desks === "" ? t("join.ways.expectedOrganiser") : t("join.ways.expected", { expected: desks })}
    </Text>
  );
}

function PinWrong({ error }: { error: AppError }) {
  const { t } = useTranslation("venue");
  if (error.code === "join-pin-wrong") return t("join.pin.wrong", { left: error.details["left"] ?? "" });
  if (error.code === "join-pin-wait") return t("join.pin.wait", { seconds: error.details["seconds"] ?? "" });
  return t("join.pin.dead");
}
