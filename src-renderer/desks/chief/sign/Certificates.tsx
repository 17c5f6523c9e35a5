// The certificates: the newest in full, the earlier ones below, each saying what took its place.

import { Paper, Stack, Table, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateView, ResultView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useDesk } from "../desk-context";
import { certificatesOf } from "../result-facts";
import { useNames } from "../use-names";
import { HashText } from "./HashText";
import classes from "./Sign.module.css";

export function Certificates({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const [newest, ...earlier] = certificatesOf(view, result);
  if (!newest) return <Text c="dimmed">{t("sign.noneYet")}</Text>;
  return (
    <Stack gap="md">
      <Newest certificate={newest} certified={result.certified} />
      <section aria-labelledby="sign-earlier">
        <Title order={3} id="sign-earlier" mb="xs">
          {t("sign.earlier")}
        </Title>
        {earlier.length === 0 ? <Text c="dimmed">{t("sign.noneEarlier")}</Text> : <Earlier certificates={earlier} />}
      </section>
    </Stack>
  );
}

function Newest({ certificate, certified }: { certificate: CertificateView; certified: boolean }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { dateTime } = useFormat();
  const names = useNames();
  const replaced = view.certificates.filter(({ supersededBy }) => supersededBy === certificate.hash);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("sign.signer"), certificate.signer],
    [t("sign.at"), dateTime(certificate.at)],
    [t("sign.tracks"), names.tracks(certificate.tracks)],
    [t("sign.inputs"), t("sign.inputsCount", { count: certificate.inputs })],
    [t("sign.certificateHash"), <HashText key="hash" hash={certificate.hash} name={t("sign.certificateHash")} />],
    [t("sign.scoringHash"), <HashText key="scoring" hash={certificate.scoringHash} name={t("sign.scoringHash")} />],
    [t("sign.resultHash"), <HashText key="result" hash={certificate.resultHash} name={t("sign.resultHash")} />],
    [t("sign.ruleHash"), <HashText key="rule" hash={certificate.ruleHash} name={t("sign.ruleHash")} />],
  ];
  return (
    <Paper component="section" aria-labelledby="sign-certificate" data-testid="certificate">
      <Title order={2} id="sign-certificate">
        {t("sign.certificate")} {t("sign.number", { number: certificate.number })}
      </Title>
      <StatusMark shape={certified ? "check" : "warning"} tone={certified ? "good" : "danger"} size="lg">
        {t(certified ? "sign.valid" : "sign.outdated")}
      </StatusMark>
      <Text>
        {replaced.length > 0
          ? replaced.map(({ number }) => t("sign.replaces", { number })).join(" · ")
          : t("sign.replacesNone")}
      </Text>
      <dl className={classes["facts"]}>
        {facts.map(([term, value]) => (
          <div key={term} className={classes["fact"]}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

function Earlier({ certificates }: { certificates: readonly CertificateView[] }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const { dateTime } = useFormat();
  const numberOf = (hash: string | null): number | null =>
    view.certificates.find((certificate) => certificate.hash === hash)?.number ?? null;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table data-testid="earlier-certificates">
        <Table.Tbody>
          {certificates.map((certificate) => {
            const by = numberOf(certificate.supersededBy);
            return (
              <Table.Tr key={certificate.hash}>
                <Table.Th scope="row">{t("sign.number", { number: certificate.number })}</Table.Th>
                <Table.Td>{certificate.signer}</Table.Td>
                <Table.Td>{dateTime(certificate.at)}</Table.Td>
                <Table.Td>
                  <HashText hash={certificate.resultHash} name={t("sign.resultHash")} />
                </Table.Td>
                <Table.Td>{by === null ? t("sign.supersededNewer") : t("sign.superseded", { number: by })}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
