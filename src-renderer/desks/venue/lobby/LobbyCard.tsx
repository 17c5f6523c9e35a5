// One laptop of the lobby: how to know it, and what can be done with it.

import { Button, Group, Paper, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LobbyView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { laptopNumber } from "../fingerprint";
import { useDuration } from "../use-duration";
import { useVenue } from "../venue-context";
import type { LobbyDeed } from "./Lobby";
import classes from "./Lobby.module.css";

interface LobbyCardProps {
  readonly laptop: LobbyView;
  /** The one that has waited longest carries the next step of the page. */
  readonly first: boolean;
  readonly onAsk: (deed: LobbyDeed) => void;
}

export function LobbyCard({ laptop, first, onAsk }: LobbyCardProps) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  const { desk, view, version } = useVenue();
  const { name } = laptop;
  return (
    <Paper component="article" p="md" aria-label={name}>
      <Title order={3}>{name}</Title>
      <ul className={classes["facts"]}>
        <li>{t("lobby.waits", { duration: duration(laptop.waitingSeconds) })}</li>
        <li>{t("lobby.number", { number: laptopNumber(laptop.device) })}</li>
        <li>{t("lobby.address", { address: laptop.address })}</li>
        <li>
          {laptop.version === version ? (
            t("lobby.version", { version: laptop.version })
          ) : (
            <StatusMark shape="warning" tone="caution">
              {t("lobby.otherVersion", { version: laptop.version, own: version })}
            </StatusMark>
          )}
        </li>
        {laptop.fits !== "person" && (
          <li>
            <StatusMark shape="warning" tone="caution">
              {t(`lobby.holds.${laptop.fits}`)}
            </StatusMark>
          </li>
        )}
      </ul>
      <Group gap="sm" mt="sm">
        {laptop.fits === "person" && (
          <Button
            variant={first ? "filled" : "default"}
            aria-label={t("lobby.assignNamed", { name })}
            onClick={() => onAsk("assign")}
          >
            {t("lobby.assign")}
          </Button>
        )}
        {view.root && desk === "organiser" && laptop.fits !== "nothing" && (
          <Button variant="default" aria-label={t("lobby.appointNamed", { name })} onClick={() => onAsk("appoint")}>
            {t("lobby.appoint")}
          </Button>
        )}
        <Button
          variant="subtle"
          color="neutral"
          aria-label={t("lobby.turnAwayNamed", { name })}
          onClick={() => onAsk("turn-away")}
        >
          {t("lobby.turnAway")}
        </Button>
      </Group>
    </Paper>
  );
}
