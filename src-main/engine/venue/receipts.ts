// The receipts that this laptop has: for each log and device the furthest entry that was signed for.

import type { Store } from "#db/store";
import { fromHex, toHex } from "#shared/ledger/bytes";
import type { Receipt } from "#shared/sync/receipt";

export class Receipts {
  readonly #store: Store;
  readonly #event: string;
  /** By log and device; as in the store. */
  readonly #known = new Map<string, Receipt>();

  constructor(store: Store, event: string) {
    this.#store = store;
    this.#event = event;
    const rows = store.all(store.queries.selectFrom("receipt").selectAll().where("event", "=", event));
    for (const { log, seq, hash, device, signature } of rows)
      this.#known.set(keyOf(log, device), { log, seq, hash, device, signature: toHex(new Uint8Array(signature)) });
  }

  /** Those of them that say more than what was known. */
  keep(receipts: readonly Receipt[]): readonly Receipt[] {
    const news = receipts.filter(({ log, device, seq }) => this.seqOf(log, device) < seq);
    if (news.length === 0) return [];
    this.#store.write((transaction) => {
      for (const { log, device, seq, hash, signature } of news) {
        const row = { seq, hash, signature: fromHex(signature) };
        transaction.run(
          transaction.queries
            .insertInto("receipt")
            .values({ event: this.#event, log, device, ...row })
            .onConflict((conflict) => conflict.columns(["event", "log", "device"]).doUpdateSet(row)),
        );
      }
    });
    for (const receipt of news) this.#known.set(keyOf(receipt.log, receipt.device), receipt);
    return news;
  }

  all(): Receipt[] {
    return [...this.#known.values()];
  }

  /** How far the device has signed for the log; 0 for not at all. */
  seqOf(log: string, device: string): number {
    return this.#known.get(keyOf(log, device))?.seq ?? 0;
  }
}

function keyOf(log: string, device: string): string {
  return `${log} ${device}`;
}
