// Laptops tied to a bridge by veth pairs, with `tc netem` on every laptop's end.

import { type Links, type Weather, addressOf } from "./links";
import type { OwnNetwork } from "./own-network";

const sides = ["side-0", "side-1"] as const;

export class NetemLinks implements Links {
  readonly name: string;
  readonly #middle: OwnNetwork;
  readonly #weather: Weather;
  readonly #tied: number[] = [];

  private constructor(middle: OwnNetwork, weather: Weather) {
    this.#middle = middle;
    this.#weather = weather;
    this.name = `tc netem, ${weather.delayMs} ms and ${weather.lossPercent} % loss each way`;
  }

  /** null where the kernel has no netem. */
  static async open(middle: OwnNetwork, weather: Weather): Promise<NetemLinks | null> {
    await middle.run("ip", "link", "add", "probe", "type", "dummy").catch(() => undefined);
    const has = await middle.run("tc", "qdisc", "add", "dev", "probe", "root", "netem", "delay", "1ms").then(
      () => true,
      () => false,
    );
    if (!has) return null;
    for (const side of sides) {
      await middle.run("ip", "link", "add", side, "type", "bridge");
      await middle.run("ip", "link", "set", side, "up");
    }
    return new NetemLinks(middle, weather);
  }

  async tie(laptop: OwnNetwork, number: number): Promise<void> {
    const { delayMs, lossPercent } = this.#weather;
    const port = portOf(number);
    await this.#middle.run("ip", "link", "add", port, "type", "veth", "peer", "name", "hall0", "netns", laptop.pid);
    await this.#middle.run("ip", "link", "set", port, "master", sides[0], "up");
    await laptop.run("ip", "address", "add", `${addressOf(number)}/24`, "dev", "hall0");
    await laptop.run("ip", "link", "set", "hall0", "up");
    await laptop.run("ip", "route", "add", "224.0.0.0/4", "dev", "hall0");
    const worse = ["netem", "delay", `${delayMs}ms`, "loss", `${lossPercent}%`];
    await laptop.run("tc", "qdisc", "add", "dev", "hall0", "root", ...worse);
    this.#tied.push(number);
  }

  async split(apart: readonly number[]): Promise<void> {
    for (const number of this.#tied)
      await this.#middle.run("ip", "link", "set", portOf(number), "master", sides[apart.includes(number) ? 1 : 0]);
  }

  close(): void {
    // Everything lies in the networks, and goes with them.
  }
}

function portOf(number: number): string {
  return `port-${number}`;
}
