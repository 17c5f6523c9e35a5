// A small seeded generator, so that a rehearsal can be played again: xorshift32 (Marsaglia 2003), for play and never for keys.

export interface SeededRandom {
  /** A whole number from 0 up to, and not with, `bound`. */
  below(bound: number): number;
  chance(share: number): boolean;
}

export function seededRandom(seed: number): SeededRandom {
  // Zero is the one state that xorshift never leaves.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return {
    below: (bound) => Math.floor((next() / 2 ** 32) * bound),
    chance: (share) => next() / 2 ** 32 < share,
  };
}
