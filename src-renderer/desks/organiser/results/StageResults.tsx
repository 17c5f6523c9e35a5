// One stage's results: its export, which tracks are signed, each track's ranking and what it leads to, honours, certificates.

import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FileWritten, StageResultsView } from "#shared/contract/views";
import type { Stage } from "#shared/event/plan";
import { EmptyState } from "../../../components/EmptyState";
import { useFormat } from "../../../components/use-format";
import { ViewGate } from "../../../components/ViewGate";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { FileExport } from "../parts/FileExport";
import { Certificates } from "./Certificates";
import { FeedbackPart } from "./FeedbackPart";
import { HonoursPart } from "./HonoursPart";
import { SigningTable } from "./SigningTable";
import { TrackResult } from "./TrackResult";

export interface StageResultsProps {
  readonly stage: Stage;
  readonly written: FileWritten | null;
  readonly onWritten: (file: FileWritten) => void;
}

export function StageResults({ stage, written, onWritten }: StageResultsProps) {
  const results = useView("organiser.results", { stage: stage.id });
  return (
    <ViewGate view={results}>
      {(data) =>
        stage.outcome === "feedback" ? (
          <FeedbackPart stage={stage.id} feedback={data.feedback} written={written} onWritten={onWritten} />
        ) : (
          <Ranked stage={stage} results={data} written={written} onWritten={onWritten} />
        )
      }
    </ViewGate>
  );
}

function Ranked({ stage, results, written, onWritten }: StageResultsProps & { readonly results: StageResultsView }) {
  const { t } = useTranslation("organiser");
  const signed = results.tracks.filter((track) => track.state === "signed");
  if (results.tracks.length === 0)
    return <EmptyState title={t("results.noProjects")}>{t("results.noProjectsSays")}</EmptyState>;
  return (
    <Stack gap="xl">
      {signed.length === 0 ? (
        <EmptyState title={t("results.none")}>{t("results.noneSays")}</EmptyState>
      ) : (
        <FileExport
          title={t("results.export")}
          goLabel={t("results.exportGo")}
          channel="export.results"
          stage={stage.id}
          written={written}
          onWritten={onWritten}
        >
          <Text>{t("results.exportSays", { sheet: t(`results.sheet.${stage.outcome}`) })}</Text>
        </FileExport>
      )}
      <Stack gap="md">
        <Title order={2}>{t("results.signing")}</Title>
        <SigningTable tracks={results.tracks} />
      </Stack>
      {signed.length > 0 && (
        <>
          <Outcome stage={stage} results={results} />
          <HonoursPart stage={stage} />
        </>
      )}
      <Certificates stage={stage.id} />
    </Stack>
  );
}

function Outcome({ stage, results }: { readonly stage: Stage; readonly results: StageResultsView }) {
  const { t } = useTranslation("organiser");
  const signed = results.tracks.filter((track) => track.state === "signed");
  const open = results.tracks.length - signed.length;
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <Title order={2}>{t(`results.outcome.${stage.outcome}`)}</Title>
        {open > 0 && (
          <Alert color="caution" icon={<IconAlertTriangle aria-hidden />}>
            {t("results.someOpen", { count: open })}
          </Alert>
        )}
        {stage.outcome === "advance" && stage.advance !== null && <ConfirmedNote confirmed={results.confirmed} />}
      </Stack>
      {signed.map((track) => (
        <TrackResult key={track.track} stage={stage} track={track} current={results.confirmed?.current ?? true} />
      ))}
    </Stack>
  );
}

function ConfirmedNote({ confirmed }: Pick<StageResultsView, "confirmed">) {
  const { t } = useTranslation("organiser");
  const { go } = useDesk();
  const { dateTime } = useFormat();
  if (confirmed?.current) return <Text>{t("results.confirmedAt", { at: dateTime(confirmed.at) })}</Text>;
  return (
    <Alert color="caution" icon={<IconAlertTriangle aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text>{confirmed ? t("results.outdated", { at: dateTime(confirmed.at) }) : t("results.notConfirmed")}</Text>
        <Button variant="default" onClick={() => go("stages")}>
          {t("results.toStages")}
        </Button>
      </Group>
    </Alert>
  );
}
