// Dials the hubs that this laptop should be connected to, again and again, the desk in charge before the others.

import type { AppError } from "#shared/errors";
import type { Device } from "../device";
import { log } from "../log";
import { type Discovery, browseHubs } from "./transport/discovery";
import { dial } from "./transport/dial";
import type { Wire } from "./transport/wire";

export interface Target {
  /** The fingerprint that it must show. */
  readonly hub: string;
  readonly addresses: readonly { readonly host: string; readonly port: number }[];
}

export interface DialerOptions {
  readonly event: string;
  readonly device: Device;
  readonly name: string;
  readonly version: string;
  /** In the order of preference. */
  readonly targets: () => readonly Target[];
  readonly isConnected: (target: Target) => boolean;
  /** A judge's laptop has one link, to the best hub that answers; a desk has one to every other desk. */
  readonly all: () => boolean;
  readonly onWire: (wire: Wire, target: Target, address: { readonly host: string; readonly port: number }) => void;
  readonly onFailure: (error: AppError) => void;
}

const roundMs = 300;
const longestWaitMs = 5000;
const dialTimeoutMs = 3000;
/** After so many rounds without any link the network is asked where hubs are. */
const roundsBeforeBrowsing = 6;

export class Dialer {
  readonly #options: DialerOptions;
  readonly #abort = new AbortController();
  /** hub → when it may be tried again, on the monotonic clock, and the wait after that. */
  readonly #waits = new Map<string, { until: number; next: number }>();
  readonly #found = new Map<string, { host: string; port: number }[]>();
  #discovery: Discovery | null = null;
  #lonelyRounds = 0;

  constructor(options: DialerOptions) {
    this.#options = options;
    void this.#run();
  }

  stop(): void {
    this.#abort.abort();
    void this.#discovery?.stop();
  }

  /** Something has changed for the better: nobody waits any longer. */
  hurry(): void {
    this.#waits.clear();
  }

  async #run(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      try {
        await this.#round();
      } catch (error) {
        if (!this.#abort.signal.aborted) log.failure("dialling", error);
      }
      await new Promise((resolve) => setTimeout(resolve, roundMs));
    }
  }

  async #round(): Promise<void> {
    const { targets, isConnected, all } = this.#options;
    const wanted = targets();
    for (const target of wanted) {
      if (isConnected(target)) {
        if (all()) continue;
        break;
      }
      if (!this.#isDue(target) || !(await this.#try(target))) continue;
      if (!all()) break;
    }
    this.#browse(wanted.length > 0 && !wanted.some((target) => isConnected(target)));
  }

  #isDue({ hub }: Target): boolean {
    return (this.#waits.get(hub)?.until ?? 0) <= performance.now();
  }

  async #try(target: Target): Promise<boolean> {
    const { event, device, name, version, onWire, onFailure } = this.#options;
    for (const address of [...target.addresses, ...(this.#found.get(target.hub.slice(0, 8)) ?? [])]) {
      try {
        const { wire } = await dial({
          ...address,
          trust: { fingerprint: target.hub },
          as: { as: "member", event },
          name,
          version,
          signer: device.signer,
          signal: this.#abort.signal,
          onFault: (what, error) => log.failure(what, error),
          timeoutMs: dialTimeoutMs,
        });
        this.#waits.delete(target.hub);
        onWire(wire, target, address);
        return true;
      } catch (error) {
        if (this.#abort.signal.aborted) return false;
        onFailure(error as AppError);
      }
    }
    const wait = this.#waits.get(target.hub)?.next ?? roundMs;
    // Somewhat apart, so that fifteen laptops do not come back in the same instant.
    const until = performance.now() + wait * (0.7 + 0.6 * Math.random());
    this.#waits.set(target.hub, { until, next: Math.min(longestWaitMs, wait * 2) });
    return false;
  }

  /** Addresses change with the network: while no hub answers where it was, it is looked for. Its key is what it is known by. */
  #browse(lonely: boolean): void {
    if (this.#abort.signal.aborted) return;
    this.#lonelyRounds = lonely ? this.#lonelyRounds + 1 : 0;
    if (!lonely && this.#discovery !== null) {
      void this.#discovery.stop();
      this.#discovery = null;
    }
    if (this.#lonelyRounds !== roundsBeforeBrowsing || this.#discovery !== null) return;
    this.#discovery = browseHubs((hubs) => {
      this.#found.clear();
      for (const { fingerprint, port, hosts } of hubs)
        this.#found.set(fingerprint, [
          ...(this.#found.get(fingerprint) ?? []),
          ...hosts.slice(0, 3).map((host) => ({ host, port })),
        ]);
    });
  }
}
