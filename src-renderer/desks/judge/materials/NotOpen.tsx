// A project whose materials are not to be judged yet.

import { IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/EmptyState";

export function NotOpen() {
  const { t } = useTranslation("judge");
  return (
    <EmptyState title={t("materials.notOpen")} icon={<IconHourglass aria-hidden size={40} />}>
      {t("materials.notOpenText")}
    </EmptyState>
  );
}
