// The read-back before a keying goes on record: every mark, and whether total and number agree with the sheet.

import { Text } from "@mantine/core";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KeyingView, TypedSheet } from "#shared/contract/views";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { StatusMark } from "../../components/StatusMark";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { ReadBack } from "../judge/ReadBack";
import { type Sheet, marksOf } from "../judge/sheet";
import { sheetKey, useKeyingDrafts } from "./drafts";
import type { ListedSheet } from "./sheet-list";
import type { TotalCheck } from "./total-check";
import classes from "./scorekeeper.module.css";

interface KeyDialogProps {
  readonly sheet: ListedSheet;
  readonly keying: KeyingView;
  readonly read: Sheet;
  readonly typed: TypedSheet;
  readonly check: TotalCheck;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeyDialog({ sheet, keying, read, typed, check, opened, onClose }: KeyDialogProps) {
  const { t } = useTranslation("scorekeeper");
  const { client, views } = useEngine();
  const queue = useKeyingDrafts();
  const key = sheetKey(sheet);
  const { project, judge } = sheet;
  const keyIn = useAction(async () => {
    await queue.settled(key);
    const { feedback, sheet: number } = typed;
    const supersedes = keying.keyed?.hash ?? null;
    await client.call("scorekeeper.key", { project, judge, marks: marksOf(read), feedback, sheet: number, supersedes });
    await Promise.all([views.refresh("scorekeeper.sheet", { project, judge }), views.refresh("scorekeeper.view", {})]);
    queue.forget(key);
  });
  const close = (): void => {
    keyIn.clear();
    onClose();
  };
  const doubtful = read.segments.length > 0 && check.state !== "same";
  return (
    <ConfirmDialog
      opened={opened}
      size="64rem"
      title={t("confirm.title")}
      confirmLabel={t(doubtful ? "confirm.buttonAnyway" : "confirm.button")}
      pending={keyIn.pending}
      error={keyIn.error}
      onConfirm={() => void keyIn.run()}
      onCancel={close}
    >
      <Text className={classes["readBackName"] ?? ""}>
        <span className={classes["number"]}>{typed.sheet}</span>{" "}
        <span className={classes["place"]}>{sheet.of.place}</span> {sheet.of.name} · {sheet.by.name}
      </Text>
      <NumberDoubt typed={typed.sheet} printed={keying.number} />
      {read.segments.length > 0 ? (
        <>
          <TotalVerdict check={check} total={typed.total} />
          <ReadBack sheet={read} />
        </>
      ) : (
        <p className={classes["wordsBack"]}>{typed.feedback}</p>
      )}
      <Text c="dimmed">{t("confirm.says")}</Text>
    </ConfirmDialog>
  );
}

function Doubt({ children }: { children: ReactNode }) {
  return (
    <div className={classes["doubt"]} role="alert">
      <StatusMark shape="warning" tone="danger">
        {children}
      </StatusMark>
    </div>
  );
}

function NumberDoubt({ typed, printed }: { typed: string; printed: string }) {
  const { t } = useTranslation("scorekeeper");
  const folded = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "").toUpperCase();
  if (folded(typed) === folded(printed)) return null;
  return <Doubt>{t("confirm.number", { typed, printed })}</Doubt>;
}

function TotalVerdict({ check, total }: { check: TotalCheck; total: string }) {
  const { t } = useTranslation("scorekeeper");
  switch (check.state) {
    case "same":
      return (
        <StatusMark shape="check" tone="good">
          {t("confirm.same")}
        </StatusMark>
      );
    case "differs":
      return <Doubt>{t("confirm.differs", { total, sum: check.sum, by: check.by })}</Doubt>;
    case "unreadable":
    case "blank":
      return <Doubt>{t("confirm.blank")}</Doubt>;
    case "waiting":
      return null;
  }
}
