// A wire over a WebSocket: bounded in both directions, and aware of the other side's silence.

import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import type { WireLimits } from "./limits";
import { TokenBucket } from "#shared/sync/token-bucket";
import type { Wire, WireEnd } from "./wire";

export type Peer = Pick<Wire, "device" | "name" | "address">;

/** Called with what a listener threw; the wire of that listener ends, no other does. */
export type FaultListener = (what: string, error: unknown) => void;

/** An option of ws that its types do not name yet: how long a closing handshake may take. */
export interface ClosingOptions {
  readonly closeTimeout: number;
}

/** Close codes (RFC 6455, section 7.4.1). */
const code = { normal: 1000, goingAway: 1001, none: 1005, policy: 1008, tooLarge: 1009, fault: 1011 };

const monotonic = (): number => performance.now();

export class SocketWire implements Wire {
  readonly device: string;
  readonly name: string;
  readonly address: string;
  readonly #socket: WebSocket;
  readonly #limits: WireLimits;
  readonly #fault: FaultListener;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #endListeners: ((end: WireEnd) => void)[] = [];
  /** What came before anybody listened, or faster than it may; at most what one packet of the network holds. */
  #queue: Uint8Array[];
  /** The first frame of the queue that was not handed over yet. */
  #next = 0;
  #frameListener: ((frame: Uint8Array) => void) | undefined;
  #resting: NodeJS.Timeout | undefined;
  #heard = true;
  #silentTicks = 0;
  #end: WireEnd | undefined;

  /** `stream` is what the WebSocket runs over; `early` are frames that came already. Nothing is read until someone listens. */
  constructor(
    socket: WebSocket,
    stream: Duplex,
    peer: Peer,
    limits: WireLimits,
    fault: FaultListener,
    early: Uint8Array[] = [],
  ) {
    this.device = peer.device;
    this.name = peer.name;
    this.address = peer.address;
    this.#socket = socket;
    this.#limits = limits;
    this.#fault = fault;
    this.#queue = early;
    this.#frames = new TokenBucket(limits.framesPerSecond, limits.framesAtOnce, monotonic);
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.bytesPerSecond, monotonic);
    this.#heartbeat = setInterval(() => this.#beat(), limits.pingMs);
    socket.pause();
    stream.on("data", this.#onBytes);
    socket.on("message", this.#onMessage);
    socket.on("ping", this.#onControl);
    socket.on("pong", this.#onControl);
    socket.on("error", (error) => this.#finish(isProtocolError(error) ? "broke-limits" : "failed"));
    socket.on("close", (closeCode) => this.#finish(endOf(closeCode)));
  }

  get waiting(): number {
    return this.#end === undefined ? this.#socket.bufferedAmount : 0;
  }

  /** Does nothing once the wire has ended. Throws a RangeError for a frame that the other side would refuse. */
  send(frame: Uint8Array): void {
    if (frame.length > this.#limits.frame) throw new RangeError(`a frame of ${frame.length} bytes`);
    if (this.#end !== undefined) return;
    if (this.#socket.bufferedAmount + frame.length > this.#limits.outgoing) return this.#finish("slow");
    // A write that fails ends the socket, which says so itself.
    this.#socket.send(frame, { binary: true }, () => undefined);
  }

  /** One listener; what came before it is handed over at once. */
  onFrame(listener: (frame: Uint8Array) => void): void {
    this.#frameListener = listener;
    this.#goOn();
  }

  /** Called once with the end, at once where it has come already. */
  onEnd(listener: (end: WireEnd) => void): void {
    if (this.#end === undefined) this.#endListeners.push(listener);
    else listener(this.#end);
  }

  close(): void {
    this.#finish("closed");
  }

  readonly #onBytes = (chunk: Buffer): void => {
    this.#heard = true;
    this.#charge(this.#bytes, chunk.length);
  };

  /** Pings cost what frames cost: each makes this end answer. */
  readonly #onControl = (): void => this.#charge(this.#frames, 1);

  readonly #onMessage = (data: RawData, isBinary: boolean): void => {
    if (this.#end !== undefined) return;
    if (!isBinary || !Buffer.isBuffer(data) || data.length > this.#limits.frame) return this.#finish("broke-limits");
    this.#queue.push(data);
    this.#handOver();
  };

  #handOver(): void {
    const listener = this.#frameListener;
    if (listener === undefined) return;
    while (this.#resting === undefined) {
      const frame = this.#queue[this.#next];
      if (frame === undefined) break;
      this.#next += 1;
      this.#charge(this.#frames, 1);
      // It may have ended by that charge, or by the frame before.
      if (this.#end !== undefined) return;
      try {
        listener(frame);
      } catch (error) {
        this.#fault("a frame could not be handled", error);
        this.#finish("failed");
      }
    }
    if (this.#next === this.#queue.length) {
      this.#queue = [];
      this.#next = 0;
    }
  }

  /** Hands over what waits, and reads on once nothing does. */
  #goOn(): void {
    this.#handOver();
    if (this.#frameListener !== undefined && this.#resting === undefined) this.#socket.resume();
  }

  #charge(bucket: TokenBucket, amount: number): void {
    const waitMs = bucket.take(amount);
    if (waitMs === 0 || this.#end !== undefined) return;
    if (this.#limits.excess === "end") return this.#finish("broke-limits");
    this.#socket.pause();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#goOn();
    }, waitMs);
  }

  /** Counts ticks rather than time: a laptop that slept, or was busy, has not heard because it did not listen. */
  #beat(): void {
    // Whom nobody reads from cannot be heard.
    if (this.#heard || this.#socket.isPaused) this.#silentTicks = 0;
    else this.#silentTicks += 1;
    this.#heard = false;
    if (this.#silentTicks * this.#limits.pingMs >= this.#limits.silentMs) return this.#finish("silent");
    this.#socket.ping(undefined, undefined, () => undefined);
  }

  #finish(end: WireEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#resting);
    this.#queue = [];
    this.#next = 0;
    this.#hangUp(end);
    for (const listener of this.#endListeners.splice(0)) {
      try {
        listener(end);
      } catch (error) {
        this.#fault("the end of a wire could not be handled", error);
      }
    }
  }

  /** A peer that takes or says nothing would not answer a closing handshake either. */
  #hangUp(end: WireEnd): void {
    if (end === "slow" || end === "silent") return this.#socket.terminate();
    this.#socket.close(end === "closed" ? code.normal : end === "broke-limits" ? code.policy : code.fault);
    // What it still sends is read no more where it broke a limit, and only for its closing frame otherwise.
    if (end === "broke-limits") this.#socket.pause();
    else this.#socket.resume();
  }
}

/** The errors that ws raises for what is no WebSocket, or too much of it. */
function isProtocolError(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("WS_ERR_");
}

function endOf(closeCode: number): WireEnd {
  if (closeCode === code.normal || closeCode === code.goingAway || closeCode === code.none) return "closed";
  return closeCode === code.policy || closeCode === code.tooLarge ? "broke-limits" : "failed";
}
