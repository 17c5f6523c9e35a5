// Asks for a person's PIN, by keyboard or touch, and says how many tries are left.

import { Alert, Button, Modal, Stack, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNotice } from "../../components/ErrorNotice";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { NoPin } from "./join/NoPin";
import { PinInput } from "./PinInput";
import { PinPad } from "./PinPad";
import { MOST_PIN, SHORTEST_PIN } from "./pin";
import type { Door } from "./door-groups";
import classes from "./entry.module.css";

interface PinDialogProps {
  readonly event: string;
  /** null while no door is chosen. */
  readonly door: Door | null;
  readonly onClose: () => void;
  /** A wrong PIN may have locked the door. */
  readonly onTried: () => Promise<void>;
}

export function PinDialog({ event, door, onClose, onTried }: PinDialogProps) {
  const { t } = useTranslation(["entry", "common"]);
  const role = door ? t(`common:roles.${door.role}`) : "";
  const name = door?.name ? t("common:signedInAs", { name: door.name, role }) : role;
  return (
    <Modal
      opened={door !== null}
      onClose={onClose}
      size="md"
      title={name}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {door && <PinForm key={door.person} event={event} door={door} onTried={onTried} />}
    </Modal>
  );
}

function PinForm({ event, door, onTried }: { event: string; door: Door; onTried: () => Promise<void> }) {
  const { t } = useTranslation("entry");
  const { session } = useEngine();
  const [pin, setPin] = useState("");
  const open = useAction(async () => {
    try {
      await session.signIn({ event, person: door.person, pin });
    } catch (error) {
      setPin("");
      await onTried();
      throw error;
    }
  });
  const onSubmit = (submitted: SyntheticEvent) => {
    submitted.preventDefault();
    if (pin.length >= SHORTEST_PIN) void open.run();
  };
  const isWrong = open.error?.code === "pin-wrong";
  const wrong = isWrong && t(door.person === null ? "pin.wrongOrganiser" : "pin.wrong", { ...open.error?.details });

  if (door.locked) return <Locked door={door} />;
  if (!door.hasPin) return <NoPin event={event} person={door.person} mayChoose={door.mayChoosePin} />;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <PinInput focusFirst label={t("pin.label")} value={pin} onChange={setPin} busy={open.pending} error={wrong} />
        <PinPad
          disabled={open.pending}
          onDigit={(digit) => setPin((now) => (now + digit).slice(0, MOST_PIN))}
          onDelete={() => setPin((now) => now.slice(0, -1))}
          onClear={() => setPin("")}
        />
        <Button type="submit" size="lg" loading={open.pending} disabled={pin.length < SHORTEST_PIN}>
          {t("pin.open")}
        </Button>
        {!isWrong && <ErrorNotice error={open.error} />}
      </Stack>
    </form>
  );
}

function Locked({ door }: { door: Door }) {
  const { t } = useTranslation("entry");
  const organiser = door.person === null;
  return (
    <Alert color="danger" icon={<IconLock aria-hidden />} title={t("pin.locked")} className={classes["locked"] ?? ""}>
      <Text>
        {organiser ? t("pin.lockedOrganiser", { minutes: Math.ceil(door.waitSeconds / 60) }) : t("pin.lockedText")}
      </Text>
    </Alert>
  );
}
