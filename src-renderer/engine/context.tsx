// Hands the window's engine to the components.

import { type ReactNode, createContext, useContext, useEffect, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { SessionView } from "#shared/contract/views";
import type { Connection } from "./client";
import type { Engine } from "./engine";
import type { SessionState } from "./session";

const EngineContext = createContext<Engine | null>(null);

export function EngineProvider({ engine, children }: { engine: Engine; children: ReactNode }) {
  useEffect(() => {
    const ask = () => {
      engine.views.refreshWatched();
      void engine.session.refresh();
    };
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [engine]);
  return <EngineContext value={engine}>{children}</EngineContext>;
}

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error("useEngine outside EngineProvider");
  return engine;
}

export function useConnection(): Connection {
  const { client } = useEngine();
  return useSyncExternalStore(client.onConnection, client.connection);
}

export function useSessionState(): SessionState {
  return useStore(useEngine().session.store);
}

/** The session of a desk. Only desks call it, and they stand behind the door. */
export function useSession(): SessionView {
  const session = useSessionState().hello?.session;
  if (!session) throw new Error("useSession without a session");
  return session;
}
