// Random numbers that anyone can repeat: Philox 4x32-10, counter-based, for permutations and resamples, never for keys.

/** A stream of numbers; its own stream for every use, so that what one use draws does not shift another. */
export interface RandomStream {
  /** A whole number from 0 up to, and not with, `bound` (1 to 2³²), each equally likely. */
  below(bound: number): number;
}

export type Block = readonly [number, number, number, number];

const ROUNDS = 10;
const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const;
const WEYL = [0x9e3779b9, 0xbb67ae85] as const;
const WORD = 2 ** 32;

/**
 * Salmon, Moraes, Dror & Shaw 2011, Parallel random numbers: as easy as 1, 2, 3. Four 32-bit words from a counter of
 * four and a key of two; equal input, equal output, so number 1,000,000 needs none of those before it.
 */
export function philox(counter: Block, key: readonly [number, number]): Block {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [high0, low0] = [multiplyHigh(MULTIPLIERS[0], c0), Math.imul(MULTIPLIERS[0], c0)];
    const [high1, low1] = [multiplyHigh(MULTIPLIERS[1], c2), Math.imul(MULTIPLIERS[1], c2)];
    [c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1 >>> 0, (high0 ^ c3 ^ k1) >>> 0, low0 >>> 0];
    [k0, k1] = [(k0 + WEYL[0]) >>> 0, (k1 + WEYL[1]) >>> 0];
  }
  return [c0, c1, c2, c3];
}

/** `seed` is any text; `use` names what the numbers are for; `index` (below 2³²) picks one of the use's streams. */
export function randomStream(seed: string, use: string, index = 0): RandomStream {
  const key = [hash(seed, 0x811c9dc5), hash(seed, 0x9747b28c)] as const;
  const purpose = hash(use, 0x811c9dc5);
  let block: Block = [0, 0, 0, 0];
  let blocks = 0;
  let left = 0;
  const word = (): number => {
    if (left === 0) {
      block = philox([index >>> 0, blocks, purpose, 0], key);
      blocks += 1;
      left = block.length;
    }
    left -= 1;
    return block[left] as number;
  };
  return {
    below(bound) {
      // What lies in the uneven last part of the range is thrown away, so that no number is favoured.
      const even = WORD - (WORD % bound);
      for (;;) {
        const drawn = word();
        if (drawn < even) return drawn % bound;
      }
    },
  };
}

/** Fisher & Yates' shuffle, in place. */
export function shuffle(items: Float64Array, random: RandomStream): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const pick = random.below(last + 1);
    const held = items[last] as number;
    items[last] = items[pick] as number;
    items[pick] = held;
  }
}

/** The upper 32 bits of the product of two 32-bit words, in halves, since the product has more bits than a number. */
function multiplyHigh(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const low = aLow * bLow;
  const middle = aHigh * bLow + Math.floor(low / 65536);
  const carried = aLow * bHigh + (middle % 65536);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carried / 65536)) >>> 0;
}

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo), with the finaliser of MurmurHash3 so that near seeds lie far apart. */
function hash(text: string, basis: number): number {
  let state = basis;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
