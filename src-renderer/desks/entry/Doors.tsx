// The doors of an event: the organiser, the chief judges, and the judges by panel; behind each a PIN.

import { Alert, Anchor, TextInput, Title } from "@mantine/core";
import { IconArrowLeft, IconInfoCircle, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { DoorsView, EventCard } from "#shared/contract/views";
import { PageHeader } from "../../components/PageHeader";
import { ViewGate } from "../../components/ViewGate";
import { useSessionState } from "../../engine/context";
import { useView } from "../../engine/use-view";
import { PreflightLink } from "../../preflight/PreflightLink";
import { DoorButton } from "./DoorButton";
import { PinDialog } from "./PinDialog";
import { doorsOf, groupDoors } from "./door-groups";
import classes from "./entry.module.css";

export function Doors({ card }: { card: EventCard }) {
  const view = useView("session.doors", { event: card.event });
  return <ViewGate view={view}>{(doors) => <AllDoors doors={doors} refresh={view.refresh} />}</ViewGate>;
}

function AllDoors({ doors, refresh }: { doors: DoorsView; refresh: () => Promise<void> }) {
  const { t } = useTranslation("entry");
  const { interrupted } = useSessionState();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string | null | undefined>(interrupted?.person);
  const all = useMemo(() => doorsOf(doors), [doors]);
  const groups = useMemo(() => groupDoors(all, search), [all, search]);
  const door = all.find((each) => each.person === chosen) ?? null;
  return (
    <div className={classes["page"]}>
      <Link href="/" asChild>
        <Anchor className={classes["back"]}>
          <IconArrowLeft aria-hidden size={20} /> {t("doors.back")}
        </Anchor>
      </Link>
      <PageHeader
        title={t("doors.title")}
        description={t("doors.text")}
        action={<PreflightLink to={`/event/${doors.event}/preflight`} />}
      />
      {interrupted && (
        <Alert color="caution" icon={<IconInfoCircle aria-hidden />} title={t("doors.interrupted")} mb="md">
          {t("doors.interruptedText")}
        </Alert>
      )}
      <TextInput
        className={classes["search"]}
        label={t("doors.search")}
        leftSection={<IconSearch aria-hidden size={20} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {groups.map((group) => (
        <section key={group.id} className={classes["group"]} aria-labelledby={`group-${group.id}`}>
          <Title order={2} id={`group-${group.id}`}>
            {group.kind === "panel" ? t("doors.panel", { panel: group.panel }) : t(`doors.${group.kind}`)}
          </Title>
          <ul className={classes["doors"]}>
            {group.doors.map((each) => (
              <li key={each.person ?? "organiser"}>
                <DoorButton door={each} onOpen={() => setChosen(each.person)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <output>{t("doors.nobody", { search })}</output>}
      <PinDialog event={doors.event} door={door} onClose={() => setChosen(undefined)} onTried={refresh} />
    </div>
  );
}
