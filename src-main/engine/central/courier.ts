// Carries an event's entries to the central that it names, and back what others have brought there: by itself, whenever the
// network lets it, with a pause that grows while nobody answers.

import { networkInterfaces } from "node:os";
import { type Proof, proofOf } from "#shared/sync/frontier";
import type { CentralService } from "#shared/event/authority/authority";
import type { CentralRefusal } from "#shared/central/words";
import { nodeCrypto } from "#node/crypto";
import type { Device } from "../device";
import { log } from "../log";
import type { CentralLink, Exchange } from "../venue/exchange";
import { wallTime } from "../wall-clock";
import { CentralClient } from "./central-client";
import { CentralWire } from "./central-wire";
import { CentralFault } from "./http-request";
import { Pace, gatherMs } from "./pace";

export interface CourierOptions {
  readonly event: string;
  readonly device: Device;
  readonly exchange: Exchange;
  /** The central that the event names now; null for none. */
  readonly service: () => CentralService | null;
  readonly onChange: () => void;
}

export interface CourierState {
  readonly sending: boolean;
  /** Why the last request came to nothing; null where it was answered, or none was made yet. */
  readonly fault: Exclude<CentralFault["kind"], "refused"> | CentralRefusal | null;
  /** When central last answered, as wall time with zone. */
  readonly contact: string | null;
  /** Entries of this laptop that central has neither stated nor acknowledged. */
  readonly behind: number;
  /** What both ends hold of that which this laptop may read; null until they have been compared since the last entry. */
  readonly ends: { readonly here: Proof; readonly there: Proof } | null;
  /** Milliseconds until the next request; null while one is under way. */
  readonly nextMs: number | null;
}

/** How the requests go, apart from what they carry. */
type Course = Pick<CourierState, "sending" | "fault" | "contact">;

/** A network that has come back is noticed so soon. */
const lookMs = 3000;

export class Courier {
  readonly #options: CourierOptions;
  #run: Run | null = null;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  /** null where the event names no central. */
  get state(): CourierState | null {
    return this.#run?.state ?? null;
  }

  /** Goes by what the event says now: begins, goes on with another, or ends. */
  follow(): void {
    const service = this.#options.service();
    if (JSON.stringify(service) === JSON.stringify(this.#run?.service ?? null)) return;
    this.#run?.stop();
    this.#run = service === null ? null : new Run(this.#options, service);
    this.#options.onChange();
  }

  /** Somebody asked for it, or the network has changed: nobody waits any longer. */
  hurry(): void {
    this.#run?.hurry();
  }

  stop(): void {
    this.#run?.stop();
    this.#run = null;
  }
}

/** With one central, until it is stopped. */
class Run {
  readonly service: CentralService;
  readonly #options: CourierOptions;
  readonly #client: CentralClient;
  readonly #abort = new AbortController();
  readonly #pace = new Pace();
  #wire: CentralWire;
  #link: CentralLink;
  #state: Course = { sending: false, fault: null, contact: null };
  #compared: { readonly entries: number; readonly ends: NonNullable<CourierState["ends"]> } | null = null;
  /** On the monotonic clock. */
  #next: number | null = null;
  #wake: (() => void) | null = null;
  /** Whether a pause ends as soon as there is something to send: not while nobody answers. */
  #answered = true;

  constructor(options: CourierOptions, service: CentralService) {
    const { event, device } = options;
    this.#options = options;
    this.service = service;
    this.#client = new CentralClient({
      address: service,
      central: service.key,
      event,
      device,
      signal: this.#abort.signal,
    });
    [this.#wire, this.#link] = this.#attach();
    void this.#go();
  }

  get state(): CourierState {
    const nextMs = this.#next === null ? null : Math.max(0, this.#next - performance.now());
    return { ...this.#state, ends: this.#ends, behind: this.#link.behind, nextMs };
  }

  get #ends(): CourierState["ends"] {
    return this.#compared?.entries === this.#options.exchange.entries ? this.#compared.ends : null;
  }

  hurry(): void {
    this.#pace.hurry();
    this.#wake?.();
  }

  stop(): void {
    this.#abort.abort();
    this.#wake?.();
    this.#wire.close();
    this.#client.close();
  }

  #attach(): [CentralWire, CentralLink] {
    const { key, url } = this.service;
    const wire = new CentralWire(key, url, () => this.#waiting());
    return [wire, this.#options.exchange.attachCentral(wire)];
  }

  async #go(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      const pause = await this.#round();
      if (!this.#abort.signal.aborted) await this.#rest(pause);
    }
  }

  /** Gives how long to wait after it, in milliseconds. */
  async #round(): Promise<number> {
    this.#change({ sending: true });
    const before = this.#mark();
    let pause: number;
    try {
      await this.#exchange();
      this.#answered = true;
      const more = this.#wire.waiting > 0;
      pause = !more || this.#mark() !== before ? this.#pace.afterProgress(more) : this.#pace.afterNothing();
      await this.#compare();
      this.#change({ sending: false, fault: null, contact: wallTime() });
    } catch (error) {
      if (!(error instanceof CentralFault)) log.failure("central", error);
      this.#answered = false;
      pause = this.#pace.afterNothing();
      this.#change({ sending: false, fault: faultIn(error) });
    }
    return pause;
  }

  /** Each request begins with a statement of its own: central keeps nothing of the one before it in mind. */
  async #exchange(): Promise<void> {
    if (this.#wire.closed) [this.#wire, this.#link] = this.#attach();
    const earlier = this.#wire.take();
    this.#link.state();
    const answer = await this.#client.exchange([...this.#wire.take(), ...earlier]);
    this.#wire.deliver(answer);
    // What it brought is committed in the next turn, and acknowledged then.
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Once nothing waits at either end: count and root say whether that is true. */
  async #compare(): Promise<void> {
    if (this.#wire.waiting > 0 || !this.#link.settled || this.#link.behind > 0) return;
    const { exchange, device } = this.#options;
    if (this.#ends !== null && this.#ends.here.root === this.#ends.there.root) return;
    const { entries } = exchange;
    const here = proofOf(exchange.readableBy(device.device), nodeCrypto);
    this.#compared = { entries, ends: { here, there: await this.#client.proof() } };
  }

  /** What a round that came to something changes. */
  #mark(): string {
    return `${this.#link.behind} ${this.#options.exchange.entries}`;
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const addresses = addressesHere();
      const look = setInterval(() => {
        if (!this.#answered && addressesHere() !== addresses) this.hurry();
      }, lookMs);
      const timer = setTimeout(() => this.#wake?.(), ms);
      const done = (): void => {
        if (this.#wake !== done) return;
        clearInterval(look);
        clearTimeout(timer);
        this.#next = null;
        this.#wake = null;
        resolve();
      };
      this.#next = performance.now() + ms;
      this.#wake = done;
    });
  }

  #waiting(): void {
    if (!this.#answered || this.#wake === null || this.#next === null) return;
    const soon = performance.now() + gatherMs;
    if (this.#next <= soon) return;
    this.#next = soon;
    setTimeout(this.#wake, gatherMs);
  }

  #change(change: Partial<Course>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange();
  }
}

function faultIn(error: unknown): CourierState["fault"] {
  if (!(error instanceof CentralFault)) return "unreachable";
  return error.refusal ?? (error.kind === "refused" ? "unavailable" : error.kind);
}

/** What the laptop's network gives it: it changes when a cable is plugged in. */
function addressesHere(): string {
  return Object.values(networkInterfaces())
    .flat()
    .map((each) => each?.address)
    .join(" ");
}
