// The flag of a total that stands out: beside its word, or alone where the words stand nearby.

import { IconFlag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./OutlierMark.module.css";

export function OutlierMark({ flagOnly = false }: { flagOnly?: boolean }) {
  const { t } = useTranslation("chief");
  return (
    <span className={classes["mark"]}>
      <IconFlag aria-hidden size={flagOnly ? 14 : 20} stroke={2.4} />
      {!flagOnly && t("cockpit.outlier")}
    </span>
  );
}
