// A bad LAN for the hall: every laptop in a network of its own, every packet late, some lost, and the whole fit to fall in two.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Splitter } from "../partitions";
import type { Place } from "../laptop";
import { DelayedLinks } from "./delayed-links";
import { type Links, type Weather, addressOf } from "./links";
import { NetemLinks } from "./netem-links";
import { OwnNetwork } from "./own-network";

/** This machine cannot be made to have such a network. */
export class NotPossible extends Error {}

export class HallNetwork implements Splitter {
  readonly #links: Links;
  readonly #networks: readonly OwnNetwork[];
  readonly #given: string[] = [];

  private constructor(links: Links, networks: readonly OwnNetwork[]) {
    this.#links = links;
    this.#networks = networks;
  }

  /** Throws `NotPossible`, saying why. */
  static async open(laptops: number, weather: Weather): Promise<HallNetwork> {
    await requireTools();
    const middle = await OwnNetwork.open().catch((error: unknown) => {
      throw new NotPossible(error instanceof Error ? error.message : String(error));
    });
    const networks: OwnNetwork[] = [];
    let links: Links | null = null;
    try {
      links = (await NetemLinks.open(middle, weather)) ?? (await DelayedLinks.open(middle, weather));
      if (links === null) throw new NotPossible("the kernel has neither tc netem nor VXLAN");
      for (let number = 1; number <= laptops; number += 1) {
        const network = await OwnNetwork.open();
        networks.push(network);
        await links.tie(network, number);
      }
      return new HallNetwork(withMiddle(links, middle), networks);
    } catch (error) {
      links?.close();
      for (const network of [middle, ...networks]) network.close();
      throw error;
    }
  }

  get name(): string {
    return this.#links.name;
  }

  get splitter(): Splitter {
    return this;
  }

  placeOf(laptop: string): Place {
    if (!this.#given.includes(laptop)) this.#given.push(laptop);
    const number = this.#given.indexOf(laptop) + 1;
    const network = this.#networks[number - 1];
    if (network === undefined) throw new RangeError("more laptops than networks");
    return { host: addressOf(number), before: network.before };
  }

  split(apart: readonly string[]): Promise<void> {
    return this.#links.split(apart.map((laptop) => this.#given.indexOf(laptop) + 1));
  }

  heal(): Promise<void> {
    return this.#links.split([]);
  }

  close(): void {
    this.#links.close();
    for (const network of this.#networks) network.close();
  }
}

function withMiddle(links: Links, middle: OwnNetwork): Links {
  return {
    name: links.name,
    tie: (laptop, number) => links.tie(laptop, number),
    split: (apart) => links.split(apart),
    close() {
      links.close();
      middle.close();
    },
  };
}

async function requireTools(): Promise<void> {
  if (process.platform !== "linux") throw new NotPossible("only Linux has network namespaces");
  if (process.getuid?.() !== 0) throw new NotPossible("network namespaces need root");
  const probes = [
    ["ip", "-V"],
    ["tc", "-V"],
    ["unshare", "--version"],
    ["nsenter", "--version"],
  ] as const;
  for (const [tool, ...args] of probes)
    await promisify(execFile)(tool, args).catch(() => {
      throw new NotPossible(`${tool} is missing (on Debian: iproute2, util-linux)`);
    });
}
