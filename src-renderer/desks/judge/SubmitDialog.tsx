// The read-back before a ballot is submitted.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BallotView, JudgeProject } from "#shared/contract/views";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { useDrafts } from "./drafts";
import { FeedbackText } from "./FeedbackField";
import { ReadBack } from "./ReadBack";
import { type Sheet, marksOf } from "./sheet";
import projectClasses from "./project.module.css";
import readBackClasses from "./read-back.module.css";

interface SubmitDialogProps {
  readonly sheet: Sheet;
  readonly feedback: string;
  readonly project: JudgeProject;
  readonly ballot: BallotView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function SubmitDialog({ sheet, feedback, project, ballot, opened, onClose }: SubmitDialogProps) {
  const { t } = useTranslation("judge");
  const { client, views } = useEngine();
  const queue = useDrafts();
  const id = project.project;
  const submit = useAction(async () => {
    await queue.settled(id);
    await client.call("judge.submit", { project: id, marks: marksOf(sheet), feedback, opening: ballot.opening });
    await Promise.all([views.refresh("judge.ballot", { project: id }), views.refresh("judge.view", {})]);
    queue.forget(id);
  });
  const close = () => {
    submit.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      size="64rem"
      title={t("submit.title")}
      confirmLabel={t("submit.confirm")}
      pending={submit.pending}
      error={submit.error}
      onConfirm={() => void submit.run()}
      onCancel={close}
    >
      <Text className={readBackClasses["readBackName"]}>
        <span className={projectClasses["place"]}>{project.place}</span> {project.name}
      </Text>
      {ballot.opening === null && ballot.standing === "waiting" && <Text>{t("submit.byHand")}</Text>}
      {sheet.segments.length > 0 ? <ReadBack sheet={sheet} /> : <FeedbackText>{feedback}</FeedbackText>}
      <Text c="dimmed">{t("submit.text")}</Text>
    </ConfirmDialog>
  );
}
