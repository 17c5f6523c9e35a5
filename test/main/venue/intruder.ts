// A laptop in the hall that says what it likes: it greets rightly, and then sends notes and frames of its own making.

import type { Client } from "../../../src-main/engine/client";
import type { Device } from "../../../src-main/engine/device";
import { makeDevice } from "../../../src-main/engine/device";
import { dial } from "../../../src-main/engine/venue/transport/dial";
import type { OfferNote, VenueNote } from "../../../src-shared/venue/notes";
import { type Message, decodeMessage, encodeMessage } from "../../../src-shared/sync/messages";

export class Intruder {
  readonly device: string;
  readonly heard: Message[] = [];
  readonly #send: (frame: Uint8Array) => void;
  ended = false;

  private constructor(device: Device, { wire }: Awaited<ReturnType<typeof dial>>) {
    this.device = device.device;
    this.#send = (frame) => wire.send(frame);
    wire.onEnd(() => (this.ended = true));
    wire.onFrame((frame) => {
      const message = decodeMessage(frame);
      if (message !== null) this.heard.push(message);
    });
    this.close = () => wire.close();
  }

  close: () => void;

  /** Into the lobby, with the PIN of the moment. */
  static async guest(desk: Client, offer: (own: Device) => OfferNote): Promise<Intruder> {
    const device = await makeDevice();
    const { serving } = await desk.call("venue.view", {});
    const intruder = await Intruder.#dial(desk, device, { as: "guest", pin: serving?.pin ?? "" });
    intruder.say({ offer: offer(device) });
    return intruder;
  }

  /** As a device that the event has let in once, in the place of its own program. */
  static member(desk: Client, event: string, device: Device): Promise<Intruder> {
    return Intruder.#dial(desk, device, { as: "member", event });
  }

  static async #dial(desk: Client, device: Device, as: Parameters<typeof dial>[0]["as"]): Promise<Intruder> {
    const { serving } = await desk.call("venue.view", {});
    const dialled = await dial({
      host: "127.0.0.1",
      port: serving?.port ?? 0,
      trust: { fingerprint: serving?.fingerprint ?? "" },
      as,
      name: "示例",
      version: "0.0.0",
      signer: device.signer,
      onFault: () => undefined,
    });
    return new Intruder(device, dialled);
  }

  say(note: VenueNote): void {
    this.send({ type: "note", note });
  }

  send(message: Message): void {
    this.#send(encodeMessage(message));
  }

  /** Every note of the kind that has been heard. */
  notes<K extends keyof VenueNote>(kind: K): VenueNote[K][] {
    return this.heard.flatMap((message) =>
      message.type === "note" && kind in message.note ? [(message.note as VenueNote)[kind]] : [],
    );
  }
}
