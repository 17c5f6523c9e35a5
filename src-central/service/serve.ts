// The running service: its database opened, its routes on HTTP or HTTPS, and closed so that nothing under way is cut off.

import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { openCentralStore } from "../store/open-central-store";
import { centralApp } from "./app";
import { Challenges } from "./challenges";
import { readIdentity, requireIdentity } from "./identity";
import type { Log } from "./log";
import type { Settings } from "./settings";

export interface Serving {
  readonly url: string;
  /** The public key that laptops pin. */
  readonly central: string;
  /** Takes no new connection, lets what is under way end, and closes the database. */
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly settings: Settings;
  readonly version: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** A request that takes longer to arrive is a stalled or hostile one. */
const longestRequestMs = 60_000;
const longestHeadersMs = 10_000;
/** What is under way at the end may take so long. */
const longestCloseMs = 10_000;

export async function serve({ settings, version, log, now }: ServeOptions): Promise<Serving> {
  const identity = readIdentity(settings.keyFile);
  const store = await openCentralStore(settings.address);
  try {
    await requireIdentity(store, identity.central);
    const app = centralApp({
      store,
      identity,
      challenges: new Challenges(identity.seed, () => now().getTime()),
      version,
      log,
      now: () => now().toISOString(),
      addressOf: (context) => addressOf(context, settings.proxies),
      rates: settings.rates,
    });
    const server = createServer(settings, getRequestListener(app.fetch));
    server.requestTimeout = longestRequestMs;
    server.headersTimeout = longestHeadersMs;
    await listening(server, settings);
    const { port } = server.address() as AddressInfo;
    const url = `${settings.tls === null ? "http" : "https"}://${settings.host}:${port}`;
    log.info("serving", { url, engine: store.engine, version });
    const close = async (): Promise<void> => {
      await ended(server);
      await store.close();
      log.info("closed");
    };
    return { url, central: identity.central, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Listener = ReturnType<typeof getRequestListener>;

function createServer({ tls }: Settings, listener: Listener): Server {
  if (tls === null) return createHttpServer(listener);
  return createHttpsServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, listener);
}

function listening(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), longestCloseMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Each trusted proxy has added the address that it saw at the end of the list. */
function addressOf(context: Context, proxies: number): string {
  const direct = getConnInfo(context).remote.address ?? "";
  if (proxies === 0) return direct;
  const seen = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return seen.at(-proxies) ?? direct;
}
