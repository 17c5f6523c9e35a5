// Says why a part of the set-up can be read and not changed.

import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

export interface FixedNoticeProps {
  /** By default that marking has begun. */
  readonly title?: string;
  readonly children?: string;
}

export function FixedNotice({ title, children }: FixedNoticeProps) {
  const { t } = useTranslation("organiser");
  return (
    <Alert color="neutral" icon={<IconLock aria-hidden />} title={title ?? t("fixed.title")} mb="lg">
      {children ?? t("fixed.says")}
    </Alert>
  );
}
