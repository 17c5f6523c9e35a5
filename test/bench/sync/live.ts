// The twenty-first judge of the measurement, on a laptop of its own: judges on while the others come back.

import { ballotOf } from "./ballots";
import type { Serving } from "./hub";
import { type Laptop, acknowledged, connect, fill, makeLaptop, remove } from "./laptops";

const everyMs = 40;

export type ToLive =
  | { readonly type: "serving"; readonly serving: Serving; readonly person: string }
  | { readonly type: "begin" }
  | { readonly type: "end" };

export async function runLive(): Promise<void> {
  const laptop = await makeLaptop();
  let serving: Serving | null = null;
  let judge: Judge | null = null;
  process.on("message", (message: ToLive) => void receive(message));
  process.send?.({ device: laptop.device.device, log: laptop.log });

  async function receive(message: ToLive): Promise<void> {
    if (message.type === "serving") {
      serving = message.serving;
      fill(laptop, serving, message.person, 0);
      await connect(laptop, serving, 0, performance.now());
      const { exchange } = laptop.engine.venue.roomFor(serving.event);
      while (!exchange.peers.some((peer) => peer.settled)) await new Promise((resolve) => setTimeout(resolve, 10));
      judge = new Judge(laptop, serving, message.person);
      process.send?.({ ready: true });
    } else if (message.type === "begin") judge?.begin();
    else {
      process.send?.({ waits: await judge?.end() });
      remove(laptop);
      setTimeout(() => process.exit(0), 100);
    }
  }
}

/** Submits again and again; each ballot is timed to its receipt. */
class Judge {
  readonly #laptop: Laptop;
  readonly #serving: Serving;
  readonly #person: string;
  readonly #sent: number[] = [];
  readonly #waits: number[] = [];
  #writing: NodeJS.Timeout | undefined;
  #watching: NodeJS.Timeout | undefined;

  constructor(laptop: Laptop, serving: Serving, person: string) {
    this.#laptop = laptop;
    this.#serving = serving;
    this.#person = person;
  }

  begin(): void {
    this.#watching = setInterval(() => this.#watch(), 1);
    this.#writing = setInterval(() => this.#write(), everyMs);
  }

  async end(): Promise<number[]> {
    clearInterval(this.#writing);
    while (this.#waits.length < this.#sent.length) await new Promise((resolve) => setTimeout(resolve, 2));
    clearInterval(this.#watching);
    return this.#waits;
  }

  #write(): void {
    const { engine } = this.#laptop;
    this.#sent.push(performance.now());
    const body = ballotOf(this.#person, this.#sent.length);
    engine.record(engine.room(this.#serving.event), { person: this.#person, role: "judge" }, [
      { kind: "ballot", body },
    ]);
  }

  #watch(): void {
    const seq = acknowledged(this.#laptop, this.#serving);
    while (this.#waits.length < seq) this.#waits.push(performance.now() - (this.#sent[this.#waits.length] as number));
  }
}
