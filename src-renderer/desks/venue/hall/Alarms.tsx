// What has not arrived for too long, from whom, and what to do about it.

import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { alarmSeconds, standsAlarm } from "../facts";
import { useDuration } from "../use-duration";
import { useLaptopName } from "../use-laptop-name";
import { useVenue } from "../venue-context";
import classes from "./Hall.module.css";

const steps = ["cable", "address", "stick"] as const;

export function Alarms() {
  const { view } = useVenue();
  const late = view.devices.filter(standsAlarm);
  const oldest = view.oldestUnacknowledgedSeconds;
  if (!view.stores) return <NotStored />;
  if (late.length === 0) return oldest !== null && oldest > alarmSeconds ? <Unknown seconds={oldest} /> : null;
  return (
    <Stack gap="sm">
      {late.map((laptop) => (
        <Late key={laptop.device} laptop={laptop} />
      ))}
    </Stack>
  );
}

function Late({ laptop }: { laptop: DeviceView }) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  const laptopName = useLaptopName();
  const { entries = 0, oldestSeconds = 0 } = laptop.unacknowledged ?? {};
  const people = laptop.people.map(({ name }) => name).join(" · ");
  return (
    <AlarmBox title={t("alarm.title", { name: laptopName(laptop), entries, duration: duration(oldestSeconds) })}>
      {people !== "" && <Text>{t("alarm.of", { people })}</Text>}
    </AlarmBox>
  );
}

/** Whatever waits elsewhere waits for this laptop's disk. */
function NotStored() {
  const { t } = useTranslation("chief");
  return (
    <Alert color="danger" icon={<IconAlertTriangle aria-hidden />} title={t("cockpit.notStored.title")}>
      <Text>{t("cockpit.notStored.says")}</Text>
    </Alert>
  );
}

/** Some judge's entry is on one machine alone, and no laptop has said that it is its own. */
function Unknown({ seconds }: { seconds: number }) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  return <AlarmBox title={t("alarm.titleUnknown", { duration: duration(seconds) })} />;
}

function AlarmBox({ title, children }: { title: string; children?: React.ReactNode }) {
  const { t } = useTranslation("venue");
  return (
    <Alert color="danger" icon={<IconAlertTriangle aria-hidden />} title={title} data-testid="unsent-alarm">
      {children}
      <Text>{t("alarm.safe")}</Text>
      <ol className={classes["steps"]}>
        {steps.map((step) => (
          <li key={step}>{t(`alarm.${step}`)}</li>
        ))}
      </ol>
    </Alert>
  );
}
