// Changing a submitted ballot: the old mark stays beside the new one, and the reason goes on record.

import { Button, Stack, Text } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TypedMarks } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { ErrorNotice } from "../../components/ErrorNotice";
import { ReasonDialog } from "../../components/ReasonDialog";
import { focusField } from "../../components/score-field/moving";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { feedbackOf, feedbackPlace } from "../../stores/feedback";
import type { WorkProps } from "./BallotScreen";
import { useDraft, useDrafts } from "./drafts";
import { FeedbackField, FeedbackText, focusFeedback } from "./FeedbackField";
import { FormFoot } from "./FormFoot";
import { MissingDialog } from "./MissingDialog";
import { AmendNotice, OverlapNotice } from "./notices";
import { ReadBack } from "./ReadBack";
import { SheetFields } from "./SheetFields";
import { asksForWords, marksOf, readSheet } from "./sheet";
import classes from "./sheet.module.css";

export function AmendForm({ rule, project, ballot, marks }: WorkProps & { marks: TypedMarks }) {
  const { t } = useTranslation(["judge", "common"]);
  const { client, views } = useEngine();
  const queue = useDrafts();
  const id = project.project;
  const draft = useDraft(id);
  const [asked, setAsked] = useState<"missing" | "words" | "confirm" | "drop" | null>(null);
  const { submitted } = ballot;
  const sheet = readSheet(rule, marks);
  const before = readSheet(rule, submitted?.marks ?? {});
  const earlier = new Map(before.segments.flatMap(({ lines }) => lines).map((line) => [line.name, line.text]));
  const feedback = feedbackOf(marks);
  const words = asksForWords(rule);
  const remarked = sheet.segments
    .flatMap(({ lines }) => lines)
    .some(({ name, mark }) => mark.kind !== "mark" || mark.amount !== earlier.get(name));
  const changed = remarked || feedback !== (submitted?.feedback ?? "");

  const amend = useAction(async (reason: string) => {
    if (!submitted) throw new AppError("ballot-not-submitted");
    await queue.settled(id);
    await client.call("judge.amend", {
      project: id,
      marks: marksOf(sheet),
      feedback,
      reason,
      supersedes: submitted.hash,
    });
    await Promise.all([views.refresh("judge.ballot", { project: id }), views.refresh("judge.view", {})]);
    queue.forget(id);
  });
  const askForWords = () => {
    setAsked("words");
    focusFeedback();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [wrong] = sheet.wrong;
    if (wrong) focusField(wrong.name);
    else if (words && feedback.trim() === "") askForWords();
    else if (sheet.missing.length > 0) setAsked("missing");
    else if (changed) setAsked("confirm");
  };

  const drop = () => {
    setAsked(null);
    queue.replace(id, {});
  };

  return (
    <form className={classes["form"]} onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <AmendNotice closed={ballot.standing === "closed"} changed={changed} words={words} />
        {draft?.status === "failed" && <ErrorNotice error={draft.error} onRetry={() => queue.retry(id)} />}
        <OverlapNotice rule={rule} overlaps={draft?.overlaps ?? []} />
      </Stack>
      {words ? (
        <FeedbackField
          value={feedback}
          missing={asked === "words"}
          onType={(text) => queue.type(id, feedbackPlace.segment, feedbackPlace.criterion, text)}
        />
      ) : (
        <SheetFields
          sheet={sheet}
          onType={(segment, criterion, text) => queue.type(id, segment, criterion, text)}
          noteOf={({ name, text }) => {
            const was = earlier.get(name) ?? "";
            return was === text ? undefined : t("judge:amend.was", { was });
          }}
        />
      )}
      <FormFoot
        sheet={sheet}
        status={draft?.status ?? "empty"}
        savedAt={draft?.savedAt ?? null}
        submitLabel={t("judge:amend.submit")}
      >
        <Button variant="default" onClick={() => (changed ? setAsked("drop") : drop())}>
          {t("judge:amend.cancel")}
        </Button>
      </FormFoot>
      <MissingDialog sheet={sheet} opened={asked === "missing"} onClose={() => setAsked(null)} />
      <ConfirmDialog
        opened={asked === "drop"}
        title={t("judge:amend.dropTitle")}
        confirmLabel={t("judge:amend.cancel")}
        destroys={[t("judge:amend.dropLoses", { name: project.name })]}
        onConfirm={drop}
        onCancel={() => setAsked(null)}
      >
        <Text>{t("judge:amend.dropKeeps")}</Text>
      </ConfirmDialog>
      <ReasonDialog
        opened={asked === "confirm"}
        size="64rem"
        title={t("judge:amend.title", { name: project.name })}
        confirmLabel={t(words ? "judge:feedback.confirm" : "judge:amend.confirm")}
        pending={amend.pending}
        error={amend.error}
        onConfirm={(reason) => void amend.run(reason)}
        onCancel={() => {
          amend.clear();
          setAsked(null);
        }}
      >
        <Text>{t(words ? "judge:feedback.amendText" : "judge:amend.text")}</Text>
        {words ? <FeedbackText>{feedback}</FeedbackText> : <ReadBack sheet={sheet} before={before} />}
      </ReasonDialog>
    </form>
  );
}
