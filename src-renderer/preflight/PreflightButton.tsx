// The preflight check over a desk: the desk stays as it is below, with whatever is being typed there.

import { ActionIcon, Modal, Text, Tooltip } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PreflightBody } from "./PreflightBody";

export function PreflightButton() {
  const { t } = useTranslation(["preflight", "common"]);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Tooltip label={t("preflight:button")}>
        <ActionIcon aria-label={t("preflight:button")} onClick={() => setOpened(true)}>
          <IconChecklist aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="72rem"
        title={t("preflight:title")}
        closeButtonProps={{ "aria-label": t("common:close") }}
      >
        <Text mb="md">{t("preflight:says")}</Text>
        <PreflightBody />
      </Modal>
    </>
  );
}
