// The certificates of a stage, in force and replaced, with the hashes that anyone can verify them by.

import { Group, Paper, Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CertificateView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useDesk } from "../desk-context";
import { FactList } from "../parts/FactList";
import { useJoin } from "../parts/use-join";
import { useStageName, useTrackName } from "../projects/use-track-names";

export function Certificates({ stage }: { readonly stage: string }) {
  const { t } = useTranslation("organiser");
  const { view } = useDesk();
  const own = view.certificates.filter((certificate) => certificate.stage === stage);
  if (own.length === 0) return null;
  return (
    <Stack gap="md">
      <Title order={2}>{t("results.certificates")}</Title>
      {own.map((certificate) => (
        <Certificate key={certificate.hash} certificate={certificate} />
      ))}
    </Stack>
  );
}

function Certificate({ certificate }: { readonly certificate: CertificateView }) {
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
