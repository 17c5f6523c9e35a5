// Drawing lots for the running order: a shuffle that anyone can repeat from the seed on record.

import type { Crypto } from "../ledger/crypto";
import { toUtf8 } from "../ledger/bytes";

/**
 * Fisher and Yates' shuffle, its numbers the SHA-256 of `seed:counter` taken as 48-bit integers; those in the uneven last
 * part of the range are thrown away, so that every order is equally likely.
 */
export function drawOrder(items: readonly string[], seed: string, crypto: Pick<Crypto, "sha256">): string[] {
  const order = [...items];
  let counter = 0;
  const below = (bound: number): number => {
    for (;;) {
      const number = first48Bits(crypto.sha256(toUtf8(`${seed}:${counter}`)));
      counter += 1;
      if (number < 2 ** 48 - (2 ** 48 % bound)) return number % bound;
    }
  };
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = below(last + 1);
    [order[last], order[pick]] = [order[pick] as string, order[last] as string];
  }
  return order;
}

function first48Bits(hash: Uint8Array): number {
  return hash.subarray(0, 6).reduce((number, byte) => number * 256 + byte, 0);
}
