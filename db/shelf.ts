// An event's entries as an exchange asks for them: heads kept in memory, runs of exact bytes read from the store.

import type { Lineage } from "#shared/event/authority/lineage";
import type { SealedEntry } from "#shared/ledger/entry";
import type { Frontier, Place } from "#shared/sync/frontier";
import type { Shelf } from "#shared/sync/session";
import { entryAt } from "./entry-at";
import { fixedQuery } from "./fixed-query";
import type { ReadableStore } from "./store";

interface Link {
  readonly hash: string;
  readonly seq: number;
  readonly prev: string | null;
}

const links = fixedQuery((queries) =>
  queries.selectFrom("entry").select(["hash", "seq", "prev"]).where("event", "=", "").where("log", "=", ""),
);
const logsOf = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select(["log", (eb) => eb.fn.min("arrival").as("first")])
    .where("event", "=", "")
    .groupBy("log")
    .orderBy("first"),
);
const lone = fixedQuery((queries) =>
  queries.selectFrom("entry").select("hash").where("event", "=", "").where("log", "=", "").where("seq", "=", 0),
);
/** Without the seals themselves: of a run only the last is sent. */
const following = fixedQuery((queries) =>
  queries
    .selectFrom("entry")
    .select(["header", "body", "seq", "hash", (eb) => eb("seal", "is not", null).as("sealed")])
    .where("event", "=", "")
    .where("log", "=", "")
    .where("seq", ">", 0)
    .where("seq", "<=", 0)
    .orderBy("seq")
    .limit(0),
);
const exactly = entryAt(["header", "body", "seq", "hash", (eb) => eb("seal", "is not", null).as("sealed")]);
const sealAt = entryAt(["seal"]);

const rowsAtOnce = 256;

interface Row extends Place {
  readonly header: Uint8Array;
  readonly body: Uint8Array | null;
  readonly sealed: 0 | 1;
}

export class LedgerShelf implements Shelf {
  readonly event: string;
  readonly #store: ReadableStore;
  readonly #heads = new Map<string, Place[]>();
  readonly #lineages = new Map<string, Lineage>();

  constructor(store: ReadableStore, event: string) {
    this.event = event;
    this.#store = store;
    this.reload();
  }

  /** Reads every log anew, after entries have come by another way. */
  reload(): void {
    this.#heads.clear();
    this.#lineages.clear();
    for (const { log } of this.#store.allFixed<{ log: string }>(logsOf, [this.event])) this.refresh(log);
  }

  /** The event's first log stands first: what others are enrolled by is served before them. */
  frontier(): Frontier {
    return this.#heads;
  }

  heads(log: string): readonly Place[] {
    return this.#heads.get(log) ?? [];
  }

  holds(log: string, { seq, hash }: Place): boolean {
    if (this.heads(log).some((head) => head.hash === hash && head.seq === seq)) return true;
    return this.#store.allFixed<{ hash: string }>(lone, [this.event, log, seq]).some((row) => row.hash === hash);
  }

  onBranch(log: string, place: Place, head: Place): boolean {
    if (place.seq > head.seq) return false;
    if (place.seq === head.seq) return place.hash === head.hash;
    return this.heads(log).length < 2 || this.#chain(log, head, place.seq)[0]?.hash === place.hash;
  }

  at(log: string, seq: number, head: Place): Place {
    if (this.heads(log).length > 1) {
      const { hash } = this.#chain(log, head, seq)[0] as Link;
      return { seq, hash };
    }
    const [row] = this.#store.allFixed<{ hash: string }>(lone, [this.event, log, seq]);
    if (row === undefined) throw new RangeError("no entry at that sequence");
    return { seq, hash: row.hash };
  }

  run(log: string, after: Place | null, head: Place, bytes: number): readonly SealedEntry[] {
    const taken: SealedEntry[] = [];
    let size = 0;
    let sealed: { readonly length: number; readonly place: Place } | null = null;
    for (const { header, body, seq, hash, sealed: isSealed } of this.#rows(log, after?.seq ?? 0, head)) {
      const length = header.length + (body?.length ?? 0) + 80;
      // Past the size it goes on to the next seal only where none has come yet: without one nothing could be taken.
      if (size + length > bytes && sealed !== null) break;
      taken.push({ header, body, seal: null });
      size += length;
      if (isSealed === 1) sealed = { length: taken.length, place: { seq, hash } };
    }
    if (sealed === null) return [];
    // Headers are chained: the last seal vouches for all before it.
    const last = taken[sealed.length - 1] as SealedEntry;
    return [...taken.slice(0, sealed.length - 1), { ...last, seal: this.#seal(log, sealed.place) }];
  }

  /** After entries of a log have been committed. */
  refresh(log: string): void {
    const rows = this.#store.allFixed<Link>(links, [this.event, log]);
    const followed = new Set(rows.map(({ prev }) => prev));
    const heads = rows.filter(({ hash }) => !followed.has(hash)).map(({ seq, hash }) => ({ seq, hash }));
    this.#heads.set(
      log,
      heads.sort((a, b) => (a.hash < b.hash ? -1 : 1)),
    );
    if (heads.length > 1) this.#lineages.set(log, new Map(rows.map(({ hash, seq, prev }) => [hash, { seq, prev }])));
    else this.#lineages.delete(log);
  }

  /** As `refresh`, where it is known what came: entries of one run, the first following `prev`. */
  grow(log: string, prev: string | null, last: Place): void {
    const heads = this.heads(log);
    const follows = heads.length === 0 ? prev === null : heads.length === 1 && heads[0]?.hash === prev;
    if (follows) this.#heads.set(log, [last]);
    else this.refresh(log);
  }

  #seal(log: string, { seq, hash }: Place): Uint8Array | null {
    return this.#store.allFixed<{ seal: Uint8Array | null }>(sealAt, [this.event, log, seq, hash])[0]?.seal ?? null;
  }

  *#rows(log: string, after: number, head: Place): Generator<Row> {
    if (this.heads(log).length > 1) {
      for (const { seq, hash } of this.#chain(log, head, after + 1)) {
        const [row] = this.#store.allFixed<Row>(exactly, [this.event, log, seq, hash]);
        if (row !== undefined) yield row;
      }
      return;
    }
    for (let from = after; from < head.seq;) {
      const rows = this.#store.allFixed<Row>(following, [this.event, log, from, head.seq, rowsAtOnce]);
      if (rows.length === 0) return;
      yield* rows;
      from += rows.length;
    }
  }

  /** Of a forked log: the entries from `least` up to the head, in order. */
  #chain(log: string, head: Place, least: number): Link[] {
    const lineage = this.#lineages.get(log);
    const found: Link[] = [];
    for (let hash: string | null = head.hash; hash !== null;) {
      const link: Omit<Link, "hash"> | undefined = lineage?.get(hash);
      if (link === undefined || link.seq < least) break;
      found.push({ hash, ...link });
      hash = link.prev;
    }
    return found.reverse();
  }
}
