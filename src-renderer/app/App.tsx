// What stands on the screen: the doors while nobody is signed in, and then the desk of whoever is.

import { Center, Loader } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import type { Desk, SessionView } from "#shared/contract/views";
import { ErrorNotice } from "../components/ErrorNotice";
import { ChiefDesk } from "../desks/chief/ChiefDesk";
import { type EventHead, Entry } from "../desks/entry/Entry";
import { JudgeDesk } from "../desks/judge/JudgeDesk";
import { OrganiserDesk } from "../desks/organiser/OrganiserDesk";
import { ScorekeeperDesk } from "../desks/scorekeeper/ScorekeeperDesk";
import { useEngine, useSessionState } from "../engine/context";
import { AppFrame } from "./frame/AppFrame";

const deskScreens: Readonly<Record<Desk, () => React.JSX.Element>> = {
  organiser: OrganiserDesk,
  chief: ChiefDesk,
  judge: JudgeDesk,
  scorekeeper: ScorekeeperDesk,
};

export function App() {
  const { hello, error } = useSessionState();
  const { session: door } = useEngine();
  const [about, setAbout] = useState<EventHead | null>(null);
  const session = hello?.session ?? null;
  return (
    <AppFrame about={session ? null : about}>
      {error && !hello && <ErrorNotice error={error} onRetry={() => void door.refresh()} />}
      {!hello && !error && <Starting />}
      {hello && !session && <Entry hello={hello} onAbout={setAbout} />}
      {session && <Desks key={`${session.event} ${session.person}`} session={session} />}
    </AppFrame>
  );
}

function Starting() {
  const { t } = useTranslation();
  return (
    <Center flex={1} component="output">
      <Loader aria-hidden mr="md" />
      {t("connecting")}
    </Center>
  );
}

/** An address of a desk that is not theirs leads to the first one that is. */
function Desks({ session }: { session: SessionView }) {
  const first = session.desks[0];
  return (
    <Switch>
      {session.desks.map((desk) => (
        <Route key={desk} path={new RegExp(`^/${desk}(?:/.*)?$`)} component={deskScreens[desk]} />
      ))}
      {first && (
        <Route>
          <Redirect to={`/${first}`} replace />
        </Route>
      )}
    </Switch>
  );
}
