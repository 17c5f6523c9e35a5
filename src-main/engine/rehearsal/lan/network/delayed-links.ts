// Laptops tied together by VXLAN through a program that holds every packet back and loses some: for kernels without netem.

import { type ChildProcess, fork } from "node:child_process";
import { programBeside } from "../program-path";
import { type Links, type Weather, addressOf } from "./links";
import { middleAddress, outerAddressOf, vxlanPort } from "./outer-addresses";
import type { OwnNetwork } from "./own-network";

export class DelayedLinks implements Links {
  readonly name: string;
  readonly #middle: OwnNetwork;
  readonly #relay: ChildProcess;

  private constructor(middle: OwnNetwork, relay: ChildProcess, { delayMs, lossPercent }: Weather) {
    this.#middle = middle;
    this.#relay = relay;
    this.name = `a relay over VXLAN, ${delayMs} ms and ${lossPercent} % loss each way; this kernel has no netem`;
  }

  /** null where the kernel has no VXLAN. */
  static async open(middle: OwnNetwork, weather: Weather): Promise<DelayedLinks | null> {
    const probe = ["type", "vxlan", "id", "1", "remote", middleAddress, "dstport", String(vxlanPort), "dev", "lo"];
    const has = await middle.run("ip", "link", "add", "probe-vxlan", ...probe).then(
      () => middle.run("ip", "link", "delete", "probe-vxlan").then(() => true),
      () => false,
    );
    if (!has) return null;
    await middle.run("ip", "link", "add", "middle", "type", "bridge");
    await middle.run("ip", "address", "add", `${middleAddress}/24`, "dev", "middle");
    await middle.run("ip", "link", "set", "middle", "up");
    const [nsenter = "", ...into] = middle.before;
    const relay = fork(
      programBeside(import.meta.url, "relay-program.ts", "hall-relay.js"),
      [String(weather.delayMs), String(weather.lossPercent)],
      {
        execPath: nsenter,
        execArgv: [...into, process.execPath, ...process.execArgv],
        env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", NODE_NO_WARNINGS: "1" },
      },
    );
    await new Promise((resolve, reject) => {
      relay.once("message", resolve);
      relay.once("exit", () => reject(new Error("the relay has ended")));
    });
    return new DelayedLinks(middle, relay, weather);
  }

  async tie(laptop: OwnNetwork, number: number): Promise<void> {
    const port = `port-${number}`;
    await this.#middle.run("ip", "link", "add", port, "type", "veth", "peer", "name", "outer0", "netns", laptop.pid);
    await this.#middle.run("ip", "link", "set", port, "master", "middle", "up");
    // A network of one address each: there is no way around the relay.
    await laptop.run("ip", "address", "add", `${outerAddressOf(number)}/32`, "dev", "outer0");
    await laptop.run("ip", "link", "set", "outer0", "up");
    await laptop.run("ip", "route", "add", `${middleAddress}/32`, "dev", "outer0");
    const through = ["id", "77", "remote", middleAddress, "dstport", String(vxlanPort), "dev", "outer0", "nolearning"];
    const own = `02:00:00:00:00:${number.toString(16).padStart(2, "0")}`;
    await laptop.run("ip", "link", "add", "hall0", "address", own, "type", "vxlan", ...through);
    await laptop.run("ip", "address", "add", `${addressOf(number)}/24`, "dev", "hall0");
    await laptop.run("ip", "link", "set", "hall0", "up");
    await laptop.run("ip", "route", "add", "224.0.0.0/4", "dev", "hall0");
    await this.#tell({ tied: number });
  }

  split(apart: readonly number[]): Promise<void> {
    return this.#tell({ apart });
  }

  close(): void {
    this.#relay.kill("SIGKILL");
  }

  #tell(message: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#relay.send(message, (error) => (error === null ? resolve() : reject(error)));
    });
  }
}
