// While the chief's desk has yet to hand this laptop over, while the event comes in, and where it was turned away.

import { Alert, Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconDeviceLaptop, IconPlugConnectedX, IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JoinView } from "#shared/contract/views";
import { EmptyState } from "../../../components/EmptyState";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { ProgressBar } from "../../../components/ProgressBar";
import { useCall } from "../../../engine/use-action";
import { laptopNumber } from "../../venue/fingerprint";
import { useDuration } from "../../venue/use-duration";
import classes from "./join.module.css";

type JoinIn<S extends JoinView["state"]> = Extract<JoinView, { state: S }>;

interface WaitingProps {
  readonly joining: JoinIn<"lobby">;
  readonly onLeave: () => void;
  readonly onLeft: () => Promise<void>;
}

export function Waiting({ joining, onLeave, onLeft }: WaitingProps) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  const leave = useCall("venue.leave-lobby");
  const cancel = async (): Promise<void> => {
    onLeave();
    if (await leave.run({})) await onLeft();
  };
  return (
    <Paper className={classes["form"] ?? ""} data-testid="join-lobby">
      <EmptyState
        icon={<HandOver />}
        title={t("join.lobby.title")}
        action={
          <Button variant="default" loading={leave.pending} onClick={() => void cancel()}>
            {t("join.lobby.cancel")}
          </Button>
        }
      >
        {!joining.reached && (
          <Alert role="alert" color="caution" icon={<IconPlugConnectedX aria-hidden />} title={t("join.lobby.cut")}>
            {t("join.lobby.looksSays")}
          </Alert>
        )}
        {joining.fits !== "person" && (
          <Alert role="alert" color="caution" icon={<IconAlertTriangle aria-hidden />} title={t("join.holds.title")}>
            {t(`join.holds.${joining.fits}`)}
          </Alert>
        )}
        <Text component="output">
          {joining.title === "" ? t("join.lobby.saysPlain") : t("join.lobby.says", { event: joining.title })}
        </Text>
        <Stack gap={0} my="sm" align="center" data-testid="laptop-number">
          <Text>{t("join.lobby.number")}</Text>
          <Text className={classes["number"] ?? ""}>{laptopNumber(joining.device)}</Text>
          <Text c="dimmed">{t("join.lobby.numberSays")}</Text>
        </Stack>
        <Text c="dimmed">{t("join.lobby.waiting", { duration: duration(joining.sinceSeconds) })}</Text>
        <ErrorNotice error={leave.error} onClose={leave.clear} />
      </EmptyState>
    </Paper>
  );
}

/** A laptop and somebody it is to be given to. */
function HandOver() {
  return (
    <span className={classes["picture"]} aria-hidden>
      <IconDeviceLaptop size={72} stroke={1.4} />
      <IconUserQuestion size={56} stroke={1.4} />
    </span>
  );
}

export function TakingIn({ joining }: { joining: JoinIn<"taking-in"> }) {
  const { t } = useTranslation("venue");
  return (
    <Paper className={classes["form"] ?? ""} data-testid="join-taking-in">
      <Stack gap="md">
        <Title order={2}>{t("join.takingIn.title")}</Title>
        {joining.title !== "" && <Text>{t("join.joined.event", { title: joining.title })}</Text>}
        <ProgressBar label={t("join.takingIn.count", { count: joining.entries })} done={joining.entries} total={0} />
        <Text c="dimmed">{t("join.takingIn.says")}</Text>
      </Stack>
    </Paper>
  );
}

export function TurnedAway({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation("venue");
  return (
    <Paper className={classes["form"] ?? ""} data-testid="join-turned-away">
      <EmptyState
        title={t("join.turnedAway.title")}
        action={<Button onClick={onAgain}>{t("join.turnedAway.again")}</Button>}
      >
        {t("join.turnedAway.says")}
      </EmptyState>
    </Paper>
  );
}
