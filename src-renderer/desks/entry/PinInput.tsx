// A field for a PIN: digits only, hidden unless they are asked to be seen.

import { PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pinDigits } from "./pin";

interface PinInputProps {
  readonly label: string;
  /** The id of what explains it. */
  readonly describedBy?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error?: ReactNode;
  readonly focusFirst?: boolean;
  readonly busy?: boolean;
}

export function PinInput({
  label,
  describedBy,
  value,
  onChange,
  error,
  focusFirst = false,
  busy = false,
}: PinInputProps) {
  const { t } = useTranslation("entry");
  return (
    <PasswordInput
      required
      size="md"
      withAsterisk={false}
      data-autofocus={focusFirst || undefined}
      label={label}
      aria-describedby={describedBy}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={error}
      readOnly={busy}
      visibilityToggleButtonProps={{ "aria-label": t("pin.show"), tabIndex: 0 }}
      onChange={(event) => onChange(pinDigits(event.currentTarget.value))}
    />
  );
}
