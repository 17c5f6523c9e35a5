// The entries of one log, in the order of their sequence: whether each follows one that is there, and what ends the log is vouched for.

import { fromHex } from "#shared/ledger/bytes";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, eventOf, sealMessage } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import type { EntryColumns } from "./records";

export type LogFault =
  | "foreign-event"
  | "columns-differ"
  | "double"
  | "predecessor-missing"
  | "seal-wrong"
  | "seal-missing"
  | "heads-differ";

export class LogCheck {
  readonly #event: string;
  readonly #crypto: Crypto;
  /** Hashes at the sequence that was seen last, and at the one before it. */
  #seq = 0;
  #here = new Set<string>();
  #before = new Set<string>();
  /** Entries that none follows, with whether a seal stands at them. */
  readonly #ends = new Map<string, { readonly seq: number; readonly sealed: boolean }>();

  constructor(event: string, crypto: Crypto) {
    this.#event = event;
    this.#crypto = crypto;
  }

  /** What does not hold of an entry; null where all does. */
  take(entry: Entry, columns: EntryColumns | null): LogFault | null {
    if (eventOf(entry) !== this.#event) return "foreign-event";
    if (columns !== null && !areOf(columns, entry)) return "columns-differ";
    const missing = this.#place(entry);
    if (missing !== null) return missing;
    const { fields, hash, seal } = entry;
    if (seal === null) return null;
    const genuine = this.#crypto.verify(fromHex(fields.log), sealMessage(this.#event, fields, hash), seal);
    return genuine ? null : "seal-wrong";
  }

  get ends(): Place[] {
    return [...this.#ends].map(([hash, { seq }]) => ({ seq, hash }));
  }

  /** What nothing vouches for: headers are chained, so a seal at every end is enough. */
  get unsealed(): Place[] {
    return this.ends.filter(({ hash }) => this.#ends.get(hash)?.sealed === false);
  }

  #place({ fields: { seq, prev }, hash, seal }: Entry): LogFault | null {
    if (seq !== this.#seq) {
      this.#before = seq === this.#seq + 1 ? this.#here : new Set();
      this.#here = new Set();
      this.#seq = seq;
    }
    if (this.#here.has(hash)) return "double";
    this.#here.add(hash);
    this.#ends.set(hash, { seq, sealed: seal !== null });
    if (prev === null) return null;
    this.#ends.delete(prev);
    return this.#before.has(prev) ? null : "predecessor-missing";
  }
}

function areOf({ log, seq, hash, prev, kind, critical, at }: EntryColumns, { fields, hash: right }: Entry): boolean {
  return (
    hash === right &&
    log === fields.log &&
    seq === fields.seq &&
    prev === fields.prev &&
    kind === fields.kind &&
    critical === Number(fields.critical) &&
    at === fields.at
  );
}
