// States and the like as text that two laptops can be compared by: maps, sets and objects in the order of their keys.

export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Map) return [...each].sort(byKey);
    if (each instanceof Set) return [...each].sort();
    if (each === null || typeof each !== "object" || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(byKey));
  });
}

function byKey([a]: [unknown, unknown], [b]: [unknown, unknown]): number {
  return String(a) < String(b) ? -1 : 1;
}

/** Where two texts begin to differ, for whoever reads the violation. */
export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${a.slice(from, at + 80)}… and …${b.slice(from, at + 80)}…`;
}
