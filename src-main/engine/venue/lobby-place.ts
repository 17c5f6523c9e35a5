// The lobby that this laptop waits in, kept on the disk: what it is given there is lost neither with a wire nor with a process.

import { z } from "zod";
import type { Store, Transaction } from "#db/store";
import { hash32 } from "#shared/ledger/entry";
import type { Devices, NewDevice } from "../device";

const placeSchema = z.object({
  event: hash32,
  title: z.string(),
  /** What the person called this laptop. */
  name: z.string(),
  /** The fingerprint of the hub's key. */
  hub: hash32,
  address: z.object({ host: z.string(), port: z.int() }),
});

/** Where it waits. */
export type LobbyPlace = z.infer<typeof placeSchema>;

/** It stands in the place of an event's, and no event is called so. */
const key = "lobby";

export class KeptLobby {
  readonly #store: Store;
  readonly #devices: Devices;

  constructor(store: Store, devices: Devices) {
    this.#store = store;
    this.#devices = devices;
  }

  keep(place: LobbyPlace, device: NewDevice): void {
    const value = JSON.stringify(place);
    this.#store.write((transaction) => {
      this.#devices.keep(transaction, key, device);
      transaction.run(
        transaction.queries
          .insertInto("setting")
          .values({ name: key, value })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value })),
      );
    });
  }

  /** null where it waits in none, or the store was copied. */
  read(): { readonly place: LobbyPlace; readonly device: NewDevice } | null {
    const { queries } = this.#store;
    const row = this.#store.first(queries.selectFrom("setting").select("value").where("name", "=", key));
    const device = row === undefined ? null : this.#devices.of(key);
    if (row === undefined || device === null) return null;
    return { place: placeSchema.parse(JSON.parse(row.value)), device };
  }

  forget(transaction: Transaction): void {
    this.#devices.drop(transaction, key);
    transaction.run(transaction.queries.deleteFrom("setting").where("name", "=", key));
  }
}
