// A wire: an authenticated connection to another laptop, over which whole frames go both ways.

/** Why a wire ended. */
export type WireEnd =
  /** Either side hung up. */
  | "closed"
  /** Nothing was heard for too long. */
  | "silent"
  /** The other side does not take what is sent to it, and what waits for it has grown to the limit. */
  | "slow"
  /** A frame too large, too many frames, or no frame of ours. */
  | "broke-limits"
  /** The connection failed. */
  | "failed";

export interface Wire {
  /** The other device's public key in hexadecimal, proved by its signature over this very connection. */
  readonly device: string;
  /** As it calls itself; never trusted for anything but being shown. */
  readonly name: string;
  /** Its address on the network, to be shown. */
  readonly address: string;
  /** Bytes handed over and not yet taken by the network: a sender waits while they are many. */
  readonly waiting: number;
  send(frame: Uint8Array): void;
  onFrame(listener: (frame: Uint8Array) => void): void;
  onEnd(listener: (end: WireEnd) => void): void;
  close(): void;
}
