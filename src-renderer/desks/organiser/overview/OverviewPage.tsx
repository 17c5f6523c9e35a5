// The overview: the one thing to do next, and where each step stands.

import { Anchor, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { type Column, DataTable } from "../../../components/DataTable";
import { PageHeader } from "../../../components/PageHeader";
import { pagePath, useDesk } from "../desk-context";
import { type StepId, stepIds } from "../pages";
import { StepMark } from "../frame/StepMark";
import { stepPage } from "../steps/step-page";
import { useStepFacts } from "./use-step-facts";

export function OverviewPage() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  return (
    <>
      <PageHeader title={t("rail.overview")} description={view.plan.title} />
      <Stack gap="xl">
        <NextStep />
        <StepsTable />
      </Stack>
    </>
  );
}

function NextStep() {
  const { t } = useTranslation("organiser");
  const { progress, go } = useDesk();
  const { action, page } = progress.next;
  return (
    <Paper component="section" aria-label={t("overview.nextLabel")} p="xl">
      <Group justify="space-between" gap="lg">
        <Stack gap="xs" flex="1 1 24rem">
          <Text c="dimmed" fw={600}>
            {t(action === "finished" ? "overview.finished" : "overview.nextLabel")}
          </Text>
          <Title order={2}>{t(`overview.next.${action}.title`)}</Title>
          <Text>{t(`overview.next.${action}.says`)}</Text>
        </Stack>
        <Button
          size="lg"
          rightSection={<IconArrowRight aria-hidden />}
          onClick={() => go(action === "finished" ? "results" : page)}
        >
          {t(`overview.next.${action}.go`)}
        </Button>
      </Group>
    </Paper>
  );
}

function StepsTable() {
  const { t } = useTranslation("organiser");
  const columns = useStepColumns();
  return (
    <DataTable
      caption={t("overview.steps")}
      columns={columns}
      rows={stepIds}
      rowKey={(step) => step}
      rowHeader="step"
    />
  );
}

function useStepColumns(): readonly Column<StepId>[] {
  const { t } = useTranslation("organiser");
  const { progress } = useDesk();
  const facts = useStepFacts();
  return [
    {
      id: "step",
      header: t("overview.step"),
      width: "10rem",
      cell: (step) => (
        <Anchor component={Link} href={pagePath(stepPage(step, progress))}>
          {t(`rail.steps.${step}`)}
        </Anchor>
      ),
    },
    {
      id: "state",
      header: t("overview.state"),
      width: "11rem",
      cell: (step) => <StepMark state={progress.states[step]} />,
    },
    { id: "facts", header: t("overview.facts"), cell: (step) => facts[step] },
  ];
}
