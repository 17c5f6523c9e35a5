// Sheets that ask nothing of the chief: keyed by one person so far, or taken over already.

import { Button, Paper } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PaperSheetView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useDesk } from "../desk-context";
import { AgreedTotal, KeyedBy, SheetName } from "./sheet-parts";
import classes from "./Paper.module.css";

export function WaitingSheet({ sheet }: { sheet: PaperSheetView }) {
  return (
    <Paper component="article" className={classes["line"] ?? ""} data-testid="waiting-sheet">
      <div className={classes["words"]}>
        <SheetName sheet={sheet} />
        <KeyedBy keyings={sheet.keyings} />
      </div>
    </Paper>
  );
}

export function TakenSheet({ sheet }: { sheet: PaperSheetView }) {
  const { t } = useTranslation("paper");
  const { time } = useFormat();
  const { view, go } = useDesk();
  const { takenOver } = sheet;
  const waits = view.rulings.some(
    ({ project, judge, ruled, ballots }) =>
      project === sheet.project &&
      judge === sheet.judge &&
      ruled === null &&
      ballots.some(({ hash }) => hash === takenOver?.hash),
  );
  return (
    <Paper component="article" className={classes["line"] ?? ""} data-testid="taken-sheet">
      <div className={classes["words"]}>
        <SheetName sheet={sheet} />
        <KeyedBy keyings={sheet.keyings} />
        {takenOver !== null && (
          <StatusMark shape="check" tone="good" size="sm">
            {t("taken.at", { time: time(takenOver.at) })}
          </StatusMark>
        )}
        {takenOver !== null && takenOver.reason !== "" && (
          <span>{t("taken.chosen", { reason: takenOver.reason })}</span>
        )}
        {waits && (
          <StatusMark shape="conflict" tone="danger">
            {t("taken.waitsRuling")}
          </StatusMark>
        )}
      </div>
      {takenOver !== null && takenOver.reason === "" && <AgreedTotal sheet={sheet} />}
      {waits && (
        <Button variant="default" onClick={() => go("rulings")}>
          {t("taken.toRulings")}
        </Button>
      )}
    </Paper>
  );
}
