// The hub's side of the greeting: challenges whoever comes, checks the signature, and asks its owner to decide.

import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Crypto, Signer } from "#shared/ledger/crypto";
import {
  type Acceptance,
  type Answer,
  type Greeting,
  type Refusal,
  formatChallenge,
  newNonce,
  openGreeting,
  sealAnswer,
} from "#shared/venue/greeting";
import { FirstFrames } from "./first-frames";

/** What the hub's owner says to a greeting whose signature is right. */
export type Decision = { readonly accepted: Acceptance } | { readonly refused: Refusal };

export type Authenticate = (greeting: Greeting, address: string) => Decision | Promise<Decision>;

/** Who the hub is, to those who greet it. */
export interface HubIdentity {
  /** By which its answers are signed: the key of the chief's device. */
  readonly signer: Signer;
  readonly device: string;
  readonly name: string;
  readonly version: string;
  readonly fingerprint: string;
}

export interface GreetingTask {
  readonly socket: WebSocket;
  readonly stream: Duplex;
  readonly address: string;
  /** By the path that the stranger came by: it decides how much may be sent. */
  readonly as: Greeting["as"];
  /** Bytes that may come before the answer. */
  readonly budget: number;
}

/**
 * The greeting of an accepted device, after the answer was sent and with nothing read beyond it; undefined where it was
 * refused or hung up on. Rejects with what `authenticate` throws.
 */
export async function receiveGreeting(
  { socket, stream, address, as, budget }: GreetingTask,
  hub: HubIdentity,
  authenticate: Authenticate,
  crypto: Crypto,
): Promise<Greeting | undefined> {
  const frames = new FirstFrames(socket);
  const stopCounting = spend(stream, budget, () => socket.terminate());
  const bond = { fingerprint: hub.fingerprint, nonce: newNonce(crypto) };
  socket.send(formatChallenge(bond.nonce));
  const greeting = openGreeting(await frames.next(), bond, crypto);
  // One frame is due; whoever sends more before the answer is none of ours.
  socket.pause();
  const decision = greeting?.as === as ? await authenticate(greeting, address) : undefined;
  stopCounting();
  const more = frames.release();
  if (socket.readyState !== socket.OPEN) return undefined;
  if (greeting === undefined || decision === undefined || more.length > 0) {
    socket.terminate();
    return undefined;
  }
  const { signer, device, name, version } = hub;
  const said: Answer =
    "accepted" in decision
      ? { answer: "accepted", accepted: decision.accepted, device, name, version }
      : { answer: "refused", refused: decision.refused, device, name, version };
  socket.send(sealAnswer(said, { ...bond, greetingNonce: greeting.nonce }, signer));
  if (said.answer === "accepted") return greeting;
  socket.resume();
  socket.close();
  return undefined;
}

/** Counts bytes rather than frames: what has not become a frame yet takes memory too. */
function spend(stream: Duplex, budget: number, exhausted: () => void): () => void {
  let left = budget;
  const count = (chunk: Buffer): void => {
    left -= chunk.length;
    if (left < 0) exhausted();
  };
  stream.on("data", count);
  return () => stream.off("data", count);
}
