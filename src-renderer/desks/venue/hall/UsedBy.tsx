// Who uses a laptop, or which chief desk it is.

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { useVenue } from "../venue-context";

export function UsedBy({ laptop }: { laptop: DeviceView }) {
  const { t } = useTranslation(["venue", "common"]);
  const { view } = useVenue();
  const desk = view.desks.find(({ device }) => device === laptop.device);
  return (
    <>
      {desk && <Text fw={600}>{t("venue:hall.desk", { epoch: desk.epoch })}</Text>}
      {laptop.people.map(({ person, name, role }) => (
        <Text key={`${person} ${role}`} fw={600}>
          {t("venue:hall.personRole", { name, role: t(`common:roles.${role}`) })}
        </Text>
      ))}
      {!desk && laptop.people.length === 0 && (
        <Text fw={400} c="dimmed">
          {t("venue:hall.nobody")}
        </Text>
      )}
    </>
  );
}
