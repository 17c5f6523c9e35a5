// Where an entry is held, by other machines' signed receipts; and which of one's own no chief's desk has acknowledged yet.

import { lineagesOf } from "#db/lineages";
import type { ReadableStore } from "#db/store";
import type { Whereabouts } from "#shared/contract/views";
import type { Authority } from "#shared/event/authority/authority";
import { type Lineages, descends } from "#shared/event/authority/lineage";
import type { EventRoom } from "../event-room";

interface Placed {
  readonly log: string;
  readonly seq: number;
  readonly hash: string;
}

/** How far a chief's desk, or central, has acknowledged a log. */
interface Acknowledged {
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * The chief desks whose word counts: those of the succession, but for desks that another has taken over from and laptops that
 * were sent away. Such a machine may be dead, and nobody asks it any more.
 */
export function deskDevices({ desks, revoked }: Pick<Authority, "desks" | "revoked">): ReadonlySet<string> {
  const inCharge = new Map(desks.filter((step) => step.inCharge).map(({ hall, epoch }) => [hall, epoch]));
  return new Set(
    desks
      .filter(({ hall, epoch, desk }) => epoch >= (inCharge.get(hall) ?? 0) && !revoked.has(desk))
      .map(({ desk }) => desk),
  );
}

/** What the chief desks and central hold of an event's logs, as this laptop can prove at this moment. */
export class Holdings {
  /** Whether there is a chief's desk at all that could acknowledge anything. */
  readonly networked: boolean;
  readonly #acknowledged: ReadonlyMap<string, readonly Acknowledged[]>;
  readonly #lineages: Lineages;
  /** This laptop's own device where it is itself a chief's desk: what stands here stands there. */
  readonly #own: string | null;
  readonly #central: string | null;

  constructor(store: ReadableStore, room: EventRoom) {
    const desks = deskDevices(room.authority);
    const device = ownDevice(store, room.event);
    this.networked = desks.size > 0;
    this.#own = device !== null && desks.has(device) ? device : null;
    this.#central = room.authority.central?.key ?? null;
    const vouching = this.#central === null ? desks : new Set([...desks, this.#central]);
    this.#acknowledged = acknowledgedBy(store, room.event, vouching);
    this.#lineages = room.authority.forks.length > 0 ? lineagesOf(store, room.event) : new Map();
  }

  of(entry: Placed): Whereabouts {
    const holders = new Set(this.#own === null ? [] : [this.#own]);
    for (const acknowledged of this.#acknowledged.get(entry.log) ?? [])
      if (this.#covers(acknowledged, entry)) holders.add(acknowledged.device);
    if (this.#central !== null && holders.has(this.#central)) return "central";
    return holders.size === 0 ? "here" : holders.size === 1 ? "chief" : "two";
  }

  /** Of several entries, where the one is that is held least. */
  ofAll(entries: readonly Placed[]): Whereabouts | null {
    const places = entries.map((entry) => this.of(entry));
    return steps.find((step) => places.includes(step)) ?? null;
  }

  /** In a log of one branch the sequence says it; in a forked one the desk may hold the other branch. */
  #covers({ seq, hash }: Acknowledged, entry: Placed): boolean {
    if (seq < entry.seq) return false;
    const lineage = this.#lineages.get(entry.log);
    return lineage === undefined || descends(hash, entry.hash, lineage);
  }
}

const steps = ["here", "chief", "two", "central"] as const satisfies readonly Whereabouts[];

/** Null once the store was copied, restored or moved: the device lives elsewhere then. */
function ownDevice(store: ReadableStore, event: string): string | null {
  const row = store.first(
    store.queries.selectFrom("device_key").select("device").where("event", "=", event).where("wrapped", "is not", null),
  );
  return row?.device ?? null;
}

/** A receipt for an entry that is not here says nothing of those that are: it may be of a branch that this laptop has never seen. */
function acknowledgedBy(
  store: ReadableStore,
  event: string,
  vouching: ReadonlySet<string>,
): ReadonlyMap<string, readonly Acknowledged[]> {
  const rows = store.all(
    store.queries
      .selectFrom("receipt")
      .innerJoin("entry", (join) =>
        join
          .onRef("entry.hash", "=", "receipt.hash")
          .onRef("entry.event", "=", "receipt.event")
          .onRef("entry.log", "=", "receipt.log")
          .onRef("entry.seq", "=", "receipt.seq"),
      )
      .select(["receipt.log", "receipt.device", "receipt.seq", "receipt.hash"])
      .where("receipt.event", "=", event),
  );
  return Map.groupBy(
    rows.filter(({ device }) => vouching.has(device)),
    ({ log }) => log,
  );
}

export interface Unacknowledged {
  readonly entries: number;
  /** Since this program first saw the oldest of them, by a clock that only goes forward. */
  readonly oldestSeconds: number;
}

/** Keeps in mind since when entries wait. Wall clocks jump, so an entry's own time is never asked. */
export class WaitingEntries {
  readonly #now: () => number;
  /** By event and person: hash → milliseconds. */
  readonly #seen = new Map<string, ReadonlyMap<string, number>>();

  /** `now` in milliseconds; it must never go back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * What a person has written on this laptop and no chief's desk has acknowledged; null where nothing waits, or where there is
   * no chief's desk to wait for. Office entries are not waited for: they never go to a chief's desk.
   */
  of(store: ReadableStore, room: EventRoom, person: string): Unacknowledged | null {
    const holdings = new Holdings(store, room);
    // Of a log whose fork is settled the desk holds both branches, and acknowledges one.
    const settled = new Set(room.authority.forks.filter(({ kept }) => kept !== null).map(({ log }) => log));
    const waiting = holdings.networked
      ? ownEntries(store, room.event, person).filter(
          (entry) => !settled.has(entry.log) && holdings.of(entry) === "here",
        )
      : [];
    const key = `${room.event} ${person}`;
    const before = this.#seen.get(key);
    const now = this.#now();
    const seen = new Map(waiting.map(({ hash }) => [hash, before?.get(hash) ?? now]));
    this.#seen.set(key, seen);
    if (seen.size === 0) return null;
    const oldest = Math.min(...seen.values());
    return { entries: seen.size, oldestSeconds: Math.floor((now - oldest) / 1000) };
  }
}

function ownEntries(store: ReadableStore, event: string, person: string): Placed[] {
  return store.all(
    store.queries
      .selectFrom("entry")
      .innerJoin("log_key", "log_key.log", "entry.log")
      .select(["entry.log", "entry.seq", "entry.hash"])
      .where("entry.event", "=", event)
      .where("log_key.event", "=", event)
      .where("log_key.person", "=", person)
      .where("log_key.audience", "!=", "office"),
  );
}
