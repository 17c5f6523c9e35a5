// Multicast DNS on every network of this laptop at once, where hostile packets and missing networks are everyday things.

import type { RemoteInfo } from "node:dgram";
import multicastDns, { type Answer, type MulticastDns, type Packet, type Question } from "multicast-dns";
import { TokenBucket } from "#shared/sync/token-bucket";

/** `not-possible`: there is no network, or none that lets us; it may come back by itself. */
export type DiscoveryState = "starting" | "working" | "not-possible";

export interface MulticastOptions {
  readonly onPacket: (kind: "query" | "response", packet: Packet, from: RemoteInfo) => void;
  readonly onState?: (state: DiscoveryState) => void;
  /** Called now and then, and whenever a network comes up: what to say on it. */
  readonly say: () => Utterance;
  readonly everyMs: number;
  /** IPv4 addresses of the networks to speak on. */
  readonly networks: () => readonly string[];
  /** 5353 but in tests. */
  readonly port?: number;
}

export type Utterance = { readonly query: readonly Question[] } | { readonly respond: readonly Answer[] };

/** Far above what a room of laptops says; the rest is not looked at. */
const packetsPerSecond = 200;

/** One network; `ready` once the socket is open and has joined the group there. */
interface Voice {
  readonly socket: MulticastDns;
  ready: boolean;
}

export class Multicast {
  readonly #options: MulticastOptions;
  readonly #voices = new Map<string, Voice>();
  readonly #bucket = new TokenBucket(packetsPerSecond, packetsPerSecond, () => performance.now());
  readonly #timer: NodeJS.Timeout;
  #state: DiscoveryState = "starting";
  #stopped = false;

  constructor(options: MulticastOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#tick(), options.everyMs);
    // After the caller has what it was promised: a listener may want to stop it.
    setImmediate(() => this.#tick());
  }

  get state(): DiscoveryState {
    return this.#state;
  }

  /** On every network that is ready; resolves when it was handed over. Never rejects. */
  async send(utterance: Utterance): Promise<void> {
    const ready = [...this.#voices.values()].filter((voice) => voice.ready);
    const sent = await Promise.all(ready.map(({ socket }) => sendBy(socket, utterance)));
    if (ready.length > 0) this.#setState(sent.includes(true) ? "working" : "not-possible");
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await Promise.all([...this.#voices.keys()].map((network) => this.#leave(network)));
  }

  #tick(): void {
    if (this.#stopped) return;
    const networks = this.#options.networks();
    for (const network of this.#voices.keys()) if (!networks.includes(network)) void this.#leave(network);
    void this.send(this.#options.say());
    for (const network of networks) if (!this.#voices.has(network)) this.#join(network);
    if (this.#voices.size === 0) this.#setState("not-possible");
  }

  #join(network: string): void {
    try {
      // Bound to all addresses: a socket bound to one of them hears no multicast.
      const socket = multicastDns({ interface: network, bind: "0.0.0.0", port: this.#options.port });
      const voice = { socket, ready: false };
      let joined = true;
      socket.on("query", (packet, from) => this.#take("query", packet, from));
      socket.on("response", (packet, from) => this.#take("response", packet, from));
      socket.on("error", () => void this.#leave(network));
      // Either the group could not be joined, and all would go out by another network, or a packet was no packet of DNS.
      socket.on("warning", (error) => {
        if ("syscall" in error) joined = false;
      });
      socket.on("ready", () => {
        if (!joined) return void this.#leave(network);
        voice.ready = true;
        if (this.#voices.get(network) === voice) void this.send(this.#options.say());
      });
      this.#voices.set(network, voice);
    } catch {
      this.#setState("not-possible");
    }
  }

  async #leave(network: string): Promise<void> {
    const voice = this.#voices.get(network);
    if (voice === undefined) return;
    this.#voices.delete(network);
    if (this.#voices.size === 0) this.#setState("not-possible");
    try {
      await new Promise<void>((resolve) => voice.socket.destroy(resolve));
    } catch {
      // A socket that never opened cannot be closed.
    }
  }

  /** Anyone on the network can send anything: no packet may end the engine. */
  #take(kind: "query" | "response", packet: Packet, from: RemoteInfo): void {
    if (this.#stopped || this.#bucket.take(1) > 0) return;
    try {
      this.#options.onPacket(kind, packet, from);
    } catch {
      // What cannot be read says nothing.
    }
  }

  #setState(state: DiscoveryState): void {
    if (this.#stopped || state === this.#state) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

/** Whether the network took it. */
function sendBy(socket: MulticastDns, utterance: Utterance): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = (error?: Error | null): void => resolve(error === undefined || error === null);
    if ("query" in utterance) socket.query(utterance.query, sent);
    else socket.respond(utterance.respond, sent);
  });
}
