// Seeds that once broke something, each with what it found.

export interface PinnedSeed {
  readonly seed: number;
  /** null where the seed itself draws what to dwell on. */
  readonly emphasis: readonly string[] | null;
  readonly found: string;
}

export const pinnedSeeds: readonly PinnedSeed[] = [
  {
    seed: 510,
    emphasis: null,
    found: "sent a log for ever to a laptop that did not know yet that it may hold it",
  },
  {
    seed: 9,
    emphasis: ["device-revoked", "chief-lost", "backup", "set-back"],
    found: "asked a laptop that had been sent away for ballots at a desk that was appointed after it",
  },
  {
    seed: 1,
    emphasis: ["crash"],
    found: "kept a laptop's marks aside for a revocation on a branch that was not kept",
  },
  {
    seed: 21_456,
    emphasis: null,
    found: "took a laptop that had become another device, and whose desks were all lost, for one that keeps marks back",
  },
];
