// Short notices at the foot of the window: that something was done, and the way to undo it where that is cheap.

import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface Notify {
  done(message: string): void;
  /** `undo` is called once at most; the notice goes with it. */
  undoable(message: string, undo: () => void): void;
}

/** Above, where neither the bar of an editor nor a page's next action stands. */
const position = "top-center";
const staysMs = 6000;
const undoStaysMs = 15_000;

export function useNotify(): Notify {
  const { t } = useTranslation(["organiser", "common"]);
  return useMemo(() => {
    const closeButtonProps = { "aria-label": t("common:close") };
    return {
      done(message) {
        notifications.show({ message, position, autoClose: staysMs, closeButtonProps });
      },
      undoable(message, undo) {
        const id = notifications.show({
          position,
          autoClose: undoStaysMs,
          closeButtonProps,
          message: (
            <Group justify="space-between" wrap="nowrap" gap="md">
              <Text>{message}</Text>
              <Button
                variant="outline"
                onClick={() => {
                  notifications.hide(id);
                  undo();
                }}
              >
                {t("list.undo")}
              </Button>
            </Group>
          ),
        });
      },
    };
  }, [t]);
}
