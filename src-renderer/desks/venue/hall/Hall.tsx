// The laptops that have joined: who uses each, whether it is there, and what has not arrived from it.

import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { AssignDialog } from "../lobby/AssignDialog";
import { useVenue } from "../venue-context";
import { HallTable } from "./HallTable";
import { ReadmitDialog } from "./ReadmitDialog";
import { RevokeDialog } from "./RevokeDialog";
import { RevokedLaptops } from "./RevokedLaptops";

export type HallDeed = "assign" | "revoke" | "readmit";
export type AskHall = (deed: HallDeed, laptop: DeviceView) => void;

export function Hall() {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const [asked, setAsked] = useState<{ deed: HallDeed; laptop: DeviceView } | null>(null);
  const close = () => setAsked(null);
  const of = (deed: HallDeed) => (asked?.deed === deed ? asked.laptop : null);
  const ask: AskHall = (deed, laptop) => setAsked({ deed, laptop });
  const used = view.devices.filter(({ revoked }) => !revoked);
  const revoked = view.devices.filter((device) => device.revoked);
  return (
    <section aria-labelledby="venue-hall" data-testid="hall">
      <Title order={2} id="venue-hall" mb="sm">
        {t("hall.title")}
      </Title>
      <Stack gap="md">
        {used.length === 0 ? <Text>{t("hall.empty")}</Text> : <HallTable laptops={used} onAsk={ask} />}
        {revoked.length > 0 && <RevokedLaptops laptops={revoked} onAsk={ask} />}
      </Stack>
      <AssignDialog laptop={of("assign")} onClose={close} />
      <RevokeDialog laptop={of("revoke")} onClose={close} />
      <ReadmitDialog laptop={of("readmit")} onClose={close} />
    </section>
  );
}
