// One round of the exchange with a laptop: what it brought is committed, and the same session as in a hall says what it is answered.

import type { Basis } from "#shared/event/authority/basis";
import type { Crypto } from "#shared/ledger/crypto";
import type { Place } from "#shared/sync/frontier";
import { type Message, decodeMessage } from "#shared/sync/messages";
import { isKnownDevice, readerOf } from "#shared/sync/membership";
import { mayRead } from "#shared/sync/rights";
import { type Effect, type Identity, type Rights, Session } from "#shared/sync/session";
import { CentralLedger } from "../store/central-ledger";
import type { CentralStore } from "../store/open-central-store";
import { checkRun } from "./check-run";
import type { Kept } from "./keep-runs";
import { Refused } from "./refused";
import { Missing, SnapshotShelf } from "./snapshot-shelf";
import { Turns } from "./turns";

export { Refused } from "./refused";

/** What is loaded beforehand of that which the laptop lacks, in bytes: more does not go into an answer. */
const mostPrefetched = 1024 * 1024;
/** A session that asks for more than this one after the other is none of an honest laptop. */
const mostLoads = 2000;

export interface Round {
  readonly frames: readonly Uint8Array[];
  /** Entries that were not here before. */
  readonly added: number;
}

export class Exchange {
  readonly #store: CentralStore;
  readonly #self: Identity;
  readonly #crypto: Crypto;
  readonly #turns: Turns;

  constructor(store: CentralStore, self: Identity, crypto: Crypto) {
    this.#store = store;
    this.#self = self;
    this.#crypto = crypto;
    this.#turns = new Turns(store, crypto);
  }

  /** Throws `Refused`; nothing is committed then. */
  async round(event: string, device: string, frames: readonly Uint8Array[]): Promise<Round> {
    const messages = frames.map((frame) => decodeMessage(frame));
    if (messages.includes(null)) throw new Refused("body-invalid");
    const brought = (messages as Message[]).filter((message) => message.type === "entries");
    const runs = brought.map((run) => checkRun(event, run, this.#crypto));
    const { kept, added, basis, heads } = await this.#turns.take(event, { device, runs });
    const ledger = new CentralLedger(this.#store.db, this.#store.engine, event);
    const shelf = new SnapshotShelf(event, heads);
    const rights = rightsOf(basis, device);
    await prefetch(shelf, ledger, rights, messages as Message[]);
    const effects = await this.#answer(shelf, ledger, () => this.#session(shelf, device, rights), frames, kept);
    return { frames: effects.flatMap((effect) => (effect.type === "send" ? [effect.frame] : [])), added };
  }

  /** What of an event a device may read there. */
  async frontier(event: string, device: string): Promise<Map<string, readonly Place[]>> {
    const { basis, heads } = await this.#turns.take(event, { device, runs: [] });
    if (!isKnownDevice(basis, device)) throw new Refused("device-unknown");
    const { mayServe } = rightsOf(basis, device);
    return new Map([...heads].filter(([log]) => mayServe(log)));
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
