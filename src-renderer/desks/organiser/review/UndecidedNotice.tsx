// Says before a step that the review is not settled, and lets it go on: what waits takes part like all others.

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../desk-context";

export function UndecidedNotice() {
  const { t } = useTranslation("organiser");
  const { progress, go } = useDesk();
  const { waiting, accepted } = progress.facts.review;
  if (waiting === 0 && accepted === 0) return null;
  return (
    <Alert color="caution" icon={<IconAlertTriangle aria-hidden />} mb="md">
      <Group justify="space-between" gap="sm">
        <div>
          {waiting > 0 && <Text>{t("review.undecided.waiting", { count: waiting })}</Text>}
          {accepted > 0 && <Text>{t("review.undecided.accepted", { count: accepted })}</Text>}
          <Text>{t("review.undecided.anyway")}</Text>
        </div>
        <Button variant="default" onClick={() => go("review")}>
          {t("review.undecided.go")}
        </Button>
      </Group>
    </Alert>
  );
}
