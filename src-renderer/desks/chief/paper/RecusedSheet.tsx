// A recusal taken on record from a paper sheet, and the way to take it back.

import { Button, Paper, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaperSheetView } from "#shared/contract/views";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { KeyedBy, SheetName } from "./sheet-parts";
import classes from "./Paper.module.css";

interface RecusedSheetProps {
  readonly sheet: PaperSheetView;
  readonly refresh: () => Promise<void>;
}

export function RecusedSheet({ sheet, refresh }: RecusedSheetProps) {
  const { t } = useTranslation("paper");
  const { time } = useFormat();
  const names = useNames();
  const desk = useDesk();
  const [asked, setAsked] = useState(false);
  const taking = useCall("chief.paper-recusal");
  const { project, judge, recusal, keyings } = sheet;
  if (recusal === null) return null;
  const whose = { project: names.project(project), judge: names.judge(judge) };
  const withdraw = async (reason: string): Promise<void> => {
    if (!(await taking.run({ project, judge, reason, stands: false }))) return;
    setAsked(false);
    await Promise.all([refresh(), desk.refresh()]);
  };
  return (
    <Paper component="article" className={classes["line"] ?? ""} data-testid="recused-sheet">
      <div className={classes["words"]}>
        <SheetName sheet={sheet} />
        <StatusMark shape="recused" tone="neutral" size="sm">
          {t("recusal.at", { time: time(recusal.at) })}
        </StatusMark>
        <span>{t("recusal.reason", { reason: recusal.reason })}</span>
        {keyings.length > 0 && <KeyedBy keyings={keyings} />}
      </div>
      <Button variant="default" aria-label={t("recusal.withdrawOf", whose)} onClick={() => setAsked(true)}>
        {t("recusal.withdraw")}
      </Button>
      <ReasonDialog
        opened={asked}
        title={t("recusal.withdrawDialog", whose)}
        confirmLabel={t("recusal.withdraw")}
        onConfirm={(reason) => void withdraw(reason)}
        onCancel={() => setAsked(false)}
        pending={taking.pending}
        error={taking.error}
      >
        <Text>{t("recusal.withdrawDoes")}</Text>
      </ReasonDialog>
    </Paper>
  );
}
