// What the judges wrote to each team, to be read and printed once the project is closed.

import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconEyeOff, IconInfoCircle, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ChiefProject } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { PageHeader } from "../../../components/PageHeader";
import { usePrinting } from "../../../components/use-printing";
import { useDesk } from "../desk-context";
import { inOrder } from "../next-action";
import { labelOf, useNames } from "../use-names";
import { FeedbackSheets } from "./FeedbackSheets";
import { FeedbackText } from "./FeedbackText";

export function FeedbackPage() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { printed, print } = usePrinting<readonly ChiefProject[]>();
  const closed = inOrder(view.projects).filter(({ standing }) => standing === "closed");
  const readable = closed.filter(({ veiled }) => !veiled);
  const open = view.projects.length - closed.length;
  return (
    <Stack gap="lg">
      <PageHeader
        title={t("feedback.title")}
        description={t(view.outcome === "feedback" ? "feedback.says" : "feedback.saysBeside")}
        action={
          readable.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden size={20} />}
              onClick={() => print(readable)}
            >
              {t("feedback.printAll", { count: readable.length })}
            </Button>
          )
        }
      />
      {open > 0 && (
        <Alert color="neutral" icon={<IconInfoCircle aria-hidden />}>
          {t("feedback.open", { count: open })}
        </Alert>
      )}
      {closed.length === 0 && <EmptyState title={t("feedback.none")} />}
      {closed.map((project) => (
        <ProjectFeedback key={project.project} project={project} onPrint={() => print([project])} />
      ))}
      {printed && <FeedbackSheets projects={printed} />}
    </Stack>
  );
}

function ProjectFeedback({ project, onPrint }: { project: ChiefProject; onPrint: () => void }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const heading = `feedback-${project.project}`;
  return (
    <Paper component="section" aria-labelledby={heading} data-testid="feedback">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} id={heading}>
            {labelOf(project)}
          </Title>
          <Text c="dimmed">
            {names.track(project.track)} · {project.applicantUnit}
          </Text>
        </div>
        {!project.veiled && (
          <Button
            variant="subtle"
            leftSection={<IconPrinter aria-hidden size={20} />}
            aria-label={t("feedback.printOf", { project: labelOf(project) })}
            onClick={onPrint}
          >
            {t("feedback.print")}
          </Button>
        )}
      </Group>
      {project.veiled ? (
        <Group gap="xs" wrap="nowrap" mt="sm">
          <IconEyeOff aria-hidden size={20} />
          <Text>{t("feedback.veiled")}</Text>
        </Group>
      ) : (
        <FeedbackText project={project} />
      )}
    </Paper>
  );
}
