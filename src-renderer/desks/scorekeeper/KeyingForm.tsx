// Keying a sheet in: the judge's own rubric, every key saved as a draft, nothing on record before it is read back.

import { Alert, Button, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { IconEyeOff, IconInfoCircle } from "@tabler/icons-react";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyingView } from "#shared/contract/views";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { ErrorNotice } from "../../components/ErrorNotice";
import { SaveState } from "../../components/SaveState";
import { focusField } from "../../components/score-field/moving";
import type { DraftState } from "../../stores/draft-queue";
import { feedbackPlace } from "../../stores/feedback";
import { MissingDialog } from "../judge/MissingDialog";
import { OverlapNotice } from "../judge/notices";
import { SheetFields } from "../judge/SheetFields";
import { asksForWords, marksOf, readSheet } from "../judge/sheet";
import sheetClasses from "../judge/sheet.module.css";
import { sheetKey, useKeyingDrafts } from "./drafts";
import { KeyDialog } from "./KeyDialog";
import type { ListedSheet } from "./sheet-list";
import { checkTotal, isUnweighted } from "./total-check";
import { TotalField } from "./TotalField";
import { sheetFields, splitSheet } from "./typed-sheet";
import { useDifferenceWords } from "./use-difference-words";
import classes from "./scorekeeper.module.css";

interface KeyingFormProps {
  readonly sheet: ListedSheet;
  readonly keying: KeyingView;
  readonly draft: DraftState | null;
  /** Drops the correction of what was keyed before; null where this is the first keying. */
  readonly onDrop: (() => void) | null;
}

const nothing = {};

export function KeyingForm({ sheet, keying, draft, onDrop }: KeyingFormProps) {
  const { t } = useTranslation(["scorekeeper", "common"]);
  const queue = useKeyingDrafts();
  const [asked, setAsked] = useState<"missing" | "words" | "key" | "drop" | null>(null);
  const { rubric } = keying;
  const key = sheetKey(sheet);
  const texts = draft?.marks ?? nothing;
  const read = readSheet(rubric, texts);
  const typed = splitSheet(texts, keying.number);
  const words = asksForWords(rubric);
  const check = checkTotal(rubric, marksOf(read), typed.total);
  const noteOf = useDifferenceWords(keying).noteOf;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const [wrong] = read.wrong;
    if (wrong) focusField(wrong.name);
    else if (words && typed.feedback.trim() === "") setAsked("words");
    else setAsked(read.missing.length > 0 ? "missing" : "key");
  };
  return (
    <form className={sheetClasses["form"]} aria-label={t("scorekeeper:form.label")} onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        {keying.keyed === null && keying.keyers.length > 0 && (
          <Alert icon={<IconEyeOff aria-hidden />}>{t("scorekeeper:form.second")}</Alert>
        )}
        {draft?.status === "failed" && <ErrorNotice error={draft.error} onRetry={() => queue.retry(key)} />}
        <OverlapNotice rule={rubric} overlaps={draft?.overlaps ?? []} />
        <Text className={classes["advice"] ?? ""}>
          <IconInfoCircle aria-hidden size={20} /> {t("scorekeeper:form.blank")}{" "}
          {keying.partial && t("scorekeeper:form.partial")}
        </Text>
      </Stack>
      {words ? (
        <Textarea
          className={classes["words"] ?? ""}
          label={t("scorekeeper:form.feedback")}
          description={t("scorekeeper:form.feedbackHint")}
          required
          autosize
          minRows={8}
          maxRows={20}
          maxLength={4000}
          size="lg"
          value={typed.feedback}
          error={asked === "words" && typed.feedback.trim() === "" ? t("scorekeeper:form.feedbackMissing") : undefined}
          onChange={(event) =>
            queue.type(key, feedbackPlace.segment, feedbackPlace.criterion, event.currentTarget.value)
          }
        />
      ) : (
        <SheetFields
          sheet={read}
          onType={(segment, criterion, text) => queue.type(key, segment, criterion, text)}
          noteOf={noteOf}
        />
      )}
      <footer className={`${sheetClasses["foot"]} ${classes["foot"]}`}>
        <TextInput
          className={classes["numberField"] ?? ""}
          label={t("scorekeeper:form.number")}
          title={t("scorekeeper:form.numberHint")}
          value={typed.sheet}
          maxLength={100}
          onChange={(event) => queue.type(key, sheetFields, "number", event.currentTarget.value)}
        />
        {!words && (
          <TotalField
            check={check}
            unweighted={isUnweighted(rubric)}
            value={typed.total}
            onType={(text) => queue.type(key, sheetFields, "total", text)}
          />
        )}
        <div className={sheetClasses["footActions"]}>
          <SaveState status={draft?.status ?? "empty"} savedAt={draft?.savedAt ?? null} />
          {onDrop && (
            <Button variant="default" onClick={() => setAsked("drop")}>
              {t("scorekeeper:form.dropCorrection")}
            </Button>
          )}
          <Button type="submit" size="lg" data-score-submit>
            {t(onDrop ? "scorekeeper:form.correctCheck" : "scorekeeper:form.check")}
          </Button>
        </div>
      </footer>
      <MissingDialog sheet={read} opened={asked === "missing"} onClose={() => setAsked(null)} />
      <KeyDialog
        sheet={sheet}
        keying={keying}
        read={read}
        typed={typed}
        check={check}
        opened={asked === "key"}
        onClose={() => setAsked(null)}
      />
      {onDrop && (
        <ConfirmDialog
          opened={asked === "drop"}
          title={t("scorekeeper:dropTitle")}
          confirmLabel={t("scorekeeper:form.dropCorrection")}
          destroys={[t("scorekeeper:dropLoses")]}
          onConfirm={onDrop}
          onCancel={() => setAsked(null)}
        >
          <Text>{t("scorekeeper:dropKeeps")}</Text>
        </ConfirmDialog>
      )}
    </form>
  );
}
