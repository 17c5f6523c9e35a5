// Asks whether projects that do not qualify are to take no part, naming each of them and the reason that goes on record.

import { List, ScrollArea, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { ProgressBar } from "../../../components/ProgressBar";
import { useJoin } from "../parts/use-join";
import { type ReviewDeeds, useExcludingReason } from "./use-review-deeds";

const mostLines = 6;

export interface ExcludeDialogProps {
  readonly projects: readonly ProjectView[];
  readonly deeds: ReviewDeeds;
  readonly onClose: () => void;
}

export function ExcludeDialog({ projects, deeds, onClose }: ExcludeDialogProps) {
  const { t } = useTranslation("organiser");
  const join = useJoin();
  const reasonOf = useExcludingReason();
  const [first] = projects;
  const one = projects.length === 1 && first ? first : null;
  const names = projects.map(({ seq, name }) => `${seq} ${name}`);
  const reasons = [...new Set(projects.map(reasonOf))];
  return (
    <ConfirmDialog
      opened
      title={
        one
          ? t("review.excluding.title", { name: one.name })
          : t("review.excluding.titleMany", { count: projects.length })
      }
      destroys={
        names.length > mostLines
          ? [t("review.excluding.losesMany", { names: join(names) })]
          : names.map((name) => t("review.excluding.loses", { name }))
      }
      confirmLabel={t("review.excluding.confirm")}
      pending={deeds.pending}
      error={deeds.error}
      onCancel={deeds.pending ? deeds.stop : onClose}
      onConfirm={() => void deeds.exclude(projects).then((done) => done && onClose())}
    >
      <Text>{t("review.excluding.says")}</Text>
      <ScrollArea.Autosize mah="12rem" type="auto" viewportProps={{ tabIndex: 0 }}>
        <List>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      {deeds.slicing && <ProgressBar label={t("review.bulk.writing")} {...deeds.slicing} onStop={deeds.stop} />}
    </ConfirmDialog>
  );
}
