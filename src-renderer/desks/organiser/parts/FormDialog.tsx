// A dialog with fields: Enter in a line saves, Escape calls it off.

import { Button, Group, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#shared/errors";
import { ErrorNotice } from "../../../components/ErrorNotice";

export interface FormDialogProps {
  readonly title: string;
  readonly pending: boolean;
  readonly error: AppError | null;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function FormDialog({ title, pending, error, onSave, onCancel, children }: FormDialogProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      title={title}
      size="lg"
      // What was typed is not lost by a stray click.
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onCancel}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={pending}>
              {t("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
