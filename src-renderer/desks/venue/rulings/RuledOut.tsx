// Entries that were ruled out: kept, folded away, and still to be admitted by who thinks better of it.

import { Paper } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SetAsideView } from "#shared/contract/views";
import { mayLead } from "../facts";
import { useVenue } from "../venue-context";
import { RulingBar } from "./RulingBar";
import classes from "./Rulings.module.css";
import { SetAsideTable } from "./SetAsideTable";

export function RuledOut({ entries }: { entries: readonly SetAsideView[] }) {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const selected = chosen.filter((entry) => entries.some((each) => each.entry === entry && each.admissible));
  const mayRule = mayLead(view);
  return (
    <Paper component="section" p="md" aria-label={t("rulings.ruledOut")}>
      <details className={classes["folded"]}>
        <summary>{t("rulings.ruledOutCount", { count: entries.length })}</summary>
        <SetAsideTable
          caption={t("rulings.ruledOut")}
          entries={entries}
          selected={selected}
          onSelect={mayRule ? setChosen : null}
        />
        {mayRule && <RulingBar selected={selected} deeds={["admit"]} onDone={() => setChosen([])} />}
      </details>
    </Paper>
  );
}
