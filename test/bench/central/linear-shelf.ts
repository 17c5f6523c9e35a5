// What a measured laptop holds, in memory: logs that have gone one way, so that the disk of two hundred laptops is not measured.

import type { Entry, SealedEntry } from "../../../src-shared/ledger/entry";
import type { Frontier, Place } from "../../../src-shared/sync/frontier";
import type { Shelf } from "../../../src-shared/sync/session";

export class LinearShelf implements Shelf {
  readonly event: string;
  readonly #logs: ReadonlyMap<string, readonly Entry[]>;
  readonly #frontier: Frontier;

  constructor(event: string, logs: ReadonlyMap<string, readonly Entry[]>) {
    this.event = event;
    this.#logs = logs;
    this.#frontier = new Map([...logs].map(([log, entries]) => [log, [placeOf(entries.at(-1) as Entry)]]));
  }

  frontier(): Frontier {
    return this.#frontier;
  }

  heads(log: string): readonly Place[] {
    return this.#frontier.get(log) ?? [];
  }

  holds(log: string, { seq, hash }: Place): boolean {
    return this.#logs.get(log)?.[seq - 1]?.hash === hash;
  }

  onBranch(log: string, place: Place, head: Place): boolean {
    return place.seq <= head.seq && this.holds(log, place);
  }

  at(log: string, seq: number): Place {
    return placeOf(this.#logs.get(log)?.[seq - 1] as Entry);
  }

  run(log: string, after: Place | null, head: Place, bytes: number): readonly SealedEntry[] {
    const taken: SealedEntry[] = [];
    let size = 0;
    for (const entry of this.#logs.get(log)?.slice(after?.seq ?? 0, head.seq) ?? []) {
      size += entry.header.length + (entry.body?.length ?? 0) + 80;
      if (size > bytes && taken.length > 0) break;
      taken.push(entry);
    }
    // Headers are chained: the last seal vouches for all before it.
    return taken.map(({ header, body, seal }, at) => ({ header, body, seal: at === taken.length - 1 ? seal : null }));
  }
}

function placeOf({ fields, hash }: Entry): Place {
  return { seq: fields.seq, hash };
}
