// One sheet: to be keyed in, or as this person has keyed it.

import { Alert, Button, Text } from "@mantine/core";
import { IconArrowLeft, IconInfoCircle } from "@tabler/icons-react";
import { useLayoutEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyingView, ScorekeeperView } from "#shared/contract/views";
import { ViewGate } from "../../components/ViewGate";
import { useView } from "../../engine/use-view";
import { sheetKey, storedDraft, useKeyingDraft, useKeyingDrafts } from "./drafts";
import { KeyedSheet } from "./KeyedSheet";
import { KeyingForm } from "./KeyingForm";
import { PaperStateMark } from "./SheetMarks";
import type { ListedSheet } from "./sheet-list";
import { joinSheet } from "./typed-sheet";
import classes from "./scorekeeper.module.css";

export interface KeyingScreenProps {
  readonly view: ScorekeeperView;
  readonly sheet: ListedSheet;
  readonly onLeave: () => void;
}

export function KeyingScreen(props: KeyingScreenProps) {
  const { sheet } = props;
  const keying = useView("scorekeeper.sheet", { project: sheet.project, judge: sheet.judge });
  return (
    <article className={classes["screen"]}>
      <SheetHead {...props} />
      <ViewGate view={keying}>{(data) => <Work {...props} keying={data} />}</ViewGate>
    </article>
  );
}

function SheetHead({ view, sheet, onLeave }: KeyingScreenProps) {
  const { t } = useTranslation("scorekeeper");
  const { of, by, number, state } = sheet;
  const track = view.tracks.find(({ id }) => id === of.track)?.name ?? "";
  return (
    <header className={classes["head"]}>
      <p className={classes["bigNumber"]}>{t("sheetOf", { number })}</p>
      <div className={classes["headWords"]}>
        <h1 className={classes["name"]}>
          <span className={classes["place"]}>{of.place}</span> {of.name}
        </h1>
        <Text component="p" className={classes["facts"] ?? ""}>
          <strong>{t("judgeOf", { judge: by.name })}</strong>
          <span>{of.applicantUnit}</span>
          <span>{track}</span>
        </Text>
      </div>
      <div className={classes["headState"]}>
        <PaperStateMark state={state} />
        <Button variant="default" leftSection={<IconArrowLeft aria-hidden size={20} />} onClick={onLeave}>
          {t("back")}
        </Button>
      </div>
    </header>
  );
}

type WorkProps = KeyingScreenProps & { readonly keying: KeyingView };

/** A draft beside what has been keyed is a correction that has been begun, here or before the window was loaded anew. */
function Work({ sheet, keying, onLeave }: WorkProps) {
  const { t } = useTranslation("scorekeeper");
  const queue = useKeyingDrafts();
  const key = sheetKey(sheet);
  const draft = useKeyingDraft(key);
  const [correctionOf, setCorrectionOf] = useState<string | null>(null);
  useLayoutEffect(() => queue.load(key, storedDraft(keying.draft)), [queue, key, keying.draft]);
  const { keyed } = keying;
  const correcting = keyed !== null && (keying.draft !== null || correctionOf === keyed.hash);
  const begun = correcting && draft !== null && Object.keys(draft.marks).length > 0;
  const correct = (from: NonNullable<KeyingView["keyed"]>): void => {
    setCorrectionOf(from.hash);
    queue.replace(key, joinSheet({ ...from, total: "" }));
  };
  const drop = (): void => {
    setCorrectionOf(null);
    queue.replace(key, {});
  };
  return (
    <>
      {keying.standing === "closed" && keying.state !== "taken-over" && (
        <Alert color="caution" icon={<IconInfoCircle aria-hidden />} title={t("form.closed.title")}>
          {t("form.closed.text")}
        </Alert>
      )}
      {keyed !== null && !begun ? (
        <KeyedSheet keying={keying} keyed={keyed} onCorrect={() => correct(keyed)} onNext={onLeave} />
      ) : (
        <KeyingForm sheet={sheet} keying={keying} draft={draft} onDrop={begun ? drop : null} />
      )}
    </>
  );
}
