// The exchange of one event with every laptop that is connected: sessions on wires, entries committed before they are acknowledged.

import { type KeptRun, type Keeping, keepRun, logAudience } from "#db/keep-run";
import { LedgerShelf } from "#db/shelf";
import { authorityKinds } from "#shared/event/authority/authority";
import type { AnyFact } from "#shared/event/facts";
import { maximumFrame } from "#shared/sync/messages";
import type { Receipt } from "#shared/sync/receipt";
import { type LogAudience, type Reader, mayRead } from "#shared/sync/rights";
import { type Effect, type Input, Session } from "#shared/sync/session";
import { nodeCrypto } from "#node/crypto";
import type { Device } from "../device";
import type { Engine } from "../engine";
import { log } from "../log";
import { HeardReceipts } from "./heard-receipts";
import { IntakeQueue, type Waiting } from "./intake-queue";
import type { Frontier } from "#shared/sync/frontier";
import { isDesk, readerOf } from "#shared/sync/membership";
import { Receipts } from "./receipts";
import { Storing } from "./storing";
import { TokenBucket } from "#shared/sync/token-bucket";
import type { Wire } from "./transport/wire";

/** Everything is stated anew so often: what was lost on the way is found out then at the latest. */
const stateEveryMs = 5000;

/**
 * An honest laptop states everything every five seconds, and once more for every change of rights that comes to it; a hall is
 * seated with some forty of these in a rush. Whatever comes beyond is gone through with our own next statement.
 */
const wholePerSecond = 1;
const wholeAtOnce = 40;

/** What an organiser's laptop may read, and what is kept for the organiser at central. */
const everything: Reader = { kind: "organiser", people: new Set() };

export type Note = Record<string, unknown>;

export interface ExchangeEvents {
  /** Entries have come in and been committed; `authority` where who may do what has changed. */
  onKept(facts: readonly AnyFact[], authority: boolean): void;
  /** What was sent here could not be written; `storing` says until when. */
  onNotStored(): void;
  onReceipts(): void;
  onNote(peer: Peer, note: Note): void;
  onPeer(peer: Peer, present: boolean): void;
}

export interface Peer {
  readonly wire: Wire;
  readonly device: string;
  say(note: Note): void;
  /** Whether it has acknowledged everything that it may read. */
  readonly settled: boolean;
  /** Entries of ours that it has neither stated nor acknowledged. */
  readonly behind: number;
}

interface Link extends Peer {
  readonly session: Session;
  /** Of this hall: notes, presence and others' receipts are for it alone, and never for central. */
  readonly inHall: boolean;
  step(input: Input): void;
}

/** Central as the exchange's peer. */
export interface CentralLink extends Pick<Peer, "settled" | "behind"> {
  /** States everything that is held here; the frames go onto its wire at once. */
  state(): void;
}

export class Exchange {
  readonly #engine: Engine;
  readonly #event: string;
  readonly #self: Device;
  readonly #events: ExchangeEvents;
  readonly #keeping: Keeping;
  readonly #queue: IntakeQueue;
  readonly #links = new Set<Link>();
  readonly #timer: NodeJS.Timeout;
  readonly receipts: Receipts;
  readonly #heard: HeardReceipts;
  readonly shelf: LedgerShelf;
  readonly storing = new Storing();
  #closed = false;
  #readers = new Map<string, Reader | null>();
  #audiences = new Map<string, LogAudience>();

  constructor(engine: Engine, event: string, self: Device, events: ExchangeEvents) {
    this.#engine = engine;
    this.#event = event;
    this.#self = self;
    this.#events = events;
    this.shelf = new LedgerShelf(engine.store, event);
    this.receipts = new Receipts(engine.store, event);
    this.#heard = new HeardReceipts(event, this.receipts, {
      vouches: (id) => this.#isCentral(id) || (engine.holds(event) && isDesk(engine.room(event).basis, id)),
      isEnrolled: (id) => this.#audience(id) !== null,
    });
    this.#keeping = {
      event,
      self: () => this.#selfReader(),
      own: (id) => this.#isOwn(id),
      cutOf: (id) => (engine.holds(event) ? engine.room(event).basis.cutOf(id) : null),
      crypto: nodeCrypto,
    };
    this.#queue = new IntakeQueue((runs) => this.#take(runs));
    this.#timer = setInterval(() => this.#stateAll(), stateEveryMs);
    this.#timer.unref();
  }

  /** The laptops of the hall. */
  get peers(): readonly Peer[] {
    return [...this.#links].filter((link) => link.inHall);
  }

  peerOf(device: string): Peer | undefined {
    return [...this.#links].find((link) => link.device === device);
  }

  /** A device has one wire: a new one takes the place of the one before it, which may be dead without knowing it. */
  attach(wire: Wire): Peer {
    const link = this.#attach(wire, true);
    wire.onEnd(() => {
      if (!this.#closed) this.#events.onPeer(link, false);
    });
    this.#events.onPeer(link, true);
    link.step({ type: "state" });
    link.step({ type: "pass-on", receipts: this.receipts.all() });
    return link;
  }

  /** Central's requests begin with a statement of their own each, so none is made here by the clock. */
  attachCentral(wire: Wire): CentralLink {
    const link = this.#attach(wire, false);
    return {
      state: () => link.step({ type: "state" }),
      get settled() {
        return link.settled;
      },
      get behind() {
        return link.behind;
      },
    };
  }

  #attach(wire: Wire, inHall: boolean): Link {
    if (this.#closed) wire.close();
    for (const link of this.#links) if (link.device === wire.device) link.wire.close();
    const { device } = wire;
    const walks = new TokenBucket(wholePerSecond, wholeAtOnce, () => performance.now());
    const session = new Session({
      shelf: this.shelf,
      rights: { mayServe: (id) => this.#mayServe(device, id) },
      peer: device,
      self: { device: this.#self.device, sign: (message) => this.#self.signer.sign(message) },
      crypto: nodeCrypto,
      hears: (receipt) => this.#heard.isOfUse(receipt),
      mayWalk: () => walks.takeOne(),
    });
    const link: Link = {
      wire,
      device,
      session,
      inHall,
      step: (input) => this.#step(link, input),
      say: (note) => link.step({ type: "say", note }),
      get settled() {
        return session.settled;
      },
      get behind() {
        return session.behind;
      },
    };
    this.#links.add(link);
    wire.onEnd(() => this.#links.delete(link));
    wire.onFrame((frame) => {
      if (frame.length > maximumFrame) wire.close();
      else link.step({ type: "frame", frame });
    });
    return link;
  }

  /** What is held here of that which the device may read. */
  readableBy(device: string): Frontier {
    return new Map([...this.shelf.frontier()].filter(([id]) => this.#mayServe(device, id)));
  }

  /** Entries that were appended here. */
  appended(facts: readonly AnyFact[]): void {
    const logs = new Set(facts.map((fact) => fact.log));
    for (const id of logs) this.shelf.refresh(id);
    this.#noteAuthority(facts);
    this.#grown([...logs]);
  }

  /** After entries have come by another way, such as a file. */
  reread(): void {
    this.shelf.reload();
    this.#forgetRights();
    this.#stateAll();
  }

  /** Whether nobody has enrolled the log, and nothing of it is here. */
  isFresh(id: string): boolean {
    return this.shelf.heads(id).length === 0 && this.#audience(id) === null;
  }

  /** Entries that are here. */
  get entries(): number {
    return [...this.shelf.frontier().values()].flat().reduce((sum, { seq }) => sum + seq, 0);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const link of this.#links) link.wire.close();
  }

  /** What fails for one laptop, such as a read from a bad disk, ends its wire and nothing else; it dials again. */
  #step(link: Link, input: Input): void {
    if (this.#closed) return;
    try {
      this.#perform(link, link.session.step(input));
    } catch (error) {
      log.failure("exchange", error);
      link.wire.close();
    }
  }

  #perform(link: Link, effects: readonly Effect[]): void {
    const receipts: Receipt[] = [];
    for (const effect of effects) {
      switch (effect.type) {
        case "send":
          link.wire.send(effect.frame);
          break;
        case "keep":
          this.#enqueue(link, effect);
          break;
        case "receipt":
          receipts.push(effect.receipt);
          break;
        case "heard":
          if (link.inHall) this.#events.onNote(link, effect.note);
          break;
        case "nonsense":
          link.wire.close();
      }
    }
    this.#received(receipts, link);
  }

  /** Whoever sends faster than the disk takes it is hung up on, and begins anew where the disk has come to. */
  #enqueue(link: Link, { log: id, entries }: Extract<Effect, { type: "keep" }>): void {
    const taken = this.#queue.add(link, {
      run: { log: id, entries },
      done: ({ place, fault }) => link.step({ type: "kept", log: id, place, fault }),
    });
    if (!taken) link.wire.close();
  }

  /** One transaction for all of them: nothing is acknowledged before it is on the disk. */
  #take(waiting: readonly Waiting[]): void {
    if (this.#closed) return;
    let kept: KeptRun[];
    try {
      kept = this.#engine.store.write(() => waiting.map(({ run }) => keepRun(this.#engine.store, run, this.#keeping)));
    } catch (error) {
      // A full disk, say: nothing was taken, nothing is acknowledged, and the peers keep what they sent.
      log.failure("exchange", error);
      this.storing.fail();
      this.#events.onNotStored();
      for (const { done } of waiting) done({ place: null, fault: "too-much", added: 0, facts: [], prev: null });
      return;
    }
    const facts = kept.flatMap((run) => run.facts);
    const grown: string[] = [];
    kept.forEach(({ place, prev, added }, at) => {
      const id = waiting[at]?.run.log ?? "";
      if (place === null || added === 0) return;
      this.shelf.grow(id, prev, place);
      if (this.shelf.heads(id).length > 1) this.#engine.forget(this.#event);
      grown.push(id);
    });
    if (grown.length > 0) this.#events.onKept(facts, this.#noteAuthority(facts));
    waiting.forEach(({ done }, at) => done(kept[at] as KeptRun));
    if (grown.length > 0) this.#grown(grown);
  }

  #grown(logs: readonly string[]): void {
    for (const link of this.#links) link.step({ type: "grown", logs });
  }

  #noteAuthority(facts: readonly AnyFact[]): boolean {
    if (!facts.some((fact) => authorityKinds.has(fact.kind))) return false;
    this.#forgetRights();
    // What was refused, or not served, for want of an enrolment may go now.
    setImmediate(() => {
      if (this.#closed) return;
      this.#received(this.#heard.early(), null);
      this.#stateAll();
    });
    return true;
  }

  #forgetRights(): void {
    this.#readers = new Map();
    this.#audiences = new Map();
  }

  #stateAll(): void {
    if (this.#closed) return;
    for (const link of this.#links) if (link.inHall) link.step({ type: "state" });
  }

  #received(receipts: readonly Receipt[], link: Link | null): void {
    const news = receipts.length === 0 ? [] : this.#heard.keep(receipts);
    if (news.length === 0) return;
    this.#events.onReceipts();
    for (const other of this.#links)
      if (other.inHall && other !== link) other.step({ type: "pass-on", receipts: news });
  }

  #mayServe(device: string, id: string): boolean {
    const reader = this.#reader(device);
    return reader !== null && mayRead(reader, this.#audience(id));
  }

  #reader(device: string): Reader | null {
    const known = this.#readers.get(device);
    if (known !== undefined) return known;
    const reader = this.#isCentral(device) ? everything : this.#readerIn(device);
    this.#readers.set(device, reader);
    return reader;
  }

  #readerIn(device: string): Reader | null {
    return this.#engine.holds(this.#event) ? readerOf(this.#engine.room(this.#event).basis, device) : null;
  }

  #isCentral(device: string): boolean {
    return this.#engine.holds(this.#event) && this.#engine.room(this.#event).basis.central?.key === device;
  }

  #audience(id: string): LogAudience {
    const known = this.#audiences.get(id);
    if (known !== undefined) return known;
    const audience = logAudience(this.#engine.store, this.#event, id);
    // What is not enrolled may be at any moment.
    if (audience !== null) this.#audiences.set(id, audience);
    return audience;
  }

  #selfReader(): Reader {
    if (this.#engine.author.holdsRoot(this.#event)) return everything;
    return this.#reader(this.#self.device) ?? { kind: "member", people: new Set() };
  }

  #isOwn(id: string): boolean {
    const { queries } = this.#engine.store;
    return this.#engine.store.first(queries.selectFrom("log_key").select("log").where("log", "=", id)) !== undefined;
  }
}
