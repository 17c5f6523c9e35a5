// A link to central as venues have it: it delays, cuts off half-way, resets, and brings a whole request once more; by a seed.

import { type Server, type Socket, connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type RandomStream, randomStream } from "../../../src-shared/statistics/random";
import { RequestsIn } from "./requests-in";

export interface LinkFaults {
  connections: number;
  /** Ended in good order in the middle of what was sent. */
  truncated: number;
  reset: number;
  /** Requests that came to central a second time, on a connection of their own. */
  replayed: number;
}

/** What happens to one connection, decided when it is opened. */
interface Fate {
  readonly random: RandomStream;
  readonly end: "none" | "truncate" | "reset";
  /** Counted in this direction. */
  readonly way: Way;
  readonly afterBytes: number;
}

type Way = "there" | "back";

const longestDelayMs = 8;
const longestReplayMs = 60;
/** More than any request of these tests, and less than a conversation. */
const mostBeforeEnd = 8_000;

export class BadLink {
  readonly faults: LinkFaults = { connections: 0, truncated: 0, reset: 0, replayed: 0 };
  readonly #seed: string;
  readonly #target: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #replays = new Set<Promise<void>>();

  constructor(url: string, seed: string) {
    this.#seed = seed;
    this.#target = Number(new URL(url).port);
    this.#server = createServer((laptop) => this.#carry(laptop));
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Once everything that is still to come a second time has come. */
  async close(): Promise<void> {
    await Promise.all(this.#replays);
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #carry(laptop: Socket): void {
    const random = randomStream(this.#seed, "link", this.faults.connections);
    this.faults.connections += 1;
    const end = (["none", "truncate", "reset"] as const)[random.below(3)] ?? "none";
    const way = random.below(2) === 0 ? "there" : "back";
    const fate: Fate = { random, end, way, afterBytes: random.below(mostBeforeEnd) };
    const central = connect(this.#target, "127.0.0.1");
    for (const socket of [laptop, central]) this.#watch(socket);
    void this.#pass(laptop, central, "there", fate);
    void this.#pass(central, laptop, "back", fate);
  }

  #watch(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => this.#sockets.delete(socket));
  }

  async #pass(from: Socket, to: Socket, way: Way, fate: Fate): Promise<void> {
    const requests = new RequestsIn();
    let left = fate.end !== "none" && way === fate.way ? fate.afterBytes : Infinity;
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        await wait(fate.random.below(longestDelayMs));
        const passing = chunk.subarray(0, left);
        left -= passing.length;
        to.write(passing);
        if (way === "there") for (const request of requests.take(passing)) this.#mayReplay(request, fate.random);
        if (passing.length === chunk.length) continue;
        this.#cut(from, to, fate);
        return;
      }
      to.end();
    } catch {
      to.destroy();
    }
  }

  #cut(from: Socket, to: Socket, { end }: Fate): void {
    if (end === "truncate") {
      this.faults.truncated += 1;
      to.end();
      from.end();
      return;
    }
    this.faults.reset += 1;
    for (const socket of [from, to]) socket.resetAndDestroy();
  }

  #mayReplay(request: Buffer, random: RandomStream): void {
    if (random.below(2) === 0) return;
    this.faults.replayed += 1;
    const replay = this.#replay(Buffer.from(request), random.below(longestReplayMs));
    this.#replays.add(replay);
    void replay.then(() => this.#replays.delete(replay));
  }

  /** It may overtake the first, or come long after it. What is answered nobody hears. */
  async #replay(request: Buffer, delayMs: number): Promise<void> {
    await wait(delayMs);
    const central = connect(this.#target, "127.0.0.1");
    this.#watch(central);
    const closed = new Promise<void>((resolve) => central.once("close", () => resolve()));
    central.write(request);
    central.once("data", () => central.end());
    central.resume();
    await closed;
  }
}
