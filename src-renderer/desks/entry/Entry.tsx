// Before anyone is signed in: the events of this laptop, and the doors of one.

import { useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { HelloView } from "#shared/contract/views";
import { useEngine, useSessionState } from "../../engine/context";
import { PreflightPage } from "../../preflight/PreflightPage";
import { Doors } from "./Doors";
import { EventList } from "./EventList";
import { JoinPage } from "./join/JoinPage";

export interface EventHead {
  readonly title: string;
  readonly rehearsal: boolean;
}

interface EntryProps {
  readonly hello: HelloView;
  /** Tells the frame which event the screen is about. */
  readonly onAbout: (event: EventHead | null) => void;
}

export function Entry({ hello, onAbout }: EntryProps) {
  const { lastEvent } = useSessionState();
  return (
    <Switch>
      <Route path="/event/:event">
        {({ event }) => <EventDoors key={event} hello={hello} event={event} onAbout={onAbout} />}
      </Route>
      <Route path="/event/:event/preflight">{({ event }) => <PreflightPage back={`/event/${event}`} />}</Route>
      <Route path="/preflight">
        <PreflightPage back="/" />
      </Route>
      <Route path="/join">
        <Joining onAbout={onAbout} />
      </Route>
      <Route path="/">
        <AllEvents hello={hello} onAbout={onAbout} />
      </Route>
      <Route>
        <Redirect to={lastEvent === null ? "/" : `/event/${lastEvent}`} replace />
      </Route>
    </Switch>
  );
}

function Joining({ onAbout }: Pick<EntryProps, "onAbout">) {
  useEffect(() => onAbout(null), [onAbout]);
  return <JoinPage />;
}

function AllEvents({ hello, onAbout }: EntryProps) {
  const { session } = useEngine();
  const [, navigate] = useLocation();
  useEffect(() => onAbout(null), [onAbout]);
  return (
    <EventList
      hello={hello}
      onOpen={(event) => {
        session.forgetInterrupted();
        navigate(`/event/${event}`);
      }}
    />
  );
}

function EventDoors({ hello, event, onAbout }: EntryProps & { event: string }) {
  const card = hello.events.find((each) => each.event === event);
  const { title, rehearsal } = card ?? {};
  useEffect(() => {
    if (title !== undefined) onAbout({ title, rehearsal: rehearsal === true });
  }, [title, rehearsal, onAbout]);
  return card ? <Doors card={card} /> : <Redirect to="/" replace />;
}
