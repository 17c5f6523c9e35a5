// One round of the exchange with a laptop: what it brought is committed, and the same session as in a hall says what it is answered.

import type { CentralRefusal } from "#shared/central/words";
import type { Basis } from "#shared/event/authority/basis";
import type { Crypto } from "#shared/ledger/crypto";
import type { Place } from "#shared/sync/frontier";
import { type Message, decodeMessage } from "#shared/sync/messages";
import { isKnownDevice, readerOf } from "#shared/sync/membership";
import { mayRead } from "#shared/sync/rights";
import { type Effect, type Identity, type Rights, Session } from "#shared/sync/session";
import { CentralLedger, type Queries } from "../store/central-ledger";
import type { CentralStore } from "../store/open-central-store";
import { KnownRights, readBasis } from "./event-rights";
import { type Kept, type Run, keepRuns } from "./keep-runs";
import { retried } from "./retried";
import { Missing, SnapshotShelf } from "./snapshot-shelf";

/** Why a request is answered with nothing else. */
export class Refused extends Error {
  readonly code: CentralRefusal;

  constructor(code: CentralRefusal) {
    super(code);
    this.code = code;
  }
}

/** Of logs that nobody has enrolled no more is kept for an event: a hostile laptop cannot fill the disk. */
const mostUnenrolled = { entries: 5000, bytes: 32 * 1024 * 1024 };
/** What is loaded beforehand of that which the laptop lacks, in bytes: more does not go into an answer. */
const mostPrefetched = 1024 * 1024;
/** A session that asks for more than this one after the other is none of an honest laptop. */
const mostLoads = 2000;

/** Logs of strangers have grown beyond what is kept of them. */
class Overfull extends Error {
  readonly logs: readonly string[];

  constructor(logs: readonly string[]) {
    super("too much");
    this.logs = logs;
  }
}

interface Taken {
  readonly kept: readonly Kept[];
  readonly added: number;
  readonly basis: Basis;
}

export interface Round {
  readonly frames: readonly Uint8Array[];
  /** Entries that were not here before. */
  readonly added: number;
}

export class Exchange {
  readonly #store: CentralStore;
  readonly #self: Identity;
  readonly #crypto: Crypto;
  readonly #rights = new KnownRights();

  constructor(store: CentralStore, self: Identity, crypto: Crypto) {
    this.#store = store;
    this.#self = self;
    this.#crypto = crypto;
  }

  /** Throws `Refused`; nothing is committed then. */
  async round(event: string, device: string, frames: readonly Uint8Array[]): Promise<Round> {
    const messages = frames.map((frame) => decodeMessage(frame));
    if (messages.includes(null)) throw new Refused("body-invalid");
    const { kept, added, basis } = await this.#take(event, device, messages as Message[]);
    const ledger = this.#ledger(this.#store.db, event);
    const shelf = new SnapshotShelf(event, await ledger.heads());
    const rights = rightsOf(basis, device);
    await prefetch(shelf, ledger, rights, messages as Message[]);
    const effects = await this.#answer(shelf, ledger, () => this.#session(shelf, device, rights), frames, kept);
    return { frames: effects.flatMap((effect) => (effect.type === "send" ? [effect.frame] : [])), added };
  }

  /** What of an event a device may read there. */
  async frontier(event: string, device: string): Promise<Map<string, Place[]>> {
    const { basis } = await this.#take(event, device, []);
    if (!isKnownDevice(basis, device)) throw new Refused("device-unknown");
    const { mayServe } = rightsOf(basis, device);
    const heads = await this.#ledger(this.#store.db, event).heads();
    return new Map([...heads].filter(([log]) => mayServe(log)));
  }

  #ledger(queries: Queries, event: string): CentralLedger {
    return new CentralLedger(queries, this.#store.engine, event);
  }

  async #take(event: string, device: string, messages: readonly Message[]): Promise<Taken> {
    const runs = messages.filter((message) => message.type === "entries");
    try {
      return await this.#commit(event, device, runs, new Set());
    } catch (error) {
      if (!(error instanceof Overfull)) throw error;
      // All else that the laptop brought is taken all the same.
      return this.#commit(event, device, runs, new Set(error.logs));
    }
  }

  async #commit(event: string, device: string, runs: readonly Run[], full: ReadonlySet<string>): Promise<Taken> {
    // Before the transaction: whoever waits for what another request is reading must hold no connection meanwhile.
    const known = await this.#basisHere(event);
    const take = async (queries: Queries): Promise<Taken> => {
      const ledger = this.#ledger(queries, event);
      const { kept, added, grown, authority } = await keepRuns(ledger, runs, { event, crypto: this.#crypto, full });
      const basis = authority ? await readBasis(ledger, event, this.#crypto) : known;
      // One that is not known yet may ask, and is told of nothing; what it brings then has to say who let it in.
      if (runs.length > 0 && !isKnownDevice(basis, device)) throw new Refused("device-unknown");
      await requireRoom(ledger, basis, grown);
      if (authority) await this.#noteRights(queries, event);
      return { kept, added, basis };
    };
    if (runs.length === 0) return take(this.#store.db);
    return retried(() => this.#store.db.transaction().execute((transaction) => take(transaction)));
  }

  async #basisHere(event: string): Promise<Basis> {
    const { db } = this.#store;
    const row = await db.selectFrom("event").select("authority").where("event", "=", event).executeTakeFirst();
    if (row === undefined) throw new Refused("event-unknown");
    return this.#rights.of(event, row.authority, () => readBasis(this.#ledger(db, event), event, this.#crypto));
  }

  /** What this and every other instance knows of the event is old from the commit on. */
  async #noteRights(queries: Queries, event: string): Promise<void> {
    await queries
      .updateTable("event")
      .set((eb) => ({ authority: eb("authority", "+", 1) }))
      .where("event", "=", event)
      .execute();
  }

  #session(shelf: SnapshotShelf, device: string, rights: Rights): Session {
    return new Session({
      shelf,
      rights,
      peer: device,
      self: this.#self,
      crypto: this.#crypto,
      // Whose word it is that others hold an entry too is for the laptops.
      hears: () => false,
    });
  }

  async #answer(
    shelf: SnapshotShelf,
    ledger: CentralLedger,
    fresh: () => Session,
    frames: readonly Uint8Array[],
    kept: readonly Kept[],
  ): Promise<Effect[]> {
    for (let loads = 0; loads < mostLoads; loads += 1) {
      try {
        return converse(fresh(), frames, kept);
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        await error.load(shelf, ledger);
      }
    }
    throw new Refused("too-large");
  }
}

function rightsOf(basis: Basis, device: string): Rights {
  const reader = readerOf(basis, device);
  return { mayServe: (log) => reader !== null && mayRead(reader, basis.logs.get(log) ?? null) };
}

/** All that the session says to the frames, where each run of entries has come to what was committed of it. */
function converse(session: Session, frames: readonly Uint8Array[], kept: readonly Kept[]): Effect[] {
  const results = kept.values();
  const effects = session.step({ type: "state" });
  for (const frame of frames) {
    const next = session.step({ type: "frame", frame });
    for (const effect of next) {
      if (effect.type !== "keep") effects.push(effect);
      else {
        const { place, fault } = results.next().value as Kept;
        effects.push(...session.step({ type: "kept", log: effect.log, place, fault }));
      }
    }
  }
  return effects;
}

/** What the laptop lacks by what it has stated: loaded together, instead of the session stopping at each. */
async function prefetch(
  shelf: SnapshotShelf,
  ledger: CentralLedger,
  { mayServe }: Rights,
  messages: readonly Message[],
): Promise<void> {
  // Whoever has stated nothing in this request is served nothing by it.
  if (!messages.some(({ type }) => type === "state")) return;
  const stated = new Map<string, readonly Place[]>();
  for (const message of messages)
    if (message.type === "state") for (const { log, heads } of message.logs) stated.set(log, heads);
  let bytes = 0;
  for (const [log, heads] of shelf.frontier()) {
    if (!mayServe(log)) continue;
    const theirs = stated.get(log) ?? [];
    const others = theirs.filter(({ hash }) => !heads.some((head) => head.hash === hash));
    if (others.length > 0) await shelf.loadHeld(ledger, log, others);
    const from = Math.max(0, ...theirs.map(({ seq }) => seq));
    const last = Math.max(...heads.map(({ seq }) => seq));
    if (from < last && bytes < mostPrefetched) bytes += await shelf.loadRows(ledger, log, from + 1);
  }
}

async function requireRoom(ledger: CentralLedger, basis: Basis, grown: readonly string[]): Promise<void> {
  const strangers = grown.filter((log) => !basis.logs.has(log));
  if (strangers.length === 0) return;
  const { entries, bytes } = await ledger.sizeBeside([...basis.logs.keys()]);
  if (entries > mostUnenrolled.entries || bytes > mostUnenrolled.bytes) throw new Overfull(strangers);
}
