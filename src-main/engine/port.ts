// A window's port: bound to one person by PIN, never by what a message claims; every message is checked against the contract.

import type { z } from "zod";
import { type Caller, type ChannelName, channels, isChannel } from "#shared/contract/channels";
import type { Desk } from "#shared/contract/views";
import { type FromEngine, requestSchema } from "#shared/contract/wire";
import { AppError } from "#shared/errors";
import { desksOf } from "./desks/desks-of";
import { handlers } from "./desks/handlers";
import type { Engine } from "./engine";
import type { EventRoom } from "./event-room";
import type { Binding } from "./host-protocol";
import { log } from "./log";

/** The end of a MessagePort that the engine holds. */
export interface WirePort {
  postMessage(message: FromEngine): void;
  on(event: "message", listener: (message: unknown) => void): void;
  close(): void;
}

export class Port {
  readonly window: number;
  readonly #engine: Engine;
  readonly #wire: WirePort;
  #binding: Binding | null;
  #announced = false;
  #closed = false;

  constructor(engine: Engine, wire: WirePort, window: number, binding: Binding | null) {
    this.#engine = engine;
    this.#wire = wire;
    this.window = window;
    this.#binding = binding;
    wire.on("message", (message) => void this.#receive(message));
  }

  get engine(): Engine {
    return this.#engine;
  }

  get binding(): Binding | null {
    return this.#binding;
  }

  /** Who is signed in; throws where nobody is. */
  get signedIn(): Binding {
    if (this.#binding === null) throw new AppError("not-signed-in");
    return this.#binding;
  }

  /** The event of whoever is signed in. */
  get room(): EventRoom {
    return this.#engine.room(this.signedIn.event);
  }

  bind(binding: Binding | null): void {
    this.#binding = binding;
    this.#engine.host.bound(this.window, binding);
    if (binding === null) this.#send({ notice: "signed-out" });
  }

  announce(event: string): void {
    if (this.#announced || this.#closed || (this.#binding !== null && this.#binding.event !== event)) return;
    this.#announced = true;
    // Several entries of one moment make one notice.
    setImmediate(() => {
      this.#announced = false;
      this.#send({ notice: "changed" });
    });
  }

  progress(job: string, done: number, total: number): void {
    this.#send({ notice: "progress", job, done, total });
  }

  close(): void {
    this.#closed = true;
    this.#wire.close();
  }

  #send(message: FromEngine): void {
    if (!this.#closed) this.#wire.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    const request = requestSchema.safeParse(message);
    if (!request.success) return this.#refuse(message);
    const { id, channel, input } = request.data;
    try {
      this.#send({ id, ok: true, output: await this.#handle(channel, input) });
    } catch (error) {
      this.#send({ id, ok: false, error: wireError(channel, error) });
    }
  }

  /** What has a number is answered, so that nobody waits for ever. */
  #refuse(message: unknown): void {
    const id = requestSchema.shape.id.safeParse((message as { id?: unknown } | null)?.id);
    if (id.success) this.#send({ id: id.data, ok: false, error: wireError("", new AppError("bad-message")) });
  }

  async #handle(name: string, input: unknown): Promise<unknown> {
    if (!isChannel(name)) throw new AppError("unknown-channel", { channel: name });
    const { caller, input: schema } = channels[name];
    this.#authorise(Array.isArray(caller) ? caller : [caller as Caller]);
    const parsed = (schema as z.ZodType).safeParse(input);
    if (!parsed.success)
      throw new AppError("bad-message", { channel: name, path: parsed.error.issues[0]?.path.join(".") ?? "" });
    const handle = handlers[name as ChannelName] as (port: Port, input: unknown) => unknown;
    const asker = this.#binding;
    const output = await handle(this, parsed.data);
    // What one person asked for is not handed to the next: a desk's long work may outlast its session.
    if (caller !== "anyone" && caller !== "signed-in" && this.#binding !== asker) throw new AppError("not-signed-in");
    return output;
  }

  #authorise(callers: readonly Caller[]): void {
    if (callers.includes("anyone")) return;
    const desks = desksOf(this.signedIn, this.room);
    if (callers.includes("signed-in") || callers.some((caller) => desks.includes(caller as Desk))) return;
    throw new AppError("not-allowed", { kind: "", role: this.signedIn.role });
  }
}

function wireError(channel: string, error: unknown): { code: AppError["code"]; details: AppError["details"] } {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  log.failure(isChannel(channel) ? channel : "unknown channel", error);
  return { code: "unexpected", details: { channel } };
}
