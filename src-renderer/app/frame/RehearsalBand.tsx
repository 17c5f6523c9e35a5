// The striped band over every screen of a rehearsal, with its word in both languages whatever the interface speaks.

import { useTranslation } from "react-i18next";
import { locales } from "#shared/contract/bridge";
import { resources } from "../../locales/resources";
import classes from "./RehearsalBand.module.css";

export function RehearsalBand() {
  const { t } = useTranslation();
  return (
    <aside className={classes["band"]} aria-label={t("rehearsal")} data-testid="rehearsal-band">
      <span className={classes["words"]}>
        {locales.map((language) => (
          <strong key={language} lang={language}>
            {resources[language].common.rehearsal}
          </strong>
        ))}
        <span>{t("rehearsalSays")}</span>
      </span>
    </aside>
  );
}
