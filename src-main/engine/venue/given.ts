// What a laptop keeps once it was given to a person: the key of the log that was enrolled, and the person's PIN.

import type { Transaction } from "#db/store";
import { fromHex } from "#shared/ledger/bytes";
import type { GivenNote } from "#shared/venue/notes";
import type { Engine } from "../engine";
import { type Offer, audienceOfRole } from "./offer";

export function keepGiven(
  { author, pins }: Engine,
  transaction: Transaction,
  event: string,
  offer: Offer,
  { person, role, pin }: GivenNote,
): void {
  const audience = audienceOfRole[role];
  if (person === null || audience === undefined) return;
  transaction.run(
    transaction.queries
      .deleteFrom("log_key")
      .where("event", "=", event)
      .where("person", "=", person)
      .where("role", "=", role)
      .where("audience", "=", audience),
  );
  author.logs.keepKey(transaction, event, { person, role }, audience, offer.seeds[audience]);
  if (pin !== null) pins.keep(transaction, event, person, { salt: fromHex(pin.salt), hash: fromHex(pin.hash) });
}
