// What the network leaves to be ruled on: entries that were set aside, and logs that went two ways.

import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StatusMark } from "../../../components/StatusMark";
import { rulingsOf } from "../facts";
import { useVenue } from "../venue-context";
import { ForkCard } from "./ForkCard";
import { RuledOut } from "./RuledOut";
import { SetAside } from "./SetAside";

export function VenueRulings() {
  const { t } = useTranslation("venue");
  const { view, names } = useVenue();
  const { open, redo, ruledOut, forks } = rulingsOf(view);
  const settled = view.forks.filter((fork) => fork.settled);
  return (
    <section aria-labelledby="venue-rulings" data-testid="venue-rulings">
      <Title order={2} id="venue-rulings" mb="sm">
        {t("rulings.title")}
      </Title>
      <Stack gap="md">
        {open.length + redo.length + forks.length === 0 && (
          <StatusMark shape="check" tone="good">
            {t("rulings.empty")}
          </StatusMark>
        )}
        {forks.map((fork) => (
          <ForkCard key={fork.log} fork={fork} />
        ))}
        {open.length + redo.length > 0 && <SetAside entries={[...open, ...redo]} />}
        {ruledOut.length > 0 && <RuledOut entries={ruledOut} />}
        {settled.length > 0 && (
          <div>
            <Title order={3}>{t("rulings.fork.settled")}</Title>
            {settled.map(({ log, person }) => (
              <Text key={log}>{t("rulings.fork.settledItem", { person: names.person(person) })}</Text>
            ))}
          </div>
        )}
      </Stack>
    </section>
  );
}
