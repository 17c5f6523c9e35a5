// The program as it runs on a laptop: what it has in memory, and a session on every open link. It is gone in a crash.

import { type KeptRun, type Keeping, type Run, keepRun, logAudience } from "#db/keep-run";
import { LedgerShelf } from "#db/shelf";
import { authorityKinds } from "#shared/event/authority/authority";
import type { AnyFact } from "#shared/event/facts";
import type { Receipt } from "#shared/sync/receipt";
import { type LogAudience, type Reader, mayRead } from "#shared/sync/rights";
import { type Effect, type Input, Session } from "#shared/sync/session";
import type { EventRoom } from "../event-room";
import { readerOf } from "#shared/sync/membership";
import { Receipts } from "../venue/receipts";
import { watchCommitted } from "./invariants/no-foreign-marks";
import { watchHeard, watchSigned } from "./invariants/receipts-true";
import type { Laptop } from "./laptop";
import type { Link } from "./network";
import { simQuota } from "./sim-keeping";
import { openRoom } from "./sim-room";

interface Waiting {
  readonly session: Session;
  readonly link: Link;
  readonly run: Run;
}

const stateEveryMs = 7000;

export class Program {
  readonly shelf: LedgerShelf;
  readonly #laptop: Laptop;
  readonly #receipts: Receipts;
  readonly #sessions = new Map<Link, Session>();
  readonly #waiting: Waiting[] = [];
  #readers = new Map<string, Reader | null>();
  #audiences = new Map<string, LogAudience>();
  #room: EventRoom | null = null;
  #committing = false;

  constructor(laptop: Laptop) {
    const { disk, world } = laptop;
    this.#laptop = laptop;
    this.shelf = new LedgerShelf(disk.store, world.event);
    this.#receipts = new Receipts(disk.store, world.event);
  }

  /** null while the event's first entry has not come. */
  get room(): EventRoom | null {
    const { disk, world } = this.#laptop;
    // Within a transaction there may be entries that are undone again.
    if (this.#room === null && !disk.store.isWriting && this.#holdsEvent()) this.#room = openRoom(world, disk.store);
    return this.#room;
  }

  get links(): Link[] {
    return [...this.#sessions.keys()];
  }

  opened(link: Link): void {
    const { crypto, device, disk, world } = this.#laptop;
    const peer = link.other(this.#laptop).device;
    const session = new Session({
      shelf: this.shelf,
      rights: { mayServe: (log) => this.#mayServe(peer, log) },
      peer,
      self: { device, sign: (message) => disk.keys.device.sign(message) },
      crypto,
      guards: world.guards.session,
      sizes: world.sizes,
      hears: (receipt) => this.#isOfUse(receipt),
    });
    this.#sessions.set(link, session);
    this.#step(link, { type: "state" });
    this.#step(link, { type: "pass-on", receipts: this.#receipts.all() });
    this.#keepStating(link, session);
  }

  closed(link: Link): void {
    this.#sessions.delete(link);
  }

  received(link: Link, frame: Uint8Array): void {
    this.#step(link, { type: "frame", frame });
  }

  /** Says once more on every link what is held here. */
  stateAll(): void {
    for (const link of this.links) this.#step(link, { type: "state" });
  }

  /** After entries were written here and committed. */
  appended(facts: readonly AnyFact[], logs: readonly string[]): void {
    for (const log of new Set(logs)) this.shelf.refresh(log);
    this.#noteFacts(facts);
    this.#grown(logs);
  }

  #keepStating(link: Link, session: Session): void {
    const { world } = this.#laptop;
    const { schedule, dice } = world;
    schedule.after(stateEveryMs + dice.network.below(stateEveryMs), () => {
      if (world.calm || !this.#isRunning || this.#sessions.get(link) !== session) return;
      this.#step(link, { type: "state" });
      this.#keepStating(link, session);
    });
  }

  #step(link: Link, input: Input): void {
    const session = this.#sessions.get(link);
    if (session !== undefined && this.#isRunning) this.#perform(link, session, session.step(input));
  }

  #perform(link: Link, session: Session, effects: readonly Effect[]): void {
    for (const effect of effects) {
      // A frame before may have closed the wire.
      if (!this.#isRunning || this.#sessions.get(link) !== session) return;
      switch (effect.type) {
        case "send":
          watchSigned(this.#laptop, effect.frame);
          link.send(this.#laptop, effect.frame);
          break;
        case "keep":
          this.#waiting.push({ session, link, run: effect });
          this.#scheduleCommit();
          break;
        case "receipt":
          this.#heardReceipt(link, effect.receipt);
          break;
        case "heard":
          break;
        case "nonsense":
          link.close();
      }
    }
  }

  #scheduleCommit(): void {
    if (this.#committing) return;
    this.#committing = true;
    const { schedule, dice } = this.#laptop.world;
    schedule.after(1 + dice.network.below(30), () => {
      if (!this.#isRunning) return;
      this.#committing = false;
      this.#commit();
      if (this.#waiting.length > 0 && this.#isRunning) this.#scheduleCommit();
    });
  }

  #commit(): void {
    const { disk, world } = this.#laptop;
    const batch = this.#waiting.splice(0, world.dice.network.between(1, 4));
    const kept = this.#laptop.commit(() => batch.map(({ run }) => keepRun(disk.store, run, this.#keeping())));
    if (kept !== null) this.#took(batch, kept);
  }

  #took(batch: readonly Waiting[], kept: readonly KeptRun[]): void {
    const grown: string[] = [];
    for (const [at, { place, prev, added }] of kept.entries()) {
      const log = (batch[at] as Waiting).run.log;
      if (place === null || added === 0) continue;
      this.shelf.grow(log, prev, place);
      watchCommitted(this.#laptop, log);
      grown.push(log);
    }
    if (grown.length > 0) this.#noteFacts(kept.flatMap(({ facts }) => facts));
    // What stands may be read otherwise now: what is in mind is read anew, as the engine does.
    const facts = kept.flatMap((run) => run.facts);
    if (facts.some(({ kind }) => authorityKinds.has(kind)) || grown.some((log) => this.shelf.heads(log).length > 1))
      this.#room = null;
    for (const [at, { session, link, run }] of batch.entries()) {
      const { place, fault } = kept[at] as KeptRun;
      if (this.#sessions.get(link) === session) this.#step(link, { type: "kept", log: run.log, place, fault });
    }
    if (grown.length > 0 && this.#isRunning) this.#grown(grown);
  }

  #grown(logs: readonly string[]): void {
    for (const link of this.links) this.#step(link, { type: "grown", logs });
  }

  #noteFacts(facts: readonly AnyFact[]): void {
    this.#room?.add(facts);
    if (!facts.some(({ kind }) => authorityKinds.has(kind))) return;
    this.#readers = new Map();
    this.#audiences = new Map();
    // What was refused, or not served, for want of an enrolment may go now.
    this.#laptop.world.schedule.after(1, () => this.stateAll());
  }

  /** Chief desks' words alone say where an entry is held. */
  #isOfUse({ log, device, seq }: Receipt): boolean {
    if (this.#receipts.seqOf(log, device) >= seq || this.#audience(log) === null) return false;
    return this.room?.basis.desks.some(({ desk }) => desk === device) === true;
  }

  #heardReceipt(link: Link, receipt: Receipt): void {
    watchHeard(this.#laptop, receipt);
    const news = this.#receipts.keep([receipt]);
    if (news.length === 0) return;
    for (const other of this.links) if (other !== link) this.#step(other, { type: "pass-on", receipts: news });
  }

  #keeping(): Keeping {
    const { disk, crypto, world } = this.#laptop;
    const { event, guards } = world;
    return {
      event,
      self: () => this.reader,
      own: (log) => disk.keys.logs.some((key) => key.log === log),
      crypto,
      guards: guards.keep,
      quota: simQuota(guards),
    };
  }

  /** This laptop by what it has been let do, as far as it knows. */
  get reader(): Reader {
    const { device, holdsRoot, seats } = this.#laptop;
    if (holdsRoot) return { kind: "organiser", people: new Set() };
    return this.#reader(device) ?? { kind: "member", people: new Set(seats.map(({ person }) => person)) };
  }

  #mayServe(peer: string, log: string): boolean {
    const reader = this.#reader(peer);
    return reader !== null && mayRead(reader, this.#audience(log));
  }

  #audience(log: string): LogAudience {
    const known = this.#audiences.get(log);
    if (known !== undefined) return known;
    const audience = logAudience(this.#laptop.disk.store, this.#laptop.world.event, log);
    // What is not enrolled may be at any moment.
    if (audience !== null) this.#audiences.set(log, audience);
    return audience;
  }

  #reader(device: string): Reader | null {
    const known = this.#readers.get(device);
    if (known !== undefined) return known;
    const reader = readerOf(this.#laptop.authority, device);
    this.#readers.set(device, reader);
    return reader;
  }

  /** After a crash another program runs on the laptop, or none. */
  get #isRunning(): boolean {
    return this.#laptop.runs(this);
  }

  #holdsEvent(): boolean {
    const { disk, world } = this.#laptop;
    const { queries } = disk.store;
    return disk.store.first(queries.selectFrom("event").select("event").where("event", "=", world.event)) !== undefined;
  }
}
