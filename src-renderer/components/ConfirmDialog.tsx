// Asks before a step that cannot be taken back, and names what it destroys.

import { Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#shared/errors";
import { ErrorNotice } from "./ErrorNotice";

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** Each thing that will be gone, named. */
  readonly destroys?: readonly string[];
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  readonly error?: AppError | null;
  readonly size?: string;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, destroys = [], confirmLabel, onConfirm, onCancel, pending = false } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title={title}
      size={props.size ?? "lg"}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack gap="md">
        {children}
        {destroys.length > 0 && (
          <div>
            <Text fw={600}>{t("destroys")}</Text>
            <List>
              {destroys.map((item) => (
                <List.Item key={item}>{item}</List.Item>
              ))}
            </List>
          </div>
        )}
        <ErrorNotice error={props.error ?? null} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t("cancel")}
          </Button>
          <Button
            color={destroys.length > 0 ? "danger" : "accent"}
            onClick={onConfirm}
            loading={pending}
            disabled={props.disabled ?? false}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
