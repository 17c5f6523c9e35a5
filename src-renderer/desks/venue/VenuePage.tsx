// The page of the venue's network: the one thing to do next, who waits, who is there, who is in charge, and what to rule on.

import { Stack } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/PageHeader";
import { ViewGate } from "../../components/ViewGate";
import { useSession, useSessionState } from "../../engine/context";
import { useView } from "../../engine/use-view";
import { CarryPanel } from "../carry/CarryPanel";
import { CentralPart } from "../central/CentralPart";
import { mayLead, rulingsOf } from "./facts";
import { Alarms } from "./hall/Alarms";
import { Hall } from "./hall/Hall";
import { Lobby } from "./lobby/Lobby";
import { VenueRulings } from "./rulings/VenueRulings";
import { NextStepBar } from "./serving/NextStepBar";
import { ServingPart } from "./serving/ServingPart";
import { TakenOverBanner } from "./TakenOverBanner";
import { Succession } from "./succession/Succession";
import { usePolledView } from "./use-polled-view";
import { type VenueDesk, VenueProvider, useVenue } from "./venue-context";
import classes from "./VenuePage.module.css";

/** Ages and silences are told in seconds. */
const beatMs = 2000;

interface VenuePageProps {
  readonly desk: VenueDesk["desk"];
  /** The names that the desk shows its projects by. */
  readonly projectName: (project: string) => string;
}

export function VenuePage({ desk, projectName }: VenuePageProps) {
  const { t } = useTranslation("venue");
  const view = usePolledView("venue.view", {}, beatMs);
  const { event } = useSession();
  const { hello } = useSessionState();
  const doors = useView("session.doors", { event });
  const people = useMemo(() => doors.data?.people ?? [], [doors.data]);
  const names = useMemo(() => {
    const byId = new Map(people.map(({ person, name }) => [person, name]));
    return { person: (id: string) => byId.get(id) ?? id, project: projectName };
  }, [people, projectName]);
  return (
    <>
      <PageHeader title={t("page")} description={t("says")} />
      <ViewGate view={view}>
        {(data) => (
          <VenueProvider
            value={{ desk, view: data, people, names, version: hello?.version ?? "", refresh: view.refresh }}
          >
            <Parts />
          </VenueProvider>
        )}
      </ViewGate>
    </>
  );
}

/** Where something waits for a ruling, it comes before what merely stands. */
function Parts() {
  // The chief's desk shows it above its every page.
  const { desk, view } = useVenue();
  const { open, redo, forks } = rulingsOf(view);
  const toRule = open.length + redo.length + forks.length > 0;
  return (
    <Stack gap="xl">
      {view.takenOver !== null && desk === "organiser" && <TakenOverBanner takenOver={view.takenOver} />}
      <Alarms />
      <NextStepBar />
      {mayLead(view) && (view.serving !== null || view.lobby.length > 0) && (
        <div className={classes["place"]}>
          <div className={classes["door"]}>
            <ServingPart />
            <Lobby />
          </div>
        </div>
      )}
      {toRule && <VenueRulings />}
      <Hall />
      <Succession />
      {!toRule && <VenueRulings />}
      <CentralPart desk={desk} />
      <CarryPanel takesIn />
    </Stack>
  );
}
