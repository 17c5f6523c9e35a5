// Taking in what requests bring, within a transaction: every run put in its place by what is held, and all written with its heads at once.

import type { Entry } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import { type Refusal, mostHeads } from "#shared/sync/messages";
import type { CentralLedger } from "../store/central-ledger";
import { type CheckedRun, speaksOfRights } from "./check-run";

export interface Kept {
  /** The last entry that is held now; null where nothing could be taken. */
  readonly place: Place | null;
  readonly fault: Refusal | null;
}

export interface KeptRuns {
  /** For each request, one for each of its runs, in their order. */
  readonly requests: readonly { readonly kept: readonly Kept[]; readonly added: number }[];
  /** The logs that have grown. */
  readonly grown: readonly string[];
  /** Whether some of what was not here before says who may do what. */
  readonly authority: boolean;
}

/**
 * Runs of one log are taken in their order, each on what those before it have brought, whoever brought it. Of logs that are
 * `full` nothing more is taken: of strangers' logs only so much is kept.
 */
export async function keepRuns(
  ledger: CentralLedger,
  requests: readonly (readonly CheckedRun[])[],
  full: ReadonlySet<string>,
): Promise<KeptRuns> {
  const logs = [...new Set(requests.flat().map(({ log }) => log))];
  await ledger.lock(logs);
  const taking = new Taking(ledger, await ledger.heads(logs), full);
  const results = [];
  for (const runs of requests) {
    const before = taking.fresh.length;
    const kept: Kept[] = [];
    for (const run of runs) kept.push(await taking.take(run));
    results.push({ kept, added: taking.fresh.length - before });
  }
  await taking.write();
  const authority = taking.fresh.some(({ fields }) => speaksOfRights(fields.kind));
  return { requests: results, grown: taking.grown, authority };
}

class Taking {
  readonly fresh: Entry[] = [];
  readonly #ledger: CentralLedger;
  readonly #before: ReadonlyMap<string, readonly Place[]>;
  /** Of the logs that have grown. */
  readonly #after = new Map<string, readonly Place[]>();
  readonly #full: ReadonlySet<string>;
  /** Hashes of what these requests have brought. */
  readonly #brought = new Set<string>();

  constructor(ledger: CentralLedger, heads: ReadonlyMap<string, readonly Place[]>, full: ReadonlySet<string>) {
    this.#ledger = ledger;
    this.#before = heads;
    this.#full = full;
  }

  async take({ log, after, entries, fault }: CheckedRun): Promise<Kept> {
    if (this.#full.has(log)) return refused("too-much");
    if (after !== null && !(await this.#holds(log, after))) return refused("gap");
    const last = entries.at(-1);
    if (last === undefined) return { place: null, fault };
    const limited = await this.#add(log, entries);
    return limited === null ? { place: { seq: last.fields.seq, hash: last.hash }, fault } : refused(limited);
  }

  async write(): Promise<void> {
    await this.#ledger.insert(this.fresh);
    const moves = [...this.#after].map(([log, after]) => ({ log, before: this.#before.get(log) ?? [], after }));
    await this.#ledger.moveHeads(moves);
  }

  get grown(): readonly string[] {
    return [...this.#after.keys()];
  }

  async #holds(log: string, place: Place): Promise<boolean> {
    if (this.#brought.has(place.hash) || this.#headsOf(log).some(({ hash }) => hash === place.hash)) return true;
    return (await this.#ledger.held(log, [place])).has(place.hash);
  }

  #headsOf(log: string): readonly Place[] {
    return this.#after.get(log) ?? this.#before.get(log) ?? [];
  }

  /** Why nothing of it can be kept; null where it is. */
  async #add(log: string, entries: readonly Entry[]): Promise<Refusal | null> {
    const added = await this.#notHeld(log, entries);
    const [first] = added;
    const last = added.at(-1);
    if (first === undefined || last === undefined) return null;
    const { prev } = first.fields;
    const heads = [
      ...this.#headsOf(log).filter(({ hash }) => hash !== prev),
      { seq: last.fields.seq, hash: last.hash },
    ];
    if (heads.length > mostHeads) return "too-much";
    this.#after.set(log, heads);
    this.fresh.push(...added);
    for (const { hash } of added) this.#brought.add(hash);
    return null;
  }

  /** A run that follows a head is all news; else what is held of it is its beginning. */
  async #notHeld(log: string, entries: readonly Entry[]): Promise<readonly Entry[]> {
    const prev = entries[0]?.fields.prev ?? null;
    const heads = this.#headsOf(log);
    if (prev === null ? heads.length === 0 : heads.some(({ hash }) => hash === prev)) return entries;
    const places = entries.map(({ fields: { seq }, hash }) => ({ seq, hash }));
    const held = await this.#ledger.held(log, places);
    return entries.filter(({ hash }) => !held.has(hash) && !this.#brought.has(hash));
  }
}

function refused(fault: Refusal): Kept {
  return { place: null, fault };
}
