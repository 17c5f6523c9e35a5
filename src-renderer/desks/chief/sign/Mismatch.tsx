// Says loudly that the present result is no longer the signed one, and what is known of the reason.

import { Alert, List, Text } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { useDesk } from "../desk-context";
import { type Since, outdatedCertificate, sinceCertificate } from "../result-facts";
import { useNames } from "../use-names";
import classes from "./Sign.module.css";

export function Mismatch({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const words = useSinceWords();
  const certificate = outdatedCertificate(view, result);
  if (!certificate) return null;
  return (
    <Alert
      role="alert"
      color="danger"
      className={classes["mismatch"] ?? ""}
      icon={<IconAlertOctagon aria-hidden />}
      title={t("sign.mismatch", { number: certificate.number })}
      data-testid="mismatch"
    >
      <Text>{t("sign.mismatchSays")}</Text>
      <List my="xs">
        {sinceCertificate(view, result, certificate).map((since) => (
          <List.Item key={JSON.stringify(since)}>{words(since)}</List.Item>
        ))}
      </List>
      <Text fw={600}>{t("sign.mismatchNext")}</Text>
    </Alert>
  );
}

function useSinceWords(): (since: Since) => string {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (since) => {
    switch (since.code) {
      case "reopened":
        return t("sign.since.reopened", { projects: names.projects(since.projects) });
      case "ruled":
        return t("sign.since.ruled", { project: names.project(since.project), judge: names.judge(since.judge) });
      case "tie-ruled":
        return t("sign.since.tie-ruled", { track: names.track(since.track) });
      case "vacancy-ruled":
        return t("vacancy.since", { track: names.track(since.track) });
      case "figures":
        return t("sign.since.figures");
    }
  };
}
