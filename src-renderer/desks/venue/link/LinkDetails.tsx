// What the link's state means to whoever sits here, what is safe, and what to do.

import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LinkView } from "#shared/contract/views";
import { clockOff } from "../facts";
import { useDuration } from "../use-duration";

export function LinkDetails({ link }: { link: LinkView }) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  const off = clockOff(link.clockOffsetMs);
  const waits = link.unacknowledged !== null && link.unacknowledged.entries > 0 ? link.unacknowledged : null;
  return (
    <Stack gap="sm">
      <State link={link} />
      {waits ? (
        <Text>{t("link.details.unsent", { entries: waits.entries, duration: duration(waits.oldestSeconds) })}</Text>
      ) : (
        link.state === "connected" && <Text>{t("link.details.allSent")}</Text>
      )}
      {off && (
        <Text>
          {t(off.fast ? "link.details.clockFast" : "link.details.clockSlow", { duration: duration(off.seconds) })}
        </Text>
      )}
    </Stack>
  );
}

function State({ link }: { link: LinkView }) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  switch (link.state) {
    case "alone":
      return null;
    case "hub":
      return <Text>{t("link.details.hub")}</Text>;
    case "connected":
      if (!link.deskStores) return <Text>{t("link.details.deskFull")}</Text>;
      return (
        <Text>
          {link.desk === null ? t("link.details.connectedPlain") : t("link.details.connected", { desk: link.desk })}
        </Text>
      );
    case "connecting":
      return (
        <>
          <Text>{t("link.details.connecting", { duration: duration(link.sinceSeconds) })}</Text>
          <Text>{t("link.details.connectingNext")}</Text>
        </>
      );
    case "refused":
      return <Text>{t(`link.details.${link.refusal ?? "revoked"}`)}</Text>;
  }
}
