// Who is signed in at this window, and the doors in and out; a reply of the engine decides, never the window.

import { type StoreApi, createStore } from "zustand/vanilla";
import type { HelloView, SessionView } from "#shared/contract/views";
import type { InputOf } from "#shared/contract/channels";
import type { EngineClient } from "./client";
import { type ViewCache, asAppError } from "./view-cache";
import type { AppError } from "#shared/errors";

export interface SessionState {
  readonly hello: HelloView | null;
  readonly error: AppError | null;
  /** Whose session ended without their doing, as when the engine was started anew: they are asked back in first. */
  readonly interrupted: SessionView | null;
  /** The event last signed in to at this window: whoever comes next finds its doors. */
  readonly lastEvent: string | null;
}

export interface SessionStore {
  readonly store: StoreApi<SessionState>;
  refresh(): Promise<void>;
  signIn(input: InputOf<"session.sign-in">): Promise<SessionView>;
  create(input: InputOf<"event.create">): Promise<SessionView>;
  choosePin(input: InputOf<"venue.choose-pin">): Promise<SessionView>;
  signOut(): Promise<void>;
  /** Work to be finished before the window is handed over; a rejection keeps the person signed in. */
  beforeSignOut(finish: () => Promise<void>): () => void;
  forgetInterrupted(): void;
}

export function createSession(client: EngineClient, views: ViewCache): SessionStore {
  const store = createStore<SessionState>(() => ({ hello: null, error: null, interrupted: null, lastEvent: null }));
  const finishers = new Set<() => Promise<void>>();
  let leaving = false;

  async function refresh(): Promise<void> {
    try {
      take(await client.call("app.hello", {}));
    } catch (error) {
      store.setState({ error: asAppError(error) });
    }
  }

  function take(hello: HelloView): void {
    const before = store.getState().hello?.session ?? null;
    const after = hello.session;
    const interrupted = before && !after && !leaving ? before : store.getState().interrupted;
    store.setState({
      hello,
      error: null,
      interrupted: after ? null : interrupted,
      lastEvent: after?.event ?? before?.event ?? store.getState().lastEvent,
    });
    if (before && (before.event !== after?.event || before.person !== after.person)) views.clear();
  }

  async function enter(session: SessionView): Promise<SessionView> {
    views.clear();
    await refresh();
    return session;
  }

  client.onNotice((notice) => {
    if (notice.notice !== "progress") void refresh();
  });
  client.onConnection((connection) => {
    if (connection === "connected") void refresh();
  });

  return {
    store,
    refresh,
    signIn: async (input) => enter(await client.call("session.sign-in", input)),
    create: async (input) => enter(await client.call("event.create", input)),
    choosePin: async (input) => enter(await client.call("venue.choose-pin", input)),
    async signOut() {
      for (const finish of finishers) await finish();
      leaving = true;
      try {
        await client.call("session.sign-out", {});
        await refresh();
      } finally {
        leaving = false;
      }
      store.setState({ interrupted: null });
    },
    beforeSignOut(finish) {
      finishers.add(finish);
      return () => finishers.delete(finish);
    },
    forgetInterrupted: () => store.setState({ interrupted: null }),
  };
}
