// A ballot with blanks is not submitted: what is missing, each with a jump to its field.

import { Button, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { focusField } from "../../components/score-field/moving";
import type { Sheet } from "./sheet";

interface MissingDialogProps {
  readonly sheet: Sheet;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function MissingDialog({ sheet, opened, onClose }: MissingDialogProps) {
  const { t } = useTranslation(["judge", "common"]);
  const go = (name: string) => {
    onClose();
    // After the dialogue has given the focus back.
    setTimeout(() => focusField(name), 0);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      title={t("judge:missing.title", { left: sheet.missing.length })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="sm">
        <Text>{t("judge:missing.text")}</Text>
        {sheet.segments.flatMap(({ segment, lines }) =>
          lines
            .filter((line) => line.mark.kind === "blank")
            .map((line) => (
              <Button key={line.name} variant="default" justify="flex-start" onClick={() => go(line.name)}>
                {t("judge:missing.jump", {
                  segment: segment.name ?? segment.id,
                  criterion: line.criterion.name ?? line.criterion.id,
                })}
              </Button>
            )),
        )}
      </Stack>
    </Modal>
  );
}
