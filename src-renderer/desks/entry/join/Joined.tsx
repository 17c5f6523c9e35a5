// The laptop has joined: whose it is, and the way in; who has no PIN on it yet chooses one.

import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { DoorView, JoinView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { useEngine } from "../../../engine/context";
import { useView } from "../../../engine/use-view";
import { PinDialog } from "../PinDialog";
import { ChoosePin } from "./ChoosePin";
import classes from "./join.module.css";

interface JoinedProps {
  readonly joining: Extract<JoinView, { state: "joined" }>;
  readonly onAgain: () => void;
}

export function Joined({ joining, onAgain }: JoinedProps) {
  const { t } = useTranslation(["venue", "common"]);
  const { session } = useEngine();
  const { data: doors, refresh } = useView("session.doors", { event: joining.event });
  const door = doors?.people.find(({ person }) => person === joining.person) ?? null;
  // The event is new on this laptop: the list of events has to know of it before its doors can be shown.
  useEffect(() => void session.refresh(), [session]);
  return (
    <Paper className={classes["form"] ?? ""} data-testid="joined">
      <Stack gap="md">
        <StatusMark shape="check" tone="good" size="lg">
          {t("venue:join.joined.title")}
        </StatusMark>
        <Text>{t("venue:join.joined.event", { title: joining.title })}</Text>
        {joining.person === null && <Text>{t("venue:join.joined.desk")}</Text>}
        {door && (
          <Text size="xl" fw={650}>
            {t("venue:join.joined.whose", { name: door.name, role: t(`common:roles.${door.role}`) })}
          </Text>
        )}
        <WayIn event={joining.event} door={door} refresh={refresh} />
        <Group>
          <Button variant="subtle" color="neutral" onClick={onAgain}>
            {t("venue:join.joined.again")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

interface WayInProps {
  readonly event: string;
  /** null at a chief desk, which is nobody's own. */
  readonly door: DoorView | null;
  readonly refresh: () => Promise<void>;
}

function WayIn({ event, door, refresh }: WayInProps) {
  const { t } = useTranslation("venue");
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  if (door && !door.hasPin) {
    return (
      <>
        <Text>{t("join.joined.choosePin")}</Text>
        <ChoosePin event={event} person={door.person} />
      </>
    );
  }
  return (
    <Group>
      <Button size="lg" onClick={() => (door ? setAsked(true) : navigate(`/event/${event}`))}>
        {t(door ? "join.joined.open" : "join.joined.toDoors")}
      </Button>
      <PinDialog
        event={event}
        door={asked && door ? { ...door, waitSeconds: 0 } : null}
        onClose={() => setAsked(false)}
        onTried={refresh}
      />
    </Group>
  );
}
