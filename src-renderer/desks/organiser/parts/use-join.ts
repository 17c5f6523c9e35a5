// Several names in one line, as the language lists them.

import { useTranslation } from "react-i18next";

export function useJoin(): (texts: readonly string[]) => string {
  const { t } = useTranslation("organiser");
  return (texts) => texts.join(t("list.separator"));
}
