// Whether an entry lies on the chain that a cut keeps: by sequence in a log of one branch, by descent in a forked one.

import type { Cut } from "../bodies";

/** Of one forked log: every entry's hash, with the one before it. */
export type Lineage = ReadonlyMap<string, { readonly seq: number; readonly prev: string | null }>;

/** log → its lineage; logs of one branch are left out. */
export type Lineages = ReadonlyMap<string, Lineage>;

export interface Placed {
  readonly hash: string;
  readonly log: string;
  readonly seq: number;
}

/** Whether the entry is the cut's own, or one before it on the same branch. */
export function withinCut(entry: Placed, cut: Cut, lineages: Lineages): boolean {
  if (entry.seq > cut.seq) return false;
  const lineage = lineages.get(entry.log);
  if (lineage === undefined) return true;
  return descends(cut.hash, entry.hash, lineage);
}

/** Whether `hash` is `ancestor`, or comes after it on one branch. */
export function descends(hash: string | null, ancestor: string, lineage: Lineage): boolean {
  for (let at = hash; at !== null; at = lineage.get(at)?.prev ?? null) if (at === ancestor) return true;
  return false;
}

/** The last entries of each branch, in the order of their hashes. */
export function branchHeads(lineage: Lineage): { seq: number; hash: string }[] {
  const followed = new Set([...lineage.values()].map(({ prev }) => prev));
  return [...lineage]
    .filter(([hash]) => !followed.has(hash))
    .map(([hash, { seq }]) => ({ seq, hash }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
}
