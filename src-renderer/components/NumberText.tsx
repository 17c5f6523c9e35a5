// An exact amount as text, in figures of equal width; a missing one is said to be missing.

import { useTranslation } from "react-i18next";
import classes from "./NumberText.module.css";

export function NumberText({
  value,
  missing,
  strong = false,
}: {
  value: string | null;
  missing?: string;
  strong?: boolean;
}) {
  const { t } = useTranslation();
  if (value === null) return <span className={classes["missing"]}>{missing ?? t("status.none")}</span>;
  return (
    <span className={classes["number"]} data-strong={strong || undefined}>
      {value}
    </span>
  );
}
