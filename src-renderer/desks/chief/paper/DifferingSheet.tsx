// A sheet that was keyed differently: the keyings side by side, to be compared with the paper, and one of them chosen.

import { Button, Group, Paper, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyingColumn, PaperSheetView } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { ReasonDialog } from "../../../components/ReasonDialog";
import { StatusMark } from "../../../components/StatusMark";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { comparedLines, otherThan } from "./paper-facts";
import { KeyedBy, Meets, SheetName } from "./sheet-parts";
import classes from "./Paper.module.css";

interface DifferingSheetProps {
  readonly sheet: PaperSheetView;
  readonly refresh: () => Promise<void>;
}

export function DifferingSheet({ sheet, refresh }: DifferingSheetProps) {
  const { t } = useTranslation("paper");
  const names = useNames();
  const [chosen, setChosen] = useState<KeyingColumn | null>(null);
  const label = `${names.project(sheet.project)} ${names.judge(sheet.judge)}`;
  const hidden = sheet.differences === null;
  return (
    <Paper component="article" aria-label={label} data-testid="differing-sheet">
      <div className={classes["words"]}>
        <SheetName sheet={sheet} />
        <KeyedBy keyings={sheet.keyings} />
        <Meets sheet={sheet} />
      </div>
      {hidden ? (
        <Text mt="sm" c="dimmed">
          {t("veiled")}
        </Text>
      ) : (
        <Compared sheet={sheet} />
      )}
      {!hidden && !sheet.recusalOrdered && (
        <Group mt="md" gap="sm">
          {sheet.keyings
            .filter((keying) => otherThan(keying, sheet) !== null)
            .map((keying) => (
              <Button key={keying.hash} variant="default" onClick={() => setChosen(keying)}>
                {t("differs.choose", { name: keying.name })}
              </Button>
            ))}
        </Group>
      )}
      <ChooseDialog sheet={sheet} chosen={chosen} refresh={refresh} onClose={() => setChosen(null)} />
    </Paper>
  );
}

function Compared({ sheet }: { sheet: PaperSheetView }) {
  const { t } = useTranslation("paper");
  const { keyings, differences } = sheet;
  const differsAt = (at: "sheet" | "feedback"): boolean => (differences ?? []).some((each) => each.at === at);
  const wordy = keyings.some(({ keyed }) => (keyed?.feedback ?? "") !== "");
  return (
    <div className={classes["scroll"]}>
      <table className={classes["compared"]}>
        <thead>
          <tr>
            <th scope="col">{t("differs.criterion")}</th>
            {keyings.map(({ hash, name }) => (
              <th key={hash} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t("differs.different")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparedLines(sheet).map(({ segment, criterion, marks, differs }) => (
            <Row key={`${segment} ${criterion}`} head={`${segment} · ${criterion}`} differs={differs} cells={marks} />
          ))}
          {sheet.rubric.segments.length > 0 && (
            <Row head={t("total")} differs={false} cells={keyings.map(({ keyed }) => keyed?.total ?? null)} />
          )}
          {wordy && (
            <Row
              head={t("differs.feedback")}
              differs={differsAt("feedback")}
              cells={keyings.map(({ keyed }) => keyed?.feedback ?? null)}
              words
            />
          )}
          {keyings.some(({ sheet: number }) => number !== "") && (
            <Row
              head={t("differs.number")}
              differs={differsAt("sheet")}
              cells={keyings.map((keying) => keying.sheet)}
              words
            />
          )}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly head: string;
  readonly differs: boolean;
  readonly cells: readonly (string | null)[];
  readonly words?: boolean;
}

function Row({ head, differs, cells, words = false }: RowProps) {
  const { t } = useTranslation("paper");
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">{head}</th>
      {cells.map((cell, at) => (
        // Keyings stand in the order of the columns.
        <td key={at} data-words={words || undefined}>
          {words ? cell : <NumberText value={cell} strong={differs} />}
        </td>
      ))}
      <td>
        {differs && (
          <StatusMark shape="conflict" tone="danger" size="sm">
            {t("differs.different")}
          </StatusMark>
        )}
      </td>
    </tr>
  );
}

interface ChooseDialogProps extends DifferingSheetProps {
  readonly chosen: KeyingColumn | null;
  readonly onClose: () => void;
}

function ChooseDialog({ sheet, chosen, refresh, onClose }: ChooseDialogProps) {
  const { t } = useTranslation("paper");
  const names = useNames();
  const desk = useDesk();
  const choosing = useCall("chief.choose-keying");
  // What is confirmed stays on the screen while the dialogue fades out.
  const [shown, setShown] = useState(chosen);
  if (chosen !== null && chosen !== shown) setShown(chosen);
  const other = shown && otherThan(shown, sheet);
  const name = shown?.name ?? "";
  const { project, judge } = sheet;
  const confirm = async (reason: string): Promise<void> => {
    if (shown === null || other === null) return;
    if (!(await choosing.run({ project, judge, keyings: [shown.hash, other.hash], reason }))) return;
    onClose();
    await Promise.all([refresh(), desk.refresh()]);
  };
  return (
    <ReasonDialog
      opened={chosen !== null}
      title={t("differs.dialog", { name })}
      confirmLabel={t("differs.confirm")}
      pending={choosing.pending}
      error={choosing.error}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={() => {
        choosing.clear();
        onClose();
        void refresh();
      }}
    >
      <Text>
        {t("differs.does", {
          project: names.project(project),
          judge: names.judge(judge),
          name,
          other: other?.name ?? "",
        })}
      </Text>
      <Meets sheet={sheet} />
    </ReasonDialog>
  );
}
