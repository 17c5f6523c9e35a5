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
  return (
    <Stack gap="sm">
      <State link={link} />
      {link.state !== "hub" && link.unacknowledged !== null && (
        <Text>
          {link.unacknowledged.entries === 0
            ? t("link.details.allSent")
            : t("link.details.unsent", {
                entries: link.unacknowledged.entries,
                duration: duration(link.unacknowledged.oldestSeconds),
              })}
        </Text>
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
