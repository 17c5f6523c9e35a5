// What a node holds: of every log its heads, more than one where the log has forked; and the count and root that prove it.

import { toUtf8, uint32 } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";

/** An entry by its place: a head that is there (unlike `Head`, which may stand for nothing). */
export interface Place {
  readonly seq: number;
  readonly hash: string;
}

/** log → its heads. A log that holds nothing is left out. */
export type Frontier = ReadonlyMap<string, readonly Place[]>;

export interface Proof {
  readonly logs: number;
  /** The sum of the heads' sequences: the number of entries where no log has forked. */
  readonly entries: number;
  /** SHA-256 over every head, in the order of logs and hashes. Headers are chained, so equal roots are equal ledgers. */
  readonly root: string;
}

export function proofOf(frontier: Frontier, crypto: Crypto): Proof {
  const logs = [...frontier].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = logs.flatMap(([log, heads]) => {
    const sorted = [...heads].sort((a, b) => (a.hash < b.hash ? -1 : 1));
    return [toUtf8(log), uint32(sorted.length), ...sorted.flatMap(({ seq, hash }) => [uint32(seq), toUtf8(hash)])];
  });
  const entries = logs.reduce((sum, [, heads]) => sum + heads.reduce((each, head) => each + head.seq, 0), 0);
  const root = crypto.sha256Hex(toUtf8("roadshow-judge/root/1\n"), ...parts);
  return { logs: logs.length, entries, root };
}
