// An order by hand: one item moved by one place.

/** The same array where there is nowhere to move to. */
export function moved<T>(order: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const to = from + by;
  if (from < 0 || from >= order.length || to < 0 || to >= order.length) return order;
  const next = [...order];
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item as T);
  return next;
}
