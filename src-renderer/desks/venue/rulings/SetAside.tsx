// Entries that do not count, to be looked at, selected, and admitted or ruled out with a reason.

import { Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SetAsideView } from "#shared/contract/views";
import { mayLead } from "../facts";
import { useVenue } from "../venue-context";
import { RulingBar } from "./RulingBar";
import { SetAsideTable } from "./SetAsideTable";

export function SetAside({ entries }: { entries: readonly SetAsideView[] }) {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // What another desk has ruled on meanwhile is no longer there to be chosen.
  const selected = chosen.filter((entry) => entries.some((each) => each.entry === entry && each.admissible));
  const mayRule = mayLead(view);
  return (
    <Paper component="section" p="md" aria-label={t("rulings.setAside")}>
      <Title order={3}>{t("rulings.setAside")}</Title>
      <Text c="dimmed" mb="sm">
        {t("rulings.setAsideSays")}
      </Text>
      <SetAsideTable
        caption={t("rulings.caption")}
        entries={entries}
        selected={selected}
        onSelect={mayRule ? setChosen : null}
      />
      {view.setAsideUnlisted > 0 && <Text mt="sm">{t("rulings.unlisted", { count: view.setAsideUnlisted })}</Text>}
      {mayRule && <RulingBar selected={selected} deeds={["admit", "ruleOut"]} onDone={() => setChosen([])} />}
    </Paper>
  );
}
