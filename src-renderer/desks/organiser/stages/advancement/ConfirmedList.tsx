// The list that is in force: when it was confirmed, and the ways to print it and to copy it.

import { Button, CopyButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AdvancementRecord } from "#shared/contract/views";
import { bridge } from "../../../../bridge";
import { useFormat } from "../../../../components/use-format";
import { useStageName } from "../../projects/use-track-names";
import { LongMark } from "../LongMark";
import { AdvancementSheet } from "./AdvancementSheet";
import { useListed } from "./use-listed";

export function ConfirmedList({ confirmed }: { confirmed: AdvancementRecord }) {
  const { t } = useTranslation("organiser");
  const { dateTime } = useFormat();
  const stageName = useStageName();
  const listed = useListed(confirmed);
  const left = listed.filter(({ withdrawn }) => withdrawn).length;
  return (
    <Paper component="section" aria-label={t("stages.advancement.listTitle")}>
      <Group justify="space-between" gap="md">
        <Stack gap="xs">
          <Title order={3}>{t("stages.advancement.listTitle")}</Title>
          <LongMark shape={confirmed.current ? "check" : "amended"} tone={confirmed.current ? "good" : "caution"}>
            {t(confirmed.current ? "stages.advancement.confirmed" : "stages.advancement.notLatest", {
              count: confirmed.projects.length,
              stage: stageName(confirmed.to),
            })}
          </LongMark>
          <Text c="dimmed">{t("stages.advancement.confirmedAt", { at: dateTime(confirmed.at) })}</Text>
          {left > 0 && (
            <LongMark shape="warning" tone="caution">
              {t("stages.advancement.leftSince", { count: left })}
            </LongMark>
          )}
        </Stack>
        <Group gap="sm">
          <CopyButton value={listed.map(({ track, name, unit }) => [track, name, unit].join("\t")).join("\n")}>
            {({ copied, copy }) => (
              <Button variant="default" leftSection={<IconCopy aria-hidden size={20} />} onClick={copy}>
                {t(copied ? "stages.advancement.copied" : "stages.advancement.copy")}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => bridge.print()}>
            {t("print")}
          </Button>
        </Group>
      </Group>
      <AdvancementSheet confirmed={confirmed} listed={listed} />
    </Paper>
  );
}
