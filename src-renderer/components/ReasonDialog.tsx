// Asks for the reason that goes on record with a step.

import { Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#shared/errors";
import { ConfirmDialog } from "./ConfirmDialog";

export interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly destroys?: readonly string[];
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
  readonly pending?: boolean;
  readonly error?: AppError | null;
  readonly size?: string;
}

export function ReasonDialog({ opened, children, onConfirm, ...rest }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [shown, setShown] = useState(opened);
  if (opened !== shown) {
    setShown(opened);
    setReason("");
    setAsked(false);
  }
  const confirm = () => {
    setAsked(true);
    if (reason.trim() !== "") onConfirm(reason.trim());
  };
  return (
    <ConfirmDialog opened={opened} onConfirm={confirm} {...rest}>
      {children}
      <Textarea
        data-autofocus
        required
        label={t("reason")}
        description={t("reasonHint")}
        value={reason}
        maxLength={1000}
        error={asked && reason.trim() === "" ? t("reasonMissing") : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
