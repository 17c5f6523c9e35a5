// Whether the projections were made by this version's kinds: an update that knows more kinds reads the ledger anew.

import { kindsVersion } from "#shared/event/kinds";
import type { Crypto } from "#shared/ledger/crypto";
import { rebuildProjections } from "./ledger";
import type { Store } from "./store";

const name = "projections";

/** Entries of kinds that the version before did not know were kept and not applied: now they apply. */
export function refreshProjections(store: Store, crypto: Crypto): boolean {
  const { queries } = store;
  const made = store.first(queries.selectFrom("setting").select("value").where("name", "=", name))?.value;
  if (made === kindsVersion) return false;
  store.write((transaction) => {
    rebuildProjections(transaction, crypto);
    transaction.run(
      queries
        .insertInto("setting")
        .values({ name, value: kindsVersion })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: kindsVersion })),
    );
  });
  return true;
}
