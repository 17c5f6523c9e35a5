// What is signed between a laptop and central: requests by the device's key, answers by central's, a registration by the root's.

import { join, toUtf8 } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";

/** The names of the headers that carry keys, challenges and signatures. */
export const headers = {
  device: "roadshow-device",
  /** From central, opaque, for the next request: no clock of a laptop is ever asked. */
  challenge: "roadshow-challenge",
  signature: "roadshow-signature",
  answer: "roadshow-answer",
} as const;

export interface Asked {
  /** Central's public key, in hexadecimal: a request that was made for another central speaks for nobody here. */
  readonly central: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly challenge: string;
  readonly body: Uint8Array;
}

/** (domain, central, method, path, challenge, SHA-256 of the body); no part but the path holds a line break, nor may that. */
export function requestMessage({ central, method, path, challenge, body }: Asked, crypto: Crypto): Uint8Array {
  return lines("roadshow-judge/central-request/1", [central, method, path, challenge, crypto.sha256Hex(body)]);
}

export interface Answered {
  readonly status: number;
  /** Of the request that it answers, in hexadecimal: an answer to another one says nothing. */
  readonly signature: string;
  readonly body: Uint8Array;
}

/** (domain, status, the request's signature, SHA-256 of the answer's body). */
export function answerMessage({ status, signature, body }: Answered, crypto: Crypto): Uint8Array {
  return lines("roadshow-judge/central-answer/1", [String(status), signature, crypto.sha256Hex(body)]);
}

/** By which the event's root key lets this central, and no other, take the event in: (domain, central, event). */
export function registrationMessage(central: string, event: string): Uint8Array {
  return lines("roadshow-judge/central-event/1", [central, event]);
}

function lines(domain: string, parts: readonly string[]): Uint8Array {
  return join(toUtf8(`${domain}\n`), toUtf8(parts.join("\n")));
}
