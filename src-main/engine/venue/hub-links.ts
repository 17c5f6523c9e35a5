// The links from this laptop to other laptops' hubs: where to look for them, which one is held, why one was refused.

import { hostname } from "node:os";
import type { AppError } from "#shared/errors";
import type { HubAddress } from "#shared/venue/notes";
import type { Device } from "../device";
import type { Engine } from "../engine";
import { log } from "../log";
import { Dialer, type Target } from "./dialer";
import type { Exchange, Peer } from "./exchange";
import type { KnownHubs } from "./known-hubs";
import { isDesk } from "#shared/sync/membership";
import type { Wire } from "./transport/wire";

export type LinkRefusal = "revoked" | "unknown-device" | "version";

export interface HubLinksOptions {
  readonly engine: Engine;
  readonly event: string;
  readonly device: Device;
  readonly known: KnownHubs;
  readonly exchange: Exchange;
  readonly onLink: (peer: Peer) => void;
  readonly onChange: () => void;
}

export class HubLinks {
  readonly #options: HubLinksOptions;
  /** Hubs that we have dialled, by fingerprint, while they are connected. */
  readonly #dialled = new Map<string, Wire>();
  #dialer: Dialer | null = null;
  #refusal: LinkRefusal | null = null;
  #since = performance.now();

  constructor(options: HubLinksOptions) {
    this.#options = options;
  }

  /** Whether this laptop has hubs to look for. */
  get begun(): boolean {
    return this.#dialer !== null;
  }

  get connected(): Peer | null {
    return this.#options.exchange.peers.find((peer) => this.has(peer)) ?? null;
  }

  /** Why the hub last refused this laptop; null since it has let it in. */
  get refusal(): LinkRefusal | null {
    return this.#refusal;
  }

  /** When the link was made or lost, on the monotonic clock. */
  get since(): number {
    return this.#since;
  }

  /** Whether the peer is a hub that this laptop has dialled. */
  has(peer: Peer): boolean {
    return [...this.#dialled.values()].includes(peer.wire);
  }

  /** Begins to look for hubs, and goes on until the program ends. */
  begin(): void {
    const { engine, event, device, known } = this.#options;
    this.#dialer ??= new Dialer({
      event,
      device,
      name: known.name ?? hostname(),
      version: engine.host.version,
      targets: () => this.#targets(),
      isConnected: ({ hub }) => this.#isConnected(hub),
      all: () => this.#isDesk(),
      onWire: (wire, target, address) => this.#linked(wire, target, address),
      onFailure: (error) => this.#failed(error),
    });
    this.#dialer.hurry();
  }

  /** The hub that is connected has said that this laptop was sent away. */
  sentAway(): void {
    this.#refuse("revoked");
  }

  stop(): void {
    this.#dialer?.stop();
  }

  #isDesk(): boolean {
    const { engine, event, device } = this.#options;
    return engine.holds(event) && isDesk(engine.room(event).basis, device.device);
  }

  #targets(): Target[] {
    const { engine, event, device, known } = this.#options;
    const desks = engine.holds(event) ? [...engine.room(event).basis.desks] : [];
    const ordered = desks.sort((a, b) => Number(b.inCharge) - Number(a.inCharge) || b.epoch - a.epoch);
    const hubs = [...new Set([...ordered.map((step) => step.hub), ...known.hubs()])];
    return hubs.filter((hub) => hub !== device.hub).map((hub) => ({ hub, addresses: known.addresses(hub) }));
  }

  #isConnected(hub: string): boolean {
    if (this.#dialled.has(hub)) return true;
    const { engine, event, exchange } = this.#options;
    const { desks } = engine.holds(event) ? engine.room(event).basis : { desks: [] };
    const desk = desks.find((step) => step.hub === hub)?.desk;
    return desk !== undefined && exchange.peerOf(desk) !== undefined;
  }

  #linked(wire: Wire, { hub }: Target, { host, port }: { host: string; port: number }): void {
    const { exchange, onLink, onChange } = this.#options;
    // One link at a time: the better hub takes the place of the one before it.
    if (!this.#isDesk()) for (const [other, before] of this.#dialled) if (other !== hub) before.close();
    this.#dialled.set(hub, wire);
    this.#keepReached({ hub, host, port });
    this.#refusal = null;
    this.#since = performance.now();
    wire.onEnd(() => {
      if (this.#dialled.get(hub) !== wire) return;
      this.#dialled.delete(hub);
      this.#since = performance.now();
      onChange();
    });
    onLink(exchange.attach(wire));
    onChange();
  }

  /** Not being able to write it down, on a full disk, costs the address and not the link. */
  #keepReached(address: HubAddress): void {
    try {
      this.#options.known.keep(address);
    } catch (error) {
      log.failure("keeping a hub's address", error);
    }
  }

  #failed({ code }: AppError): void {
    if (code === "device-revoked") this.#refuse("revoked");
    else if (code === "hub-unknown-device") this.#refuse("unknown-device");
    else if (code === "hub-other-version") this.#refuse("version");
  }

  #refuse(refusal: LinkRefusal): void {
    if (this.#refusal === refusal) return;
    this.#refusal = refusal;
    this.#options.onChange();
  }
}
