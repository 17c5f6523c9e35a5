// Appearance, language and a further window: one press each, with its key in the hint.

import { ActionIcon, Button, Group, Tooltip } from "@mantine/core";
import { IconBrightness, IconCopyPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { locales } from "#shared/contract/bridge";
import { usePreferences } from "../preferences-context";
import { bridge } from "../../bridge";

export function HeaderControls() {
  const { t } = useTranslation();
  const { now, nextScheme, nextLanguage } = usePreferences();
  const scheme = t("nextScheme", { scheme: t(`schemes.${now.scheme}`) });
  const other = locales.find((language) => language !== now.language) ?? now.language;
  return (
    <Group gap="xs">
      <Tooltip label={t("newWindowSays")}>
        <ActionIcon aria-label={t("newWindow")} onClick={() => bridge.openWindow()}>
          <IconCopyPlus aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={scheme}>
        <ActionIcon aria-label={scheme} onClick={nextScheme}>
          <IconBrightness aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("nextLanguage")}>
        <Button variant="subtle" px="sm" onClick={nextLanguage} lang={other}>
          {t(`languages.${other}`)}
        </Button>
      </Tooltip>
    </Group>
  );
}
