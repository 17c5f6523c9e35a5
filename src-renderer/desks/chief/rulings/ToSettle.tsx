// What stands before a signature though no ruling settles it: each with what is the matter and what to do.

import { Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SettleItem } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useFormat } from "../../../components/use-format";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";

export function ToSettle() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  if (view.toSettle.length === 0) return null;
  return (
    <section aria-labelledby="to-settle">
      <Title order={2} id="to-settle" mb="md">
        {t("cockpit.settle.title")}
      </Title>
      <Stack gap="md">
        {view.toSettle.map((item) => (
          <Item key={`${item.kind} ${item.project} ${"figure" in item ? item.figure : ""}`} item={item} />
        ))}
      </Stack>
    </section>
  );
}

function Item({ item }: { item: SettleItem }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <Paper component="article" aria-label={names.project(item.project)} data-testid="to-settle">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={3}>{names.project(item.project)}</Title>
        <StatusMark shape={item.kind === "ballot-missing" ? "absent" : "conflict"} tone="danger">
          {t(`cockpit.settle.kinds.${item.kind}`)}
        </StatusMark>
      </Group>
      {item.kind === "disputed" ? (
        <Disputed item={item} />
      ) : (
        <Text>{t(`cockpit.settle.${item.kind}`, { names: names.judges(item.judges) })}</Text>
      )}
    </Paper>
  );
}

function Disputed({ item: { figure, entered } }: { item: Extract<SettleItem, { kind: "disputed" }> }) {
  const { t } = useTranslation("chief");
  const { go } = useDesk();
  const { dateTime } = useFormat();
  return (
    <>
      <Text>{t(`cockpit.settle.disputed.${figure}`)}</Text>
      <List my="sm">
        {entered.map(({ value, note, at }) => (
          <List.Item key={`${at} ${value ?? ""} ${note}`}>
            {t("cockpit.settle.entered", {
              time: dateTime(at),
              value: value ?? t("cockpit.settle.takenBack"),
              note: note === "" ? t("figures.blank") : note,
            })}
          </List.Item>
        ))}
      </List>
      <Button variant="default" onClick={() => go("figures")}>
        {t("cockpit.settle.toFigures")}
      </Button>
    </>
  );
}
