// The receipts that this laptop has: for each log and device the furthest entry that it was signed for.

import type { Store } from "#db/store";
import { fromHex, toHex } from "#shared/ledger/bytes";
import type { Receipt } from "#shared/sync/receipt";

export class Receipts {
  readonly #store: Store;
  readonly #event: string;

  constructor(store: Store, event: string) {
    this.#store = store;
    this.#event = event;
  }

  /** Whether it says more than what was known. */
  keep(receipts: readonly Receipt[]): readonly Receipt[] {
    const news = receipts.filter((receipt) => this.#known(receipt) < receipt.seq);
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
    return news;
  }

  all(): Receipt[] {
    const { queries } = this.#store;
    const rows = this.#store.all(queries.selectFrom("receipt").selectAll().where("event", "=", this.#event));
    return rows.map(({ log, seq, hash, device, signature }) => ({
      log,
      seq,
      hash,
      device,
      signature: toHex(new Uint8Array(signature)),
    }));
  }

  #known({ log, device }: Receipt): number {
    const row = this.#store.first(
      this.#store.queries
        .selectFrom("receipt")
        .select("seq")
        .where("event", "=", this.#event)
        .where("log", "=", log)
        .where("device", "=", device),
    );
    return row?.seq ?? 0;
  }
}
