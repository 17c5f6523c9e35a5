// Tells the desk that was in charge who has taken over, and what becomes of what was written on it since.

import { Alert, Text } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { VenueView } from "#shared/contract/views";
import { useFormat } from "../../components/use-format";

export function TakenOverBanner({ takenOver }: { takenOver: NonNullable<VenueView["takenOver"]> }) {
  const { t } = useTranslation("venue");
  const { dateTime } = useFormat();
  const { label, at, entriesBeyond } = takenOver;
  return (
    <Alert
      role="alert"
      color="caution"
      icon={<IconArrowsExchange aria-hidden />}
      title={t("takenOver.title", { label, time: dateTime(at) })}
      data-testid="taken-over"
    >
      <Text>{entriesBeyond === 0 ? t("takenOver.none") : t("takenOver.waiting", { count: entriesBeyond })}</Text>
      <Text>{t("takenOver.readOnly", { label })}</Text>
    </Alert>
  );
}
