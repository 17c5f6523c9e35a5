// Challenges for signed requests: made and checked by every instance alike, good for some minutes by central's own clock.

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const lifeMs = 10 * 60 * 1000;
const macLength = 16;
const contentLength = 16;

export class Challenges {
  readonly #secret: Buffer;
  readonly #now: () => number;

  /** `now` is central's wall clock, in milliseconds since 1970: the only clock that is asked. */
  constructor(seed: Uint8Array, now: () => number) {
    this.#secret = createHmac("sha256", seed).update("roadshow-judge/central-challenge/1").digest();
    this.#now = now;
  }

  make(): string {
    const content = Buffer.alloc(contentLength);
    content.writeBigUInt64BE(BigInt(this.#now() + lifeMs));
    randomBytes(8).copy(content, 8);
    return Buffer.concat([content, this.#mac(content)]).toString("base64url");
  }

  isGood(challenge: string): boolean {
    const bytes = Buffer.from(challenge, "base64url");
    if (bytes.length !== contentLength + macLength) return false;
    const content = bytes.subarray(0, contentLength);
    if (!timingSafeEqual(bytes.subarray(contentLength), this.#mac(content))) return false;
    const until = Number(content.readBigUInt64BE());
    return until > this.#now() && until <= this.#now() + lifeMs;
  }

  #mac(content: Buffer): Buffer {
    return createHmac("sha256", this.#secret).update(content).digest().subarray(0, macLength);
  }
}
