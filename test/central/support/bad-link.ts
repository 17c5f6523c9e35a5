// A link that nobody would wish for: it delays, cuts requests and answers anywhere, and says requests again on connections of its own.

import { type AddressInfo, type Server, type Socket, connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { seededRandom } from "../../../src-main/engine/rehearsal/seeded-random";

export interface BadLink {
  readonly url: string;
  /** What has befallen connections so far, by kind. */
  readonly befell: Readonly<Record<Fate, number>>;
  close(): Promise<void>;
}

const fates = ["whole", "delayed", "request-cut", "answer-cut", "reset", "repeated"] as const;
type Fate = (typeof fates)[number];

const longestDelayMs = 60;

/** Before whatever serves at `port` on this machine; the same seed gives connections the same fates, in their order. */
export async function badLink(port: number, seed: number): Promise<BadLink> {
  const random = seededRandom(seed);
  const befell = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  const open = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
    return socket;
  };
  const server = createServer((client) => {
    const fate = fates[random.below(fates.length)] ?? "whole";
    befell[fate] += 1;
    const central = keep(connect(port, "127.0.0.1"));
    keep(client);
    client.on("close", () => central.destroy());
    central.on("close", () => client.destroy());
    const limit = 200 + random.below(8000);
    forward(client, central, fate === "request-cut" ? limit : Infinity, fate === "delayed");
    forward(central, client, fate === "answer-cut" ? limit : Infinity, fate === "delayed");
    if (fate === "reset") setTimeout(() => client.resetAndDestroy(), random.below(longestDelayMs));
    if (fate === "repeated") client.once("data", (request) => repeat(keep(connect(port, "127.0.0.1")), request));
  });
  await listening(server);
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of open) socket.destroy();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, befell, close };
}

/** Whole until `limit` bytes have gone, and then both ends are hung up on in the middle of a word. */
function forward(from: Socket, to: Socket, limit: number, slowly: boolean): void {
  let gone = 0;
  from.on("data", (part) => {
    const left = Math.max(0, limit - gone);
    gone += part.length;
    if (!to.destroyed) to.write(part.subarray(0, left));
    if (part.length > left) to.end(() => from.destroy());
    if (!slowly) return;
    from.pause();
    void wait(longestDelayMs).then(() => from.resume());
  });
}

/** Whoever records a request may say it again; what it is answered nobody hears. */
function repeat(central: Socket, request: Buffer): void {
  central.write(request);
  central.on("data", () => central.end());
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}
