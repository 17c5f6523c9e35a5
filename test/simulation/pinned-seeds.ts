// Seeds that once broke something, each with what it found.

export interface PinnedSeed {
  readonly seed: number;
  readonly emphasis: readonly string[];
  readonly found: string;
}

export const pinnedSeeds: readonly PinnedSeed[] = [];
