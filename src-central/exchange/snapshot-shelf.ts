// What a session asks of central's ledger, answered at once from what has been loaded; what has not is asked for by an exception.

import type { Lineage } from "#shared/event/authority/lineage";
import type { SealedEntry } from "#shared/ledger/entry";
import type { Frontier, Place } from "#shared/sync/frontier";
import type { Shelf } from "#shared/sync/session";
import type { CentralLedger, StoredEntry } from "../store/central-ledger";

/** The session asked for what is not loaded: it is to be loaded, and the session, which is pure, to be run anew. */
export class Missing extends Error {
  readonly load: (shelf: SnapshotShelf, ledger: CentralLedger) => Promise<void>;

  constructor(load: Missing["load"]) {
    super("not loaded");
    this.load = load;
  }
}

const rowsAtOnce = 512;
const lastSequence = 0x7fffffff;

export class SnapshotShelf implements Shelf {
  readonly event: string;
  readonly #heads: ReadonlyMap<string, readonly Place[]>;
  /** log → hash → whether it is held. */
  readonly #held = new Map<string, Map<string, boolean>>();
  readonly #lineages = new Map<string, Lineage>();
  /** log → sequence → the entries there. */
  readonly #rows = new Map<string, Map<number, StoredEntry[]>>();

  constructor(event: string, heads: ReadonlyMap<string, readonly Place[]>) {
    this.event = event;
    this.#heads = heads;
  }

  frontier(): Frontier {
    return this.#heads;
  }

  heads(log: string): readonly Place[] {
    return this.#heads.get(log) ?? [];
  }

  holds(log: string, place: Place): boolean {
    const heads = this.heads(log);
    if (heads.some(({ seq, hash }) => seq === place.seq && hash === place.hash)) return true;
    if (heads.every(({ seq }) => seq < place.seq)) return false;
    const known = this.#held.get(log)?.get(place.hash);
    if (known === undefined) throw new Missing((shelf, ledger) => shelf.loadHeld(ledger, log, [place]));
    return known;
  }

  onBranch(log: string, place: Place, head: Place): boolean {
    if (place.seq > head.seq) return false;
    if (place.seq === head.seq) return place.hash === head.hash;
    return this.heads(log).length < 2 || this.#hashAt(log, place.seq, head) === place.hash;
  }

  at(log: string, seq: number, head: Place): Place {
    if (this.heads(log).length > 1) return { seq, hash: this.#hashAt(log, seq, head) ?? "" };
    return { seq, hash: this.#row(log, seq, null).hash };
  }

  run(log: string, after: Place | null, head: Place, bytes: number): readonly SealedEntry[] {
    const forked = this.heads(log).length > 1;
    const taken: StoredEntry[] = [];
    let size = 0;
    let sealed = 0;
    for (let seq = (after?.seq ?? 0) + 1; seq <= head.seq; seq += 1) {
      const row = this.#row(log, seq, forked ? this.#hashAt(log, seq, head) : null);
      const length = row.header.length + (row.body?.length ?? 0) + 80;
      // Past the size it goes on to the next seal only where none has come yet: without one nothing could be taken.
      if (size + length > bytes && sealed > 0) break;
      taken.push(row);
      size += length;
      if (row.seal !== null) sealed = taken.length;
    }
    return taken.slice(0, sealed).map(({ header, body, seal }, at) => ({
      header,
      body,
      // Headers are chained: the last seal vouches for all before it.
      seal: at === sealed - 1 ? seal : null,
    }));
  }

  async loadHeld(ledger: CentralLedger, log: string, places: readonly Place[]): Promise<void> {
    const held = await ledger.held(log, places);
    const known = this.#held.get(log) ?? new Map<string, boolean>();
    for (const { hash } of places) known.set(hash, held.has(hash));
    this.#held.set(log, known);
  }

  /** Rows from a sequence on; gives how many bytes they are. */
  async loadRows(ledger: CentralLedger, log: string, from: number): Promise<number> {
    const rows = await ledger.run(log, from, lastSequence, rowsAtOnce);
    const known = this.#rows.get(log) ?? new Map<number, StoredEntry[]>();
    for (const row of rows) {
      const beside = known.get(row.seq) ?? [];
      if (!beside.some(({ hash }) => hash === row.hash)) known.set(row.seq, [...beside, row]);
    }
    this.#rows.set(log, known);
    return rows.reduce((sum, { header, body }) => sum + header.length + (body?.length ?? 0), 0);
  }

  async loadLineage(ledger: CentralLedger, log: string): Promise<void> {
    const links = await ledger.links(log);
    this.#lineages.set(log, new Map(links.map(({ hash, seq, prev }) => [hash, { seq, prev }])));
  }

  /** Of a forked log: the hash at a sequence of the branch that ends at the head. */
  #hashAt(log: string, seq: number, head: Place): string | null {
    const lineage = this.#lineages.get(log);
    if (lineage === undefined) throw new Missing((shelf, ledger) => shelf.loadLineage(ledger, log));
    for (let hash: string | null = head.hash; hash !== null;) {
      const link: { readonly seq: number; readonly prev: string | null } | undefined = lineage.get(hash);
      if (link === undefined || link.seq < seq) return null;
      if (link.seq === seq) return hash;
      hash = link.prev;
    }
    return null;
  }

  #row(log: string, seq: number, hash: string | null): StoredEntry {
    const rows = this.#rows.get(log)?.get(seq) ?? [];
    const row = hash === null ? rows[0] : rows.find((each) => each.hash === hash);
    if (row === undefined) throw new Missing(async (shelf, ledger) => void (await shelf.loadRows(ledger, log, seq)));
    return row;
  }
}
