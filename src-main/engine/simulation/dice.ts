// Everything that chance decides in a simulation: streams drawn from one seed, one a purpose, so that they do not shift each other.

import { type SeededRandom, seededRandom } from "../rehearsal/seeded-random";

export class Dice {
  readonly #random: SeededRandom;

  constructor(seed: number, purpose: string) {
    this.#random = seededRandom(mixed(seed, purpose));
  }

  below(bound: number): number {
    return this.#random.below(bound);
  }

  chance(share: number): boolean {
    return this.#random.chance(share);
  }

  /** A whole number from `least` up to and with `most`. */
  between(least: number, most: number): number {
    return least + this.#random.below(most - least + 1);
  }

  /** undefined where there is nothing to pick from. */
  pick<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.#random.below(items.length)];
  }

  /** By weight; undefined where nothing weighs anything. */
  weighed<T extends { readonly weight: number }>(items: readonly T[]): T | undefined {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.#random.below(Math.max(1, Math.round(total * 1000))) / 1000;
    for (const item of items) {
      if (item.weight > left) return item;
      left -= item.weight;
    }
    return undefined;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.#random.below(256));
  }

  /** 26 letters and digits, as people and projects are named. */
  recordId(): string {
    const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    return Array.from({ length: 26 }, () => alphabet[this.#random.below(alphabet.length)]).join("");
  }
}

/** FNV-1a over the purpose, stirred into the seed. */
function mixed(seed: number, purpose: string): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (const letter of purpose) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
