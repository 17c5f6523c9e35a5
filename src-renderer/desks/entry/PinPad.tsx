// The digits as large buttons, for touch.

import { Button } from "@mantine/core";
import { IconBackspace } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./entry.module.css";

interface PinPadProps {
  readonly disabled: boolean;
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

export function PinPad({ disabled, onDigit, onDelete, onClear }: PinPadProps) {
  const { t } = useTranslation("entry");
  const digit = (value: string) => (
    <Button
      key={value}
      variant="default"
      className={classes["key"] ?? ""}
      disabled={disabled}
      onClick={() => onDigit(value)}
    >
      {value}
    </Button>
  );
  return (
    <fieldset className={classes["pad"]} aria-label={t("pin.pad")}>
      {["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(digit)}
      <Button variant="subtle" color="neutral" className={classes["key"] ?? ""} disabled={disabled} onClick={onClear}>
        {t("pin.clear")}
      </Button>
      {digit("0")}
      <Button
        variant="subtle"
        color="neutral"
        className={classes["key"] ?? ""}
        disabled={disabled}
        aria-label={t("pin.delete")}
        onClick={onDelete}
      >
        <IconBackspace aria-hidden size={28} />
      </Button>
    </fieldset>
  );
}
