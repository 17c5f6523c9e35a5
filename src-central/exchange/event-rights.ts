// Who may do what in an event, by the entries that central holds: computed as every laptop computes it, and known by heart until it changes.

import { authorityKinds, basisOf } from "#shared/event/authority/authority";
import type { Basis } from "#shared/event/authority/basis";
import { factsOfEntries } from "#shared/event/authority/facts-of-entries";
import type { Lineage } from "#shared/event/authority/lineage";
import type { Crypto } from "#shared/ledger/crypto";
import { openEntry } from "#shared/ledger/entry";
import type { CentralLedger, Queries } from "../store/central-ledger";

const kinds = ["event", ...authorityKinds];
const mostKnown = 500;

/** Who may do what, and the number of the event that it holds for: it grows with every entry that changes rights. */
export interface RightsHere {
  readonly authority: number;
  readonly basis: Basis;
}

/** null for an event that is not registered here. */
export async function authorityOf(queries: Queries, event: string): Promise<number | null> {
  const row = await queries.selectFrom("event").select("authority").where("event", "=", event).executeTakeFirst();
  return row?.authority ?? null;
}

export async function readBasis(ledger: CentralLedger, event: string, crypto: Crypto): Promise<Basis> {
  const entries = (await ledger.ofKinds(kinds)).flatMap((sealed) => {
    const entry = openEntry(sealed, crypto);
    return typeof entry === "string" ? [] : [entry];
  });
  const lineages = new Map<string, Lineage>();
  for (const [log, heads] of await ledger.heads()) {
    if (heads.length < 2) continue;
    const links = await ledger.links(log);
    lineages.set(log, new Map(links.map(({ hash, seq, prev }) => [hash, { seq, prev }])));
  }
  return basisOf(factsOfEntries(event, entries, crypto), lineages);
}

/** By event and the number that grows with every entry that changes rights, so that instances beside this one are seen. */
export class KnownRights {
  readonly #known = new Map<string, { readonly authority: number; readonly basis: Promise<Basis> }>();

  /** Read once for all that ask meanwhile: a hall's laptops come back at the same moment. */
  of(event: string, authority: number, read: () => Promise<Basis>): Promise<Basis> {
    const known = this.#known.get(event);
    if (known?.authority === authority) return known.basis;
    const reading = { authority, basis: read() };
    this.#known.delete(event);
    this.#known.set(event, reading);
    if (this.#known.size > mostKnown) this.#known.delete(this.#known.keys().next().value as string);
    // What could not be read is read anew by whoever asks next.
    reading.basis.catch(() => {
      if (this.#known.get(event) === reading) this.#known.delete(event);
    });
    return reading.basis;
  }
}
