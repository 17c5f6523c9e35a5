// Where hubs of an event were last reached, the port that this laptop's own serves at, and what the laptop is called.

import type { Store } from "#db/store";
import type { HubAddress } from "#shared/venue/notes";

const mostAddresses = 4;
/** Of more hubs than any hall has, nobody's word is kept. */
const mostTold = 64;
const ended = "ended ";

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
    const news = hubs.filter(
      ({ hub, host, port }) =>
        (this.#told.has(hub) || this.#told.size < mostTold) &&
        this.addresses(hub).every((known) => known.host !== host || known.port !== port),
    );
    for (const hub of news) this.#told.set(hub.hub, [hub, ...(this.#told.get(hub.hub) ?? [])].slice(0, mostAddresses));
    return news.length > 0;
  }

  /** The port that this laptop serves at, also after a restart; null where it does not. */
  get serving(): number | null {
    const value = this.#setting("serving");
    return value === null || value.startsWith(ended) ? null : Number(value);
  }

  /** Whether a person has ended the serving: then it is not begun again by itself. */
  get ended(): boolean {
    return this.#setting("serving")?.startsWith(ended) ?? false;
  }

  /** Where it serves, or served last: laptops that know the address find it there again. */
  get lastPort(): number | null {
    const value = this.#setting("serving");
    return value === null ? null : Number(value.replace(ended, ""));
  }

  keepServing(port: number): void {
    this.#keep("serving", String(port));
  }

  endServing(): void {
    const port = this.lastPort;
    if (port !== null) this.#keep("serving", `${ended}${port}`);
  }

  /** What people call this laptop; null where nobody has said. */
  get name(): string | null {
    return this.#setting("laptop-name");
  }

  keepName(name: string): void {
    this.#keep("laptop-name", name);
  }

  #setting(name: string): string | null {
    const { queries } = this.#store;
    const row = this.#store.first(
      queries.selectFrom("setting").select("value").where("name", "=", `${name}/${this.#event}`),
    );
    return row?.value ?? null;
  }

  #keep(setting: string, value: string): void {
    const name = `${setting}/${this.#event}`;
    this.#store.write((transaction) =>
      transaction.run(
        transaction.queries
          .insertInto("setting")
          .values({ name, value })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value })),
      ),
    );
  }

  #rows(): HubAddress[] {
    const { queries } = this.#store;
    return this.#store.all(
      queries.selectFrom("known_hub").select(["hub", "host", "port"]).where("event", "=", this.#event),
    );
  }
}
