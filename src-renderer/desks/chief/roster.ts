// The order of the roster, as the panel sits.

interface Seated {
  readonly judge: string;
}

/** Who is no longer on the roster comes last. */
export function byRoster<T extends Seated>(items: readonly T[], roster: readonly Seated[]): T[] {
  const seat = new Map(roster.map(({ judge }, at) => [judge, at]));
  const seatOf = ({ judge }: T): number => seat.get(judge) ?? roster.length;
  return items.toSorted((a, b) => seatOf(a) - seatOf(b));
}
