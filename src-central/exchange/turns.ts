// What requests bring to an event is taken in turns: those that came meanwhile with one commit, and one look at the heads for all.

import type { Basis } from "#shared/event/authority/basis";
import type { Crypto } from "#shared/ledger/crypto";
import type { Place } from "#shared/sync/frontier";
import { CentralLedger } from "../store/central-ledger";
import type { CentralStore } from "../store/open-central-store";
import { type Brought, commitGroup, isOrdinary } from "./commit-group";
import { KnownRights, type RightsHere, authorityOf, readBasis } from "./event-rights";
import type { Kept } from "./keep-runs";
import { Refused } from "./refused";

/** What is held once what the request brought is committed. */
export interface Taken {
  readonly kept: readonly Kept[];
  /** Entries that were not here before. */
  readonly added: number;
  readonly basis: Basis;
  readonly heads: ReadonlyMap<string, readonly Place[]>;
}

interface Waiting {
  readonly brought: Brought;
  readonly done: (taken: Taken) => void;
  readonly failed: (error: unknown) => void;
}

/** Of one commit, in bytes and requests: nobody's answer waits for more; one request may be larger. */
const mostTogether = { bytes: 4 * 1024 * 1024, requests: 64 };

export class Turns {
  readonly #store: CentralStore;
  readonly #crypto: Crypto;
  readonly #rights = new KnownRights();
  /** By event; no line, no turn under way. */
  readonly #lines = new Map<string, Waiting[]>();

  constructor(store: CentralStore, crypto: Crypto) {
    this.#store = store;
    this.#crypto = crypto;
  }

  /** Throws `Refused`; nothing is committed then. */
  take(event: string, brought: Brought): Promise<Taken> {
    return new Promise((done, failed) => {
      const waiting = { brought, done, failed };
      const line = this.#lines.get(event);
      if (line !== undefined) line.push(waiting);
      else void this.#serve(event, [waiting]);
    });
  }

  async #serve(event: string, line: Waiting[]): Promise<void> {
    this.#lines.set(event, line);
    while (line.length > 0) {
      try {
        const known = await this.#rightsHere(event);
        for (const group of nextOf(line, known)) await this.#settle(event, group, known);
      } catch (error) {
        for (const { failed } of line.splice(0)) failed(error);
      }
    }
    this.#lines.delete(event);
  }

  async #settle(event: string, group: readonly Waiting[], known: RightsHere): Promise<void> {
    try {
      const taken = await this.#together(event, group, known);
      group.forEach(({ done }, at) => done(taken[at] as Taken));
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }

  async #together(event: string, group: readonly Waiting[], known: RightsHere): Promise<Taken[]> {
    const bringing = group.filter(({ brought }) => brought.runs.length > 0);
    const parts = { event, brought: bringing.map(({ brought }) => brought), known };
    const committed = bringing.length === 0 ? null : await commitGroup(this.#store, this.#crypto, parts);
    const heads = await new CentralLedger(this.#store.db, this.#store.engine, event).heads();
    const basis = committed?.basis ?? known.basis;
    return group.map((waiting) => {
      const { kept, added } = committed?.requests[bringing.indexOf(waiting)] ?? { kept: [], added: 0 };
      return { kept, added, basis, heads };
    });
  }

  async #rightsHere(event: string): Promise<RightsHere> {
    const { db, engine } = this.#store;
    const authority = await authorityOf(db, event);
    if (authority === null) throw new Refused("event-unknown");
    const read = (): Promise<Basis> => readBasis(new CentralLedger(db, engine, event), event, this.#crypto);
    return { authority, basis: await this.#rights.of(event, authority, read) };
  }
}

/** Takes out of the line as many as can be committed together, and then one that has to be alone: neither waits for all others. */
function nextOf(line: Waiting[], known: RightsHere): Waiting[][] {
  const together: Waiting[] = [];
  const alone: Waiting[] = [];
  let bytes = 0;
  for (const waiting of line) {
    if (!isOrdinary(waiting.brought, known)) {
      if (alone.length === 0) alone.push(waiting);
      continue;
    }
    bytes += waiting.brought.runs.reduce((sum, run) => sum + run.bytes, 0);
    if (together.length > 0 && (bytes > mostTogether.bytes || together.length === mostTogether.requests)) break;
    together.push(waiting);
  }
  const taken = new Set([...together, ...alone]);
  line.splice(0, line.length, ...line.filter((waiting) => !taken.has(waiting)));
  return [together, alone].filter((group) => group.length > 0);
}
