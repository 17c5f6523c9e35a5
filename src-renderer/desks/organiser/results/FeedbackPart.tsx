// A stage of feedback: what the judges said of each project, and the workbook of it.

import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FeedbackView, FileWritten } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { FactList } from "../parts/FactList";
import { FileExport } from "../parts/FileExport";
import { useTrackName } from "../projects/use-track-names";

export interface FeedbackPartProps {
  readonly stage: string;
  readonly feedback: readonly FeedbackView[];
  readonly written: FileWritten | null;
  readonly onWritten: (file: FileWritten) => void;
}

export function FeedbackPart({ stage, feedback, written, onWritten }: FeedbackPartProps) {
  const { t } = useTranslation("organiser");
  if (feedback.length === 0)
    return <EmptyState title={t("results.noProjects")}>{t("results.noProjectsSays")}</EmptyState>;
  if (feedback.every(({ words }) => words.length === 0))
    return <EmptyState title={t("results.feedbackNone")}>{t("results.feedbackNoneSays")}</EmptyState>;
  return (
    <Stack gap="xl">
      <FileExport
        title={t("results.exportFeedback")}
        goLabel={t("results.exportFeedbackGo")}
        channel="export.results"
        stage={stage}
        written={written}
        onWritten={onWritten}
      >
        <Text>{t("results.exportFeedbackSays")}</Text>
      </FileExport>
      <Stack gap="md">
        <Title order={2}>{t("results.outcome.feedback")}</Title>
        {feedback.map((project) => (
          <ProjectWords key={project.project} project={project} />
        ))}
      </Stack>
    </Stack>
  );
}

function ProjectWords({ project }: { readonly project: FeedbackView }) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const { name, track, words } = project;
  return (
    <Paper component="article" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between" align="baseline" gap="sm">
          <Title order={3}>{name}</Title>
          <Text c="dimmed">
            {`${trackName(track)} · ${
              words.length === 0 ? t("results.feedbackNothing") : t("results.feedbackCount", { count: words.length })
            }`}
          </Text>
        </Group>
        {words.length > 0 && (
          <FactList
            facts={words.map(({ judge, text }, at) => [
              judge,
              <Text key={at} component="span" style={{ whiteSpace: "pre-wrap" }}>
                {text}
              </Text>,
            ])}
          />
        )}
      </Stack>
    </Paper>
  );
}
