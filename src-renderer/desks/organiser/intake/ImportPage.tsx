// The page of workbook imports: choose a file, look at the preview, confirm or call it off.

import { Alert, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IntakeKind, OrganiserView } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { FileDrop } from "../../../components/FileDrop";
import { PageHeader } from "../../../components/PageHeader";
import { ProgressBar } from "../../../components/ProgressBar";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import type { PageId } from "../pages";
import { useBeginAtTop } from "../parts/use-begin-at-top";
import { useOpenProposals } from "../recusals/use-open-proposals";
import { PreviewPanel } from "./PreviewPanel";

const kinds: readonly IntakeKind[] = ["registrations", "roster", "staff", "performance"];
const endings = [".xlsx", ".xlsm", ".csv"];

export function ImportPage() {
  const { intake } = useDesk();
  return intake.preview ? <PreviewPanel preview={intake.preview} /> : <StartPanel />;
}

function StartPanel() {
  const { t } = useTranslation("organiser");
  useBeginAtTop();
  return (
    <>
      <PageHeader title={t("intake.title")} description={t("intake.says")} />
      <Stack gap="lg">
        <AppliedNotice />
        <ChooseFile />
        <Holdings />
      </Stack>
    </>
  );
}

function ChooseFile() {
  const { t } = useTranslation("organiser");
  const { intake } = useDesk();
  const [kind, setKind] = useState<IntakeKind | null>(null);
  return (
    <Stack gap="md">
      <FileDrop
        label={t("intake.drop")}
        endings={endings}
        disabled={intake.reading.pending}
        onFile={(file) => void intake.read(file, kind, null)}
      />
      <Text c="dimmed">{t("intake.dropSays")}</Text>
      <NativeSelect
        size="md"
        label={t("intake.kind")}
        maw="24rem"
        value={kind ?? ""}
        data={[
          { value: "", label: t("intake.auto") },
          ...kinds.map((value) => ({ value, label: t(`intake.kinds.${value}`) })),
        ]}
        onChange={(event) => setKind(kinds.find((value) => value === event.currentTarget.value) ?? null)}
      />
      {intake.reading.pending && (
        <ProgressBar label={t("intake.previewing")} {...intake.progress} onStop={intake.stop} />
      )}
      <ErrorNotice error={intake.reading.error} onClose={intake.reading.clear} />
    </Stack>
  );
}

/** What has been imported so far, kind by kind. */
function Holdings() {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {kinds.map((kind) => {
        const count = heldOf(view, kind);
        return (
          <Paper key={kind} p="md">
            <Text fw={600}>{t(`intake.kinds.${kind}`)}</Text>
            <Text c="dimmed" size="sm">
              {t(`intake.kindSays.${kind}`)}
            </Text>
            <StatusMark shape={count > 0 ? "check" : "none"} tone={count > 0 ? "good" : "neutral"} size="sm">
              {count > 0 ? t(`intake.have.${kind}`, { count }) : t("intake.none")}
            </StatusMark>
          </Paper>
        );
      })}
    </SimpleGrid>
  );
}

function heldOf(view: OrganiserView, kind: IntakeKind): number {
  const counts: Readonly<Record<IntakeKind, number>> = {
    registrations: view.projects.length,
    roster: view.people.length,
    staff: view.staff,
    performance: view.projects.filter((project) => project.performance !== null).length,
  };
  return counts[kind];
}

const pageAfter: Readonly<Record<IntakeKind, PageId>> = {
  registrations: "projects",
  roster: "people",
  staff: "review",
  performance: "projects",
};

function AppliedNotice() {
  const { t } = useTranslation("organiser");
  const { intake, go } = useDesk();
  const proposals = useOpenProposals();
  if (!intake.applied) return null;
  const { kind, counts, left } = intake.applied;
  return (
    <Alert
      component="output"
      color={left > 0 ? "caution" : "good"}
      icon={left > 0 ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />}
      title={t(`intake.kinds.${kind}`)}
    >
      <Stack gap="sm">
        <Text>{t("intake.applied", { ...counts })}</Text>
        {left > 0 && <Text>{t("intake.left", { count: left })}</Text>}
        <Group gap="sm">
          <Button variant="default" onClick={() => go(pageAfter[kind])}>
            {t(`intake.after.${kind}`)}
          </Button>
          {proposals !== null && proposals.length > 0 && (
            <Button variant="default" onClick={() => go("recusals")}>
              {t("intake.after.recusals", { count: proposals.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
