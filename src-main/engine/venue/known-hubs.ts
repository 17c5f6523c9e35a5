// Where hubs of an event were last reached, and the port that this laptop's own served at.

import type { Store } from "#db/store";
import type { HubAddress } from "#shared/venue/notes";

const mostAddresses = 4;

export class KnownHubs {
  readonly #store: Store;
  readonly #event: string;
  /** Told by desks and hubs, not yet tried: kept in memory alone. */
  readonly #told = new Map<string, HubAddress[]>();

  constructor(store: Store, event: string) {
    this.#store = store;
    this.#event = event;
  }

  hubs(): string[] {
    return [...new Set(this.#rows().map(({ hub }) => hub))];
  }

  addresses(hub: string): { host: string; port: number }[] {
    const all = [...this.#rows().filter((row) => row.hub === hub), ...(this.#told.get(hub) ?? [])];
    const seen = new Set<string>();
    return all
      .map(({ host, port }) => ({ host, port }))
      .filter(({ host, port }) => !seen.has(`${host} ${port}`) && seen.add(`${host} ${port}`));
  }

  all(): HubAddress[] {
    return [...this.#rows(), ...[...this.#told.values()].flat()].slice(0, 32);
  }

  /** It was reached there. */
  keep({ hub, host, port }: HubAddress): void {
    this.#store.write((transaction) =>
      transaction.run(
        transaction.queries
          .insertInto("known_hub")
          .values({ event: this.#event, hub, host, port })
          .onConflict((conflict) => conflict.columns(["event", "hub"]).doUpdateSet({ host, port })),
      ),
    );
  }

  /** Whether any of them was new. */
  keepFound(hubs: readonly HubAddress[]): boolean {
    const news = hubs.filter(({ hub, host, port }) =>
      this.addresses(hub).every((known) => known.host !== host || known.port !== port),
    );
    for (const hub of news) this.#told.set(hub.hub, [hub, ...(this.#told.get(hub.hub) ?? [])].slice(0, mostAddresses));
    return news.length > 0;
  }

  /** Where this laptop served last, so that it serves there again after a restart; null where it did not. */
  get port(): number | null {
    const { queries } = this.#store;
    const row = this.#store.first(queries.selectFrom("setting").select("value").where("name", "=", this.#name));
    return row === undefined ? null : Number(row.value);
  }

  keepPort(port: number): void {
    const value = String(port);
    this.#store.write((transaction) =>
      transaction.run(
        transaction.queries
          .insertInto("setting")
          .values({ name: this.#name, value })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value })),
      ),
    );
  }

  forgetPort(): void {
    this.#store.write((transaction) =>
      transaction.run(transaction.queries.deleteFrom("setting").where("name", "=", this.#name)),
    );
  }

  get #name(): string {
    return `serving/${this.#event}`;
  }

  #rows(): HubAddress[] {
    const { queries } = this.#store;
    return this.#store.all(
      queries.selectFrom("known_hub").select(["hub", "host", "port"]).where("event", "=", this.#event),
    );
  }
}
