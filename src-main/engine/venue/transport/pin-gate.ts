// The gate of the one-time PIN: five tries in all, whoever makes them, and one laptop let in by each PIN.

import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import type { Refusal } from "#shared/venue/greeting";
import { joinPinLength } from "#shared/venue/join-pin";

export const pinTries = 5;

/** So that making new PINs again and again is no way to guess on: two PINs' worth in a minute. */
export const pinTriesPerMinute = 10;

export class PinGate {
  readonly #now: () => number;
  readonly #perMinute: number;
  #pin: string | undefined;
  #left = 0;
  /** When the tries of the last minute were made. */
  #tries: number[] = [];

  /** `now` is a monotonic clock in milliseconds. */
  constructor(now: () => number = () => performance.now(), perMinute: number = pinTriesPerMinute) {
    this.#now = now;
    this.#perMinute = perMinute;
  }

  /** A new PIN in the place of the old one, with new tries. */
  make(): string {
    const pin = String(randomInt(10 ** joinPinLength)).padStart(joinPinLength, "0");
    this.#pin = pin;
    this.#left = pinTries;
    return pin;
  }

  /** From now on no PIN is right. */
  clear(): void {
    this.#pin = undefined;
    this.#left = 0;
  }

  /** Tries that are left; 0 where there is no PIN. */
  get left(): number {
    return this.#left;
  }

  /** Undefined where the PIN is right: it is used up then. Otherwise why it is refused. */
  check(pin: string): Refusal | undefined {
    const expected = this.#pin;
    if (expected === undefined) return { code: "pin-dead" };
    const seconds = this.#secondsToWait();
    if (seconds > 0) return { code: "pin-wait", seconds };
    // Counted before it is looked at: no way out of here, by an error either, gives a free try.
    this.#tries.push(this.#now());
    this.#left -= 1;
    const right = timingSafeEqual(digest(pin), digest(expected));
    if (right || this.#left === 0) this.clear();
    if (right) return undefined;
    return this.#pin === undefined ? { code: "pin-dead" } : { code: "pin-wrong", left: this.#left };
  }

  #secondsToWait(): number {
    const now = this.#now();
    this.#tries = this.#tries.filter((at) => now - at < 60_000);
    const oldest = this.#tries[this.#tries.length - this.#perMinute];
    return oldest === undefined ? 0 : Math.ceil((oldest + 60_000 - now) / 1000);
  }
}

/** Of equal length whatever was typed. */
function digest(pin: string): Buffer {
  return createHash("sha256").update(pin).digest();
}
