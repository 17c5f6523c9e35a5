// The rulings: what waits for one, and what has been ruled.

import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RulingItem } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useDesk } from "../desk-context";
import { RuledItem } from "./RuledItem";
import { RulingCard } from "./RulingCard";
import { inTimeOrder, itemKey } from "./ruling-choices";
import { ResultRulings } from "./ResultRulings";
import { ToSettle } from "./ToSettle";

export function RulingsPage() {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const rulings = view.rulings.map(inTimeOrder);
  const pending = rulings.filter(({ ruled }) => ruled === null);
  const settled = rulings
    .filter((item): item is RulingItem & { ruled: NonNullable<RulingItem["ruled"]> } => item.ruled !== null)
    .toSorted((a, b) => Date.parse(b.ruled.at) - Date.parse(a.ruled.at));
  return (
    <Stack gap="lg">
      <Title order={1}>{t("pages.rulings")}</Title>
      <section aria-labelledby="rulings-pending">
        <Title order={2} id="rulings-pending" mb="md">
          {t("rulings.pending")}
        </Title>
        {pending.length === 0 && (
          <StatusMark shape="check" tone="good">
            {t("rulings.nonePending")}
          </StatusMark>
        )}
        <Stack gap="lg">
          {pending.map((item) => (
            <RulingCard key={itemKey(item)} item={item} />
          ))}
        </Stack>
      </section>
      <ToSettle />
      <section aria-labelledby="rulings-history">
        <Title order={2} id="rulings-history" mb="md">
          {t("rulings.history")}
        </Title>
        {settled.length === 0 && <Text c="dimmed">{t("rulings.noneRuled")}</Text>}
        <Stack gap="md">
          {settled.map((item) => (
            <RuledItem key={itemKey(item)} item={item} ruled={item.ruled} />
          ))}
        </Stack>
      </section>
      <ResultRulings />
    </Stack>
  );
}
