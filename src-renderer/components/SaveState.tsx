// Tells whether what was typed is saved, and where; says "saved" only once the engine has said so.

import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconLoader2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "./use-format";
import classes from "./SaveState.module.css";

export type SaveStatus = "empty" | "unsaved" | "saving" | "saved" | "failed";

export function SaveState({ status, savedAt }: { status: SaveStatus; savedAt: string | null }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  if (status === "empty") return <output className={classes["state"]} />;
  const Icon = { unsaved: IconCircleDashed, saving: IconLoader2, saved: IconCircleCheck, failed: IconAlertTriangle }[
    status
  ];
  const words =
    status === "saved" && savedAt ? t("saveState.savedAt", { time: time(savedAt) }) : t(`saveState.${status}`);
  return (
    <output className={classes["state"]} data-status={status}>
      <Icon aria-hidden size={22} />
      {words}
    </output>
  );
}
