// The branches of logs among entries in any order: one run for every entry that none follows.

import type { Entry } from "./entry";

/**
 * Each run goes from the earliest entry that is there to one that none follows. A log that has forked makes several, which
 * share their beginning.
 */
export function branchesOf<T>(items: readonly T[], entryOf: (item: T) => Entry): T[][] {
  const byHash = new Map(items.map((item) => [entryOf(item).hash, item]));
  const followed = new Set(items.map((item) => entryOf(item).fields.prev));
  return [...byHash.values()]
    .filter((item) => !followed.has(entryOf(item).hash))
    .map((last) => {
      const branch = [last];
      for (let before = byHash.get(entryOf(last).fields.prev ?? ""); before !== undefined;) {
        branch.push(before);
        before = byHash.get(entryOf(before).fields.prev ?? "");
      }
      return branch.reverse();
    });
}
