// Random numbers that anyone can repeat: xoshiro128**, for permutations and resamples, never for keys.

/** A stream of numbers; one of its own for every use, so that what one use draws does not shift another. */
export interface RandomStream {
  /** A whole number from 0 up to, and not with, `bound` (1 to 2³²), each equally likely. */
  below(bound: number): number;
}

const WORD = 2 ** 32;

/**
 * Blackman & Vigna 2021, Scrambled linear pseudorandom number generators: xoshiro128** 1.1, 32-bit words from a state of
 * four that are not all 0.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result;
  };
}

/** `seed` is any text; `use` names what the numbers are for; `index` picks one of the use's streams. */
export function randomStream(seed: string, use: string, index = 0): RandomStream {
  const text = `${index} ${use} ${seed}`;
  const next = xoshiro128([hash(text, 1), hash(text, 2), hash(text, 3), hash(text, 4) || 1]);
  return {
    below(bound) {
      // What lies in the uneven last part of the range is thrown away, so that no number is favoured.
      const even = WORD - (WORD % bound);
      let drawn = next();
      while (drawn >= even) drawn = next();
      return drawn % bound;
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

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Appleby's MurmurHash3 (x86, 32 bits), a UTF-16 unit at a time: near texts get states that lie far apart. */
function hash(text: string, seed: number): number {
  let state = Math.imul(seed, 0x9e3779b9);
  for (let at = 0; at < text.length; at += 1) {
    const unit = Math.imul(rotated(Math.imul(text.charCodeAt(at), 0xcc9e2d51), 15), 0x1b873593);
    state = (Math.imul(rotated(state ^ unit, 13), 5) + 0xe6546b64) | 0;
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
