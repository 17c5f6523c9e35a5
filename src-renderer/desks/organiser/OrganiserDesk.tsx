// The organiser's desk.

import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/PageHeader";

export function OrganiserDesk() {
  const { t } = useTranslation("organiser");
  return <PageHeader title={t("title")} />;
}
