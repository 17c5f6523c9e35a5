// Central as one more wire of an event's exchange: what is said to it waits here for the next request.

import type { Wire, WireEnd } from "../venue/transport/wire";

export class CentralWire implements Wire {
  readonly device: string;
  readonly name = "";
  readonly address: string;
  readonly #onWaiting: () => void;
  #frames: Uint8Array[] = [];
  #hear: (frame: Uint8Array) => void = () => undefined;
  #end: (end: WireEnd) => void = () => undefined;
  #closed = false;

  /** `device` is central's public key; `onWaiting` is told whenever something has begun to wait. */
  constructor(device: string, address: string, onWaiting: () => void) {
    this.device = device;
    this.address = address;
    this.#onWaiting = onWaiting;
  }

  /** In bytes. */
  get waiting(): number {
    return this.#frames.reduce((bytes, frame) => bytes + frame.length, 0);
  }

  get closed(): boolean {
    return this.#closed;
  }

  send(frame: Uint8Array): void {
    if (this.#closed) return;
    this.#frames.push(frame);
    this.#onWaiting();
  }

  /** All that waits, which then waits no more. */
  take(): readonly Uint8Array[] {
    return this.#frames.splice(0);
  }

  /** The frames of an answer. */
  deliver(frames: readonly Uint8Array[]): void {
    for (const frame of frames) if (!this.#closed) this.#hear(frame);
  }

  onFrame(listener: (frame: Uint8Array) => void): void {
    this.#hear = listener;
  }

  onEnd(listener: (end: WireEnd) => void): void {
    const before = this.#end;
    this.#end = (end) => {
      before(end);
      listener(end);
    };
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#frames = [];
    this.#end("closed");
  }
}
