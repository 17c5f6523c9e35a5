// In the place of the next step, at a desk that is not in charge: who is, and where to go on.

import { Alert, Anchor, Group, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { TakenOverBanner } from "../../venue/TakenOverBanner";
import { addressOf } from "../pages";
import type { Office } from "./use-office";

interface NotInChargeProps {
  readonly office: Exclude<Office, { kind: "in-charge" }>;
  /** There the page itself says what a standby can do. */
  readonly onNetwork: boolean;
}

export function NotInCharge({ office, onNetwork }: NotInChargeProps) {
  const { t } = useTranslation("venue");
  if (office.kind === "taken-over") return <TakenOverBanner takenOver={office.takenOver} />;
  if (onNetwork) return null;
  return (
    <Alert color="accent" icon={<IconInfoCircle aria-hidden />} data-testid="standby-notice">
      <Group gap="md">
        <Text>{t("standby.says", { label: office.label })}</Text>
        <Link href={addressOf("venue")} asChild>
          <Anchor>{t("standby.to")}</Anchor>
        </Link>
      </Group>
    </Alert>
  );
}
