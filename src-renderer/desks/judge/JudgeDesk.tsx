// The judge's desk.

import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/PageHeader";

export function JudgeDesk() {
  const { t } = useTranslation("judge");
  return <PageHeader title={t("title")} />;
}
