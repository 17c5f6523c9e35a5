// The laptops in use as a table, with what is amiss in words.

import { Button, Menu, Stack, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DeviceView } from "#shared/contract/views";
import { type Column, DataTable } from "../../../components/DataTable";
import { StatusMark } from "../../../components/StatusMark";
import { clockOff, mayLead, standsAlarm } from "../facts";
import { laptopNumber } from "../fingerprint";
import { useDuration } from "../use-duration";
import { useLaptopName } from "../use-laptop-name";
import { useVenue } from "../venue-context";
import type { AskHall } from "./Hall";
import classes from "./Hall.module.css";
import { UsedBy } from "./UsedBy";

export function HallTable({ laptops, onAsk }: { laptops: readonly DeviceView[]; onAsk: AskHall }) {
  const { t } = useTranslation("venue");
  const columns = useColumns(onAsk);
  return (
    <DataTable
      caption={t("hall.caption")}
      columns={columns}
      rows={laptops}
      rowKey={({ device }) => device}
      rowHeader="person"
    />
  );
}

function useColumns(onAsk: AskHall): readonly Column<DeviceView>[] {
  const { t } = useTranslation("venue");
  const { view } = useVenue();
  const columns: Column<DeviceView>[] = [
    {
      id: "person",
      header: t("hall.person"),
      cell: (laptop) => (
        <div className={classes["named"]}>
          <UsedBy laptop={laptop} />
        </div>
      ),
      sortBy: ({ people }) => people[0]?.name ?? "",
    },
    { id: "laptop", header: t("hall.laptop"), cell: (laptop) => <Named laptop={laptop} />, sortBy: ({ name }) => name },
    {
      id: "state",
      header: t("hall.state"),
      cell: (laptop) => <Online laptop={laptop} />,
      sortBy: ({ online, silentSeconds }) => (online ? -1 : (silentSeconds ?? Number.MAX_SAFE_INTEGER)),
    },
    {
      id: "unsent",
      header: t("hall.unsent"),
      cell: (laptop) => <Unsent laptop={laptop} />,
      sortBy: ({ unacknowledged }) => unacknowledged?.oldestSeconds ?? -1,
    },
    { id: "remarks", header: t("hall.remarks"), cell: (laptop) => <Remarks laptop={laptop} /> },
  ];
  if (!mayLead(view)) return columns;
  return [
    ...columns,
    {
      id: "actions",
      header: t("hall.actions"),
      align: "end",
      cell: (laptop) => <Actions laptop={laptop} onAsk={onAsk} />,
    },
  ];
}

function Named({ laptop }: { laptop: DeviceView }) {
  const { t } = useTranslation("venue");
  const laptopName = useLaptopName();
  return (
    <div className={classes["named"]}>
      <Text>{laptopName(laptop)}</Text>
      {laptop.name !== "" && (
        <Text size="sm" c="dimmed">
          {t("number", { number: laptopNumber(laptop.device) })}
        </Text>
      )}
    </div>
  );
}

function Online({ laptop }: { laptop: DeviceView }) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  if (laptop.online) {
    return (
      <StatusMark shape="check" tone="good">
        {t("hall.online")}
      </StatusMark>
    );
  }
  return (
    <StatusMark shape="none" tone="caution">
      {laptop.silentSeconds === null
        ? t("hall.neverSeen")
        : t("hall.offline", { duration: duration(laptop.silentSeconds) })}
    </StatusMark>
  );
}

function Unsent({ laptop }: { laptop: DeviceView }) {
  const { t } = useTranslation("venue");
  const duration = useDuration();
  const unsent = laptop.unacknowledged;
  if (unsent === null) return <Text c="dimmed">{t("hall.unsentUnknown")}</Text>;
  if (unsent.entries === 0) {
    return (
      <StatusMark shape="check" tone="good">
        {t("hall.unsentNone")}
      </StatusMark>
    );
  }
  const alarm = standsAlarm(laptop);
  return (
    <StatusMark shape={alarm ? "warning" : "late"} tone={alarm ? "danger" : "caution"}>
      {t("hall.unsentSome", { entries: unsent.entries, duration: duration(unsent.oldestSeconds) })}
    </StatusMark>
  );
}

function Remarks({ laptop }: { laptop: DeviceView }) {
  const { t } = useTranslation("venue");
  const { version } = useVenue();
  const duration = useDuration();
  const off = clockOff(laptop.clockOffsetMs);
  return (
    <Stack gap={0}>
      {off && <Text>{t(off.fast ? "hall.clockFast" : "hall.clockSlow", { duration: duration(off.seconds) })}</Text>}
      {laptop.version !== null && laptop.version !== version && (
        <StatusMark shape="warning" tone="caution">
          {t("hall.otherVersion", { version: laptop.version })}
        </StatusMark>
      )}
    </Stack>
  );
}

function Actions({ laptop, onAsk }: { laptop: DeviceView; onAsk: AskHall }) {
  const { t } = useTranslation("venue");
  const laptopName = useLaptopName();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" px="sm" aria-label={t("hall.more", { name: laptopName(laptop) })}>
          <IconDots aria-hidden size={24} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item mih={44} onClick={() => onAsk("assign", laptop)}>
          {t("hall.assignMore")}
        </Menu.Item>
        <Menu.Item mih={44} color="danger" onClick={() => onAsk("revoke", laptop)}>
          {t("hall.revoke")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
