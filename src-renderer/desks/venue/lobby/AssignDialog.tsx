// Gives a laptop to a person: who, and where that person has a laptop already, what becomes of it.

import { Button, Group, Modal, Radio, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { laptopsOf } from "../facts";
import { useLaptopName } from "../use-laptop-name";
import { useVenue, useVenueDeed } from "../venue-context";
import { PersonChoice } from "./PersonChoice";

export interface AssignedLaptop {
  readonly device: string;
  readonly name: string;
}

interface AssignDialogProps {
  /** null while none is asked about. */
  readonly laptop: AssignedLaptop | null;
  readonly onClose: () => void;
}

export function AssignDialog({ laptop, onClose }: AssignDialogProps) {
  const { t } = useTranslation(["venue", "common"]);
  const laptopName = useLaptopName();
  return (
    <Modal
      opened={laptop !== null}
      onClose={onClose}
      size="lg"
      title={t("venue:assign.title", { name: laptop ? laptopName(laptop) : "" })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {laptop && <AssignForm key={laptop.device} laptop={laptop} onClose={onClose} />}
    </Modal>
  );
}

type OldLaptop = "move" | "both";

function AssignForm({ laptop, onClose }: { laptop: AssignedLaptop; onClose: () => void }) {
  const { t } = useTranslation(["venue", "common"]);
  const { view, names } = useVenue();
  const laptopName = useLaptopName();
  const [person, setPerson] = useState<string | null>(null);
  const [old, setOld] = useState<OldLaptop | null>(null);
  const [asked, setAsked] = useState(false);
  const assign = useVenueDeed("venue.assign");
  const others =
    person === null ? [] : laptopsOf(view.devices, person).filter(({ device }) => device !== laptop.device);
  const name = person === null ? "" : names.person(person);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (person === null || (others.length > 0 && old === null)) return;
    const revoke = old === "move" ? others.map(({ device }) => device) : [];
    if (!(await assign.run({ device: laptop.device, person, revoke }))) return;
    notifications.show({
      message: t("venue:assign.done", { name: laptopName(laptop), person: name }),
      position: "top-center",
      closeButtonProps: { "aria-label": t("common:close") },
    });
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <PersonChoice
          value={person}
          except={laptop.device}
          low={others.length > 0}
          error={asked && person === null ? t("venue:assign.chooseFirst") : undefined}
          onChange={(chosen) => {
            setPerson(chosen);
            setOld(null);
          }}
        />
        {others.length > 0 && (
          <OldLaptops
            person={name}
            others={others}
            value={old}
            error={asked && old === null ? t("venue:assign.howFirst") : undefined}
            onChange={setOld}
          />
        )}
        <ErrorNotice error={assign.error} onClose={assign.clear} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={assign.pending}>
            {person === null ? t("venue:assign.confirmNobody") : t("venue:assign.confirm", { person: name })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface OldLaptopsProps {
  readonly person: string;
  readonly others: readonly DeviceView[];
  readonly value: OldLaptop | null;
  readonly error: string | undefined;
  readonly onChange: (value: OldLaptop) => void;
}

function OldLaptops({ person, others, value, error, onChange }: OldLaptopsProps) {
  const { t } = useTranslation("venue");
  const laptopName = useLaptopName();
  const laptops = others.map(laptopName).join(" · ");
  return (
    <Radio.Group
      label={t("assign.hasTitle", { person, laptops })}
      description={t("assign.hasQuestion")}
      value={value}
      error={error}
      onChange={(chosen) => onChange(chosen as OldLaptop)}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="move" label={t("assign.move")} description={t("assign.moveSays")} />
        <Radio value="both" label={t("assign.both")} description={t("assign.bothSays")} />
      </Stack>
    </Radio.Group>
  );
}
