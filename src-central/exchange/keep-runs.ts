// Taking in what a request brings: every run verified against what is held, and all that holds committed with its heads at once.

import { authorityKinds } from "#shared/event/authority/authority";
import { verifyRun } from "#shared/ledger/chain";
import type { Crypto } from "#shared/ledger/crypto";
import { type Entry, type SealedEntry, openEntry } from "#shared/ledger/entry";
import type { Place } from "#shared/sync/frontier";
import { type Refusal, mostHeads } from "#shared/sync/messages";
import type { CentralLedger } from "../store/central-ledger";

export interface Run {
  readonly log: string;
  readonly entries: readonly SealedEntry[];
}

export interface Kept {
  /** The last entry that is held now; null where nothing could be taken. */
  readonly place: Place | null;
  readonly fault: Refusal | null;
}

export interface KeptRuns {
  /** One for each run, in their order. */
  readonly kept: readonly Kept[];
  /** Entries that were not here before. */
  readonly added: number;
  /** The logs that have grown. */
  readonly grown: readonly string[];
  /** Whether some of them say who may do what. */
  readonly authority: boolean;
}

/** As at a hub: a run of several entries is no larger, so that whoever passes it on can cut it at a seal. */
const longestRun = 1024 * 1024;
interface Task {
  readonly event: string;
  readonly crypto: Crypto;
  /** Logs of which nothing more is taken: of strangers' logs only so much is kept. */
  readonly full: ReadonlySet<string>;
}

/** Within a transaction. Runs of one log are taken in their order, each on what those before it have brought. */
export async function keepRuns(ledger: CentralLedger, runs: readonly Run[], task: Task): Promise<KeptRuns> {
  const logs = [...new Set(runs.map(({ log }) => log))];
  if (logs.length === 0) return { kept: [], added: 0, grown: [], authority: false };
  await ledger.lock(logs);
  const heads = await ledger.heads(logs);
  const taking = new Taking(ledger, heads, task);
  const kept: Kept[] = [];
  for (const run of runs) kept.push(await taking.take(run));
  await taking.write();
  return {
    kept,
    added: taking.fresh.length,
    grown: taking.grown,
    authority: taking.fresh.some(({ fields }) => speaksOfRights(fields.kind)),
  };
}

function speaksOfRights(kind: string): boolean {
  return kind === "event" || (authorityKinds as ReadonlySet<string>).has(kind);
}

class Taking {
  readonly fresh: Entry[] = [];
  readonly #ledger: CentralLedger;
  readonly #heads: Map<string, Place[]>;
  readonly #task: Task;
  readonly #grown = new Set<string>();
  /** Hashes of what this request has brought. */
  readonly #brought = new Set<string>();

  constructor(ledger: CentralLedger, heads: Map<string, Place[]>, task: Task) {
    this.#ledger = ledger;
    this.#heads = heads;
    this.#task = task;
  }

  async take(run: Run): Promise<Kept> {
    const { crypto, event } = this.#task;
    const first = run.entries[0] === undefined ? "header-unreadable" : openEntry(run.entries[0], crypto);
    if (typeof first === "string") return refused("not-verified");
    if (isTooLong(run.entries) || this.#task.full.has(run.log)) return refused("too-much");
    const { prev, seq } = first.fields;
    if (prev !== null && !(await this.#holds(run.log, { seq: seq - 1, hash: prev }))) return refused("gap");
    // Held without its body it would be served to nobody any more.
    const bare = run.entries.findIndex(({ body }) => body === null);
    const whole = bare === -1 ? run.entries : run.entries.slice(0, bare);
    const { entries, problem } = verifyRun(event, run.log, { seq: seq - 1, hash: prev }, whole, crypto);
    const fault = problem === null ? (bare === -1 ? null : "not-verified") : faultOf(problem.fault);
    const last = entries.at(-1);
    if (last === undefined) return refused(fault ?? "not-verified");
    const limited = await this.#add(run.log, entries);
    return limited === null ? { place: { seq: last.fields.seq, hash: last.hash }, fault } : refused(limited);
  }

  async write(): Promise<void> {
    await this.#ledger.insert(this.fresh);
    for (const log of this.#grown) await this.#ledger.setHeads(log, this.#heads.get(log) ?? []);
  }

  get grown(): readonly string[] {
    return [...this.#grown];
  }

  async #holds(log: string, place: Place): Promise<boolean> {
    if (this.#brought.has(place.hash) || this.#headsOf(log).some(({ hash }) => hash === place.hash)) return true;
    return (await this.#ledger.held(log, [place])).has(place.hash);
  }

  #headsOf(log: string): readonly Place[] {
    return this.#heads.get(log) ?? [];
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
    this.#heads.set(log, heads);
    this.#grown.add(log);
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

function isTooLong(entries: readonly SealedEntry[]): boolean {
  let bytes = 0;
  for (const { header, body } of entries) bytes += header.length + (body?.length ?? 0);
  return entries.length > 1 && bytes > longestRun;
}

function faultOf(fault: string): Refusal {
  return fault === "foreign-event" ? "foreign-event" : "not-verified";
}

function refused(fault: Refusal): Kept {
  return { place: null, fault };
}
