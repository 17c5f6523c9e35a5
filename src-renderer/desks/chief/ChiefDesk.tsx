// The chief judge's desk.

import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/PageHeader";

export function ChiefDesk() {
  const { t } = useTranslation("chief");
  return <PageHeader title={t("title")} />;
}
