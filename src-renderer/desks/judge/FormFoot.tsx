// The foot of a ballot: the total, whether it is saved, and the one thing to do next.

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SaveState, type SaveStatus } from "../../components/SaveState";
import type { Sheet } from "./sheet";
import classes from "./sheet.module.css";

interface FormFootProps {
  readonly sheet: Sheet;
  readonly status: SaveStatus;
  readonly savedAt: string | null;
  readonly submitLabel: string;
  /** The quiet ways out, such as recusal. */
  readonly children?: ReactNode;
}

export function FormFoot({ sheet, status, savedAt, submitLabel, children }: FormFootProps) {
  return (
    <footer className={classes["foot"]}>
      {sheet.segments.length > 0 && <Total sheet={sheet} />}
      <SaveState status={status} savedAt={savedAt} />
      <div className={classes["footActions"]}>
        {children}
        <Button type="submit" size="lg" data-score-submit>
          {submitLabel}
        </Button>
      </div>
    </footer>
  );
}

function Total({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation(["judge", "common"]);
  const left = sheet.missing.length;
  const wrong = sheet.wrong.length;
  return (
    <div className={classes["total"]}>
      <span>{t("judge:total")}</span>
      {sheet.total === null ? (
        <span className={classes["left"]}>
          {[left > 0 && t("judge:left", { left }), wrong > 0 && t("judge:wrong", { wrong })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      ) : (
        <strong className={classes["totalNumber"]} data-testid="own-total">
          {sheet.total}
        </strong>
      )}
      <span className={classes["outOf"]}>{t("common:outOf", { max: sheet.maximum })}</span>
    </div>
  );
}
