// What several requests have brought to an event, committed together with what it changes of who may do what.

import type { Basis } from "#shared/event/authority/basis";
import type { Crypto } from "#shared/ledger/crypto";
import { isKnownDevice } from "#shared/sync/membership";
import { CentralLedger, type Queries } from "../store/central-ledger";
import type { CentralStore } from "../store/open-central-store";
import type { CheckedRun } from "./check-run";
import { type RightsHere, authorityOf, readBasis } from "./event-rights";
import { type KeptRuns, keepRuns } from "./keep-runs";
import { Refused } from "./refused";
import { retried } from "./retried";

/** Of logs that nobody has enrolled no more is kept for an event: a hostile laptop cannot fill the disk. */
const mostUnenrolled = { entries: 5000, bytes: 32 * 1024 * 1024 };

/** What a device has brought with one request; nothing where it only asks. */
export interface Brought {
  readonly device: string;
  readonly runs: readonly CheckedRun[];
}

export interface Group {
  readonly event: string;
  readonly brought: readonly Brought[];
  /** By what is held before. */
  readonly known: RightsHere;
}

export interface Committed extends KeptRuns {
  readonly basis: Basis;
}

/** Logs of strangers have grown beyond what is kept of them. */
class Overfull extends Error {
  readonly logs: readonly string[];

  constructor(logs: readonly string[]) {
    super("too much");
    this.logs = logs;
  }
}

/**
 * Whether nothing that it brings can be refused for the sake of rights: it can be committed together with others, and what
 * is wrong with one request is not their fault.
 */
export function isOrdinary({ device, runs }: Brought, { basis }: RightsHere): boolean {
  if (runs.length === 0) return true;
  return isKnownDevice(basis, device) && runs.every(({ log, authority }) => !authority && basis.logs.has(log));
}

/** Several only where all are ordinary. Throws `Refused`; nothing is committed then. */
export async function commitGroup(store: CentralStore, crypto: Crypto, group: Group): Promise<Committed> {
  try {
    return await commit(store, crypto, group, new Set());
  } catch (error) {
    if (!(error instanceof Overfull)) throw error;
    // All else that the laptop brought is taken all the same.
    return commit(store, crypto, group, new Set(error.logs));
  }
}

function commit(store: CentralStore, crypto: Crypto, group: Group, full: ReadonlySet<string>): Promise<Committed> {
  const { event, brought, known } = group;
  const take = async (queries: Queries): Promise<Committed> => {
    const ledger = new CentralLedger(queries, store.engine, event);
    const runs = brought.map((each) => each.runs);
    const kept = await keepRuns(ledger, runs, full);
    const isOld = kept.authority || (await isOutdated(queries, group, kept.grown));
    const basis = isOld ? await readBasis(ledger, event, crypto) : known.basis;
    // One that is not known yet may ask, and is told of nothing; what it brings then has to say who let it in.
    if (brought.some((each) => each.runs.length > 0 && !isKnownDevice(basis, each.device)))
      throw new Refused("device-unknown");
    await requireRoom(ledger, basis, kept.grown);
    if (kept.authority) await noteRights(queries, event);
    return { ...kept, basis };
  };
  return retried(() => store.db.transaction().execute((transaction) => take(transaction)));
}

/**
 * Whoever came at the same moment may have brought, and committed first, what lets this device in: then it was here when the
 * logs were locked, is no news of this request, and is not in what was known before.
 */
async function isOutdated(
  queries: Queries,
  { event, brought, known: { authority, basis } }: Group,
  grown: readonly string[],
): Promise<boolean> {
  const isKnown =
    brought.every(({ device }) => isKnownDevice(basis, device)) && grown.every((log) => basis.logs.has(log));
  // Asked only where it could refuse somebody: nobody else pays for it.
  return !isKnown && (await authorityOf(queries, event)) !== authority;
}

async function requireRoom(ledger: CentralLedger, basis: Basis, grown: readonly string[]): Promise<void> {
  const strangers = grown.filter((log) => !basis.logs.has(log));
  if (strangers.length === 0) return;
  const { entries, bytes } = await ledger.sizeBeside([...basis.logs.keys()]);
  if (entries > mostUnenrolled.entries || bytes > mostUnenrolled.bytes) throw new Overfull(strangers);
}

/** What this and every other instance knows of the event is old from the commit on. */
async function noteRights(queries: Queries, event: string): Promise<void> {
  await queries
    .updateTable("event")
    .set((eb) => ({ authority: eb("authority", "+", 1) }))
    .where("event", "=", event)
    .execute();
}
