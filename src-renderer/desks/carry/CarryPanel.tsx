// The file carrier on a desk's page: what comes in on sticks, and one's own entries out on one.

import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CarryIn } from "./CarryIn";
import { CarryOutButton } from "./CarryOutButton";

/** `takesIn` where the desk may take others' files in: a chief's, or the organiser's. */
export function CarryPanel({ takesIn }: { takesIn: boolean }) {
  const { t } = useTranslation("carry");
  return (
    <Stack gap="lg">
      {takesIn && (
        <Paper component="section" aria-labelledby="carry-in">
          <Stack gap="md">
            <Title order={2} id="carry-in">
              {t("in.title")}
            </Title>
            <CarryIn />
            <Text>{t("receipts.text")}</Text>
            <Group>
              <CarryOutButton what="receipts" />
            </Group>
          </Stack>
        </Paper>
      )}
      <Paper component="section" aria-labelledby="carry-out">
        <Stack gap="md">
          <Title order={2} id="carry-out">
            {t("out.title")}
          </Title>
          <Text>{t("out.text")}</Text>
          <Group>
            <CarryOutButton />
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
