// Ranks of figures: midranks for rank statistics, competition ranks (1, 2, 2, 4) for lists that are read.

/** Figures that differ by less are the same figure, reached by other roundings of binary fractions. */
const NEAR = 1e-9;

/** Rank 1 for the lowest; equal values share the mean of their ranks. */
export function midranks(values: readonly number[]): number[] {
  const ranks = values.map(() => 0);
  for (const { from, members } of runs(values)) for (const at of members) ranks[at] = from + (members.length + 1) / 2;
  return ranks;
}

/** How many share a value, for each value that is shared. */
export function tieSizes(values: readonly number[]): number[] {
  return runs(values)
    .map(({ members }) => members.length)
    .filter((size) => size > 1);
}

/** Rank 1 for the highest; equal values share the better rank; null has none. */
export function competitionRanks(values: readonly (number | null)[]): (number | null)[] {
  const ranks: (number | null)[] = values.map(() => null);
  const valued = [...values.keys()].filter((at) => values[at] !== null);
  for (const { from, members } of runs(valued.map((at) => -(values[at] as number))))
    for (const member of members) ranks[valued[member] as number] = from + 1;
  return ranks;
}

interface Run {
  /** How many values are lower. */
  readonly from: number;
  /** Where the equal values stand. */
  readonly members: readonly number[];
}

function runs(values: readonly number[]): Run[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const found: { from: number; members: number[] }[] = [];
  let last: number | null = null;
  for (const [from, at] of order.entries()) {
    const value = values[at] as number;
    if (last !== null && value - last <= NEAR * Math.max(1, Math.abs(value))) found.at(-1)?.members.push(at);
    else found.push({ from, members: [at] });
    last = value;
  }
  return found;
}
