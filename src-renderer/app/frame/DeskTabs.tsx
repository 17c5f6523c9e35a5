// The desks of whoever is signed in, where there is more than one: a chief judge who also marks has two.

import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { Desk } from "#shared/contract/views";
import classes from "./DeskTabs.module.css";

export function DeskTabs({ desks }: { desks: readonly Desk[] }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  if (desks.length < 2) return null;
  return (
    <nav aria-label={t("desksLabel")} className={classes["tabs"]}>
      {desks.map((desk) => {
        const here = location === `/${desk}` || location.startsWith(`/${desk}/`);
        return (
          <Link key={desk} href={`/${desk}`} className={classes["tab"] ?? ""} aria-current={here ? "page" : undefined}>
            {t(`desks.${desk}`)}
          </Link>
        );
      })}
    </nav>
  );
}
