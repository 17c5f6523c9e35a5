// The page of results: the certificates with their hashes, and the results workbook.

import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CertificateView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { PageHeader } from "../../../components/PageHeader";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useDesk } from "../desk-context";
import { FactList } from "../parts/FactList";
import { FileExport } from "../parts/FileExport";
import { useJoin } from "../parts/use-join";
import { useStageName, useTrackName } from "../projects/use-track-names";

export function ResultsPage() {
  const { t } = useTranslation("organiser");
  const { view, written, noteWritten } = useDesk();
  return (
    <>
      <PageHeader title={t("results.title")} description={t("results.says")} />
      {view.certificates.length === 0 ? (
        <EmptyState title={t("results.none")}>{t("results.noneSays")}</EmptyState>
      ) : (
        <Stack gap="lg">
          <FileExport
            title={t("results.export")}
            goLabel={t("results.exportGo")}
            channel="export.results"
            written={written.results?.file ?? null}
            onWritten={(file) => noteWritten("results", file)}
          >
            <Text>{t("results.exportSays")}</Text>
          </FileExport>
          <Title order={2}>{t("results.certificates")}</Title>
          {view.certificates.map((certificate) => (
            <Certificate key={certificate.hash} certificate={certificate} />
          ))}
        </Stack>
      )}
    </>
  );
}

function Certificate({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const { dateTime } = useFormat();
  const trackName = useTrackName();
  const stageName = useStageName();
  const join = useJoin();
  const successor = view.certificates.find(({ hash }) => hash === certificate.supersededBy);
  const standing = certificate.supersededBy === null;
  const title = `${t("results.number", { number: certificate.number })} · ${join(certificate.tracks.map(trackName))}`;
  return (
    <Paper component="article" aria-label={title}>
      <Group justify="space-between" mb="md">
        <Title order={3}>{title}</Title>
        <StatusMark shape={standing ? "check" : "amended"} tone={standing ? "good" : "neutral"}>
          {standing
            ? t("results.inForce")
            : successor
              ? t("results.superseded", { number: successor.number })
              : t("results.supersededUnknown")}
        </StatusMark>
      </Group>
      <Stack gap="md">
        <FactList
          facts={[
            [t("results.stage"), stageName(certificate.stage)],
            [t("results.tracks"), join(certificate.tracks.map(trackName))],
            [t("results.at"), dateTime(certificate.at)],
            [t("results.signer"), certificate.signer],
            [t("results.inputs"), t("results.inputsCount", { count: certificate.inputs })],
          ]}
        />
        <FactList
          exact
          facts={[
            [t("results.hash"), certificate.hash],
            [t("results.resultHash"), certificate.resultHash],
            [t("results.scoringHash"), certificate.scoringHash],
            [t("results.ruleHash"), certificate.ruleHash],
          ]}
        />
      </Stack>
    </Paper>
  );
}
