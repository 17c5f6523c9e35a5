// The lobby: laptops that have given the PIN and wait to be given to a person, the longest wait first.

import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LobbyView } from "#shared/contract/views";
import { AppointDialog } from "../succession/AppointDialog";
import { useVenue } from "../venue-context";
import { AssignDialog } from "./AssignDialog";
import { LobbyCard } from "./LobbyCard";
import { TurnAwayDialog } from "./TurnAwayDialog";
import classes from "./Lobby.module.css";

export type LobbyDeed = "assign" | "appoint" | "turn-away";

export function Lobby() {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  // A laptop whose connection comes and goes leaves the list for a moment; what was begun with it stays.
  const [asked, setAsked] = useState<{ deed: LobbyDeed; laptop: LobbyView } | null>(null);
  const close = () => setAsked(null);
  const of = (deed: LobbyDeed) => (asked?.deed === deed ? asked.laptop : null);
  const waiting = view.lobby.toSorted((a, b) => b.waitingSeconds - a.waitingSeconds);
  return (
    <section aria-labelledby="venue-lobby" data-testid="lobby">
      <Title order={2} id="venue-lobby" mb="sm">
        {t("lobby.title")}
      </Title>
      {waiting.length === 0 && (
        <Stack gap={0}>
          <Text>{t("lobby.empty")}</Text>
          <Text c="dimmed">{t("lobby.emptySays")}</Text>
        </Stack>
      )}
      <ul className={classes["cards"]}>
        {waiting.map((laptop, at) => (
          <li key={laptop.device}>
            <LobbyCard laptop={laptop} first={at === 0} onAsk={(deed) => setAsked({ deed, laptop })} />
          </li>
        ))}
      </ul>
      <AssignDialog laptop={of("assign")} onClose={close} />
      <AppointDialog laptop={of("appoint")} opened={of("appoint") !== null} onClose={close} />
      <TurnAwayDialog laptop={of("turn-away")} onClose={close} />
    </section>
  );
}
