// The frames of a socket while its greeting goes on: asked for one by one, and none lost when the wire takes over.

import type { RawData, WebSocket } from "ws";

export class FirstFrames {
  readonly #socket: WebSocket;
  readonly #waiting: Uint8Array[] = [];
  #asked: ((frame: Uint8Array) => void) | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", this.#take);
  }

  /** The next frame; never settles where none comes, so that the caller's own deadline decides. */
  next(): Promise<Uint8Array> {
    const frame = this.#waiting.shift();
    if (frame !== undefined) return Promise.resolve(frame);
    return new Promise((resolve) => {
      this.#asked = resolve;
    });
  }

  /** Stops listening; what came and was not asked for. */
  release(): Uint8Array[] {
    this.#socket.off("message", this.#take);
    return this.#waiting.splice(0);
  }

  readonly #take = (data: RawData, isBinary: boolean): void => {
    // Nobody of ours sends text, and ws hands over Buffers unless it is told otherwise.
    if (!isBinary || !Buffer.isBuffer(data)) return this.#socket.terminate();
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked === undefined) this.#waiting.push(data);
    else asked(data);
  };
}
