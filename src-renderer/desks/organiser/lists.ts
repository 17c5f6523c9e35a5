// Lists that are edited in place: change, remove and move one item, each giving a new list.

export function changeAt<T>(list: readonly T[], index: number, change: Partial<T>): T[] {
  return list.map((item, at) => (at === index ? { ...item, ...change } : item));
}

export function removeAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

export function insertAt<T>(list: readonly T[], index: number, item: T): T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** Takes the item at `from` to `to`, kept within the list. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined) return [...list];
  return insertAt(removeAt(list, from), Math.max(0, Math.min(list.length - 1, to)), item);
}

/** Puts a removed item back where it was, unless it is there again. */
export function putBack<T extends { readonly id: string }>(list: readonly T[], index: number, item: T): readonly T[] {
  return list.some(({ id }) => id === item.id) ? list : insertAt(list, index, item);
}

/** `PREFIX-N` with the least N ≥ 1 that none of the items has. */
export function freshId(prefix: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map((item) => item.id));
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
