// A field for a PIN: digits only, hidden unless they are asked to be seen.

import { PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pinDigits } from "./pin";

interface PinInputProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error?: ReactNode;
  readonly focusFirst?: boolean;
  readonly disabled?: boolean;
}

export function PinInput({
  label,
  description,
  value,
  onChange,
  error,
  focusFirst = false,
  disabled = false,
}: PinInputProps) {
  const { t } = useTranslation("entry");
  return (
    <PasswordInput
      required
      size="md"
      withAsterisk={false}
      data-autofocus={focusFirst || undefined}
      label={label}
      description={description}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={error}
      disabled={disabled}
      visibilityToggleButtonProps={{ "aria-label": t("pin.show"), tabIndex: 0 }}
      onChange={(event) => onChange(pinDigits(event.currentTarget.value))}
    />
  );
}
