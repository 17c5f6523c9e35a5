// One window's engine: the client, the views it has been shown, and the session, wired to the shell's ports.

import type { EnginePort } from "./client";
import { type EngineClient, createClient } from "./client";
import { type SessionStore, createSession } from "./session";
import { ViewCache } from "./view-cache";

export interface Engine {
  readonly client: EngineClient;
  readonly views: ViewCache;
  readonly session: SessionStore;
}

/** `onPort` delivers a port now and whenever the engine has been started anew. */
export function createEngine(onPort: (take: (port: EnginePort) => void) => void): Engine {
  const client = createClient();
  const views = new ViewCache(client);
  const session = createSession(client, views);
  client.onNotice((notice) => {
    if (notice.notice === "changed") views.refreshWatched();
  });
  client.onConnection((connection) => {
    if (connection === "connected") views.refreshWatched();
  });
  onPort((port) => client.attach(port));
  return { client, views, session };
}
