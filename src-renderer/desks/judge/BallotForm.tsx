// Marking a project: every key is saved as a draft, and nothing counts until it has been read back and submitted.

import { Button, Stack } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../components/ErrorNotice";
import { ReasonDialog } from "../../components/ReasonDialog";
import { focusField } from "../../components/score-field/moving";
import { useCall } from "../../engine/use-action";
import type { DraftState } from "../../stores/draft-queue";
import { feedbackOf, feedbackPlace } from "../../stores/feedback";
import type { WorkProps } from "./BallotScreen";
import { useDrafts } from "./drafts";
import { FeedbackField, focusFeedback } from "./FeedbackField";
import { FormFoot } from "./FormFoot";
import { MissingDialog } from "./MissingDialog";
import { LateNotice, OpeningUnseen, OverlapNotice, PartNotice } from "./notices";
import { SheetFields } from "./SheetFields";
import { SubmitDialog } from "./SubmitDialog";
import { asksForWords, readSheet } from "./sheet";
import classes from "./sheet.module.css";

const nothing = {};

interface BallotFormProps extends WorkProps {
  readonly roadshow: boolean;
  readonly draft: DraftState | null;
}

export function BallotForm({ rule, partial, project, ballot, roadshow, draft }: BallotFormProps) {
  const { t } = useTranslation("judge");
  const queue = useDrafts();
  const [asked, setAsked] = useState<"missing" | "words" | "submit" | "recuse" | null>(null);
  const recuse = useCall("judge.recuse");
  const typed = draft?.marks ?? nothing;
  const sheet = readSheet(rule, typed);
  const feedback = feedbackOf(typed);
  const words = asksForWords(rule);
  const id = project.project;
  const done = sheet.marked + sheet.wrong.length;
  const lost = [
    ...(done > 0 ? [t("recuse.loses", { done })] : []),
    ...(feedback.trim() === "" ? [] : [t("recuse.losesFeedback")]),
  ];

  const askForWords = () => {
    setAsked("words");
    focusFeedback();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [wrong] = sheet.wrong;
    if (wrong) focusField(wrong.name);
    else if (words && feedback.trim() === "") askForWords();
    else setAsked(sheet.missing.length > 0 ? "missing" : "submit");
  };
  const onRecuse = async (reason: string) => {
    if (await recuse.run({ project: id, reason })) setAsked(null);
  };

  return (
    <form className={classes["form"]} onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        {ballot.standing === "closed" && <LateNotice />}
        {ballot.standing === "waiting" && roadshow && <OpeningUnseen />}
        {draft?.status === "failed" && <ErrorNotice error={draft.error} onRetry={() => queue.retry(id)} />}
        <OverlapNotice rule={rule} overlaps={draft?.overlaps ?? []} />
        {partial && <PartNotice sheet={sheet} />}
      </Stack>
      {words ? (
        <FeedbackField
          value={feedback}
          missing={asked === "words"}
          onType={(text) => queue.type(id, feedbackPlace.segment, feedbackPlace.criterion, text)}
        />
      ) : (
        <SheetFields sheet={sheet} onType={(segment, criterion, text) => queue.type(id, segment, criterion, text)} />
      )}
      <FormFoot
        sheet={sheet}
        status={draft?.status ?? "empty"}
        savedAt={draft?.savedAt ?? null}
        submitLabel={t(ballot.standing === "closed" ? "submit.late" : "submit.button")}
      >
        <Button variant="subtle" color="neutral" onClick={() => setAsked("recuse")}>
          {t("recuse.button")}
        </Button>
      </FormFoot>
      <MissingDialog sheet={sheet} opened={asked === "missing"} onClose={() => setAsked(null)} />
      <SubmitDialog
        sheet={sheet}
        feedback={feedback}
        project={project}
        ballot={ballot}
        opened={asked === "submit"}
        onClose={() => setAsked(null)}
      />
      <ReasonDialog
        opened={asked === "recuse"}
        title={t("recuse.title", { name: project.name })}
        confirmLabel={t("recuse.confirm")}
        destroys={lost}
        pending={recuse.pending}
        error={recuse.error}
        onConfirm={(reason) => void onRecuse(reason)}
        onCancel={() => setAsked(null)}
      >
        {t("recuse.text")}
      </ReasonDialog>
    </form>
  );
}
