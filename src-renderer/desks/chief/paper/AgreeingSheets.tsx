// Sheets that two people have keyed alike: taken over one by one, or all at once, after saying what that does.

import { Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaperSheetView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { takingOver } from "./paper-facts";
import { AgreedTotal, KeyedBy, Meets, SheetName } from "./sheet-parts";
import classes from "./Paper.module.css";

interface AgreeingSheetsProps {
  readonly ready: readonly PaperSheetView[];
  /** Agreed on and not to be taken over. */
  readonly barred: readonly PaperSheetView[];
  readonly refresh: () => Promise<void>;
}

export function AgreeingSheets({ ready, barred, refresh }: AgreeingSheetsProps) {
  const { t } = useTranslation("paper");
  const [asked, setAsked] = useState<readonly PaperSheetView[]>([]);
  return (
    <section aria-labelledby="paper-agrees">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="paper-agrees">
          {t("agrees.title")}
        </Title>
        {ready.length > 0 && (
          <Button onClick={() => setAsked(ready)}>{t("agrees.all", { count: ready.length })}</Button>
        )}
      </Group>
      <Stack gap="sm">
        {[...ready, ...barred].map((sheet) => (
          <AgreeingSheet key={`${sheet.project} ${sheet.judge}`} sheet={sheet} onTake={() => setAsked([sheet])} />
        ))}
      </Stack>
      <TakeOverDialog sheets={asked} refresh={refresh} onClose={() => setAsked([])} />
    </section>
  );
}

function AgreeingSheet({ sheet, onTake }: { sheet: PaperSheetView; onTake: () => void }) {
  const { t } = useTranslation("paper");
  const names = useNames();
  const [project, judge] = [names.project(sheet.project), names.judge(sheet.judge)];
  return (
    <Paper component="article" className={classes["line"] ?? ""} data-testid="agreeing-sheet">
      <div className={classes["words"]}>
        <SheetName sheet={sheet} />
        <KeyedBy keyings={sheet.keyings} />
        {(sheet.differences ?? []).length > 0 && (
          <StatusMark shape="conflict" tone="caution" size="sm">
            {t("agrees.thirdDiffers")}
          </StatusMark>
        )}
        <Meets sheet={sheet} />
      </div>
      <AgreedTotal sheet={sheet} />
      {!sheet.recusalOrdered && (
        <Button variant="default" aria-label={t("agrees.takeOf", { project, judge })} onClick={onTake}>
          {t("agrees.take")}
        </Button>
      )}
    </Paper>
  );
}

interface TakeOverDialogProps {
  readonly sheets: readonly PaperSheetView[];
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

function TakeOverDialog({ sheets, refresh, onClose }: TakeOverDialogProps) {
  const { t } = useTranslation("paper");
  const desk = useDesk();
  const taking = useCall("chief.take-over-paper");
  // What is confirmed stays on the screen while the dialogue fades out.
  const [shown, setShown] = useState(sheets);
  if (sheets.length > 0 && sheets !== shown) setShown(sheets);
  const count = shown.length;
  const confirm = async (): Promise<void> => {
    if (!(await taking.run({ sheets: takingOver(shown) }))) return;
    onClose();
    await Promise.all([refresh(), desk.refresh()]);
  };
  const close = (): void => {
    taking.clear();
    onClose();
    void refresh();
  };
  return (
    <ConfirmDialog
      opened={sheets.length > 0}
      size="xl"
      title={t("agrees.dialog", { count })}
      confirmLabel={t("agrees.confirm", { count })}
      pending={taking.pending}
      error={taking.error}
      onConfirm={() => void confirm()}
      onCancel={close}
    >
      <Text>{t("agrees.does")}</Text>
      <List className={classes["taking"] ?? ""}>
        {shown.map((sheet) => (
          <List.Item key={`${sheet.project} ${sheet.judge}`}>
            <SheetName sheet={sheet} />
            <Meets sheet={sheet} />
          </List.Item>
        ))}
      </List>
    </ConfirmDialog>
  );
}
