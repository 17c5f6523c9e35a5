// The advice of one track on paper, with what it speaks of.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PrintSheet } from "../../../components/PrintSheet";
import { useDesk } from "../desk-context";
import { grouped } from "../number-text";
import { useNames } from "../use-names";
import { PaperProvider } from "./few";
import classes from "./Advice.module.css";

export interface AdviceSheetProps {
  readonly track: string;
  readonly scoringHash: string;
  readonly children: ReactNode;
}

export function AdviceSheet({ track, scoringHash, children }: AdviceSheetProps) {
  const { t } = useTranslation(["chief", "common"]);
  const { view } = useDesk();
  const names = useNames();
  return (
    <PrintSheet>
      <div className={classes["sheet"]} data-testid="advice-sheet">
        {view.rehearsal && <strong>{t("common:rehearsal")}</strong>}
        <h1>{t("advice.title")}</h1>
        <p>{[view.title, view.stage.name, names.track(track)].join(" · ")}</p>
        <p>{t("advice.says")}</p>
        <PaperProvider value>{children}</PaperProvider>
        <p>
          {t("sign.scoringHash")}: <code>{grouped(scoringHash).join(" ")}</code>
        </p>
      </div>
    </PrintSheet>
  );
}
