// One event's network at this laptop: its exchange, its hub where it serves, its links to other hubs, and who is present.

import { hostname } from "node:os";
import { AppError } from "#shared/errors";
import type { AnyFact } from "#shared/event/facts";
import { fromHex, toHex } from "#shared/ledger/bytes";
import {
  type GivenNote,
  type HubAddress,
  type PresenceNote,
  type SheetsNote,
  type VenueNote,
  readNote,
} from "#shared/venue/notes";
import type { Device } from "../device";
import { log } from "../log";
import type { Engine } from "../engine";
import { Announcer } from "./announcer";
import { Dialer, type Target } from "./dialer";
import { Exchange, type Note, type Peer } from "./exchange";
import { type Guest, VenueHub } from "./hub";
import { KnownHubs } from "./known-hubs";
import { usualPort } from "./joining";
import { isKnownDevice, readerOf } from "./membership";
import { keepGiven } from "./given";
import { type Offer, makeOffer } from "./offer";
import { Presence } from "./presence";
import { RelayedDrafts } from "./relayed-drafts";
import { ToldSheets } from "./told-sheets";
import type { Wire } from "./transport/wire";
import type { Unacknowledged } from "./whereabouts";

const presenceEveryMs = 2000;
/** Of a hub that never answers, so many questions are remembered. */
const mostPings = 30;

export class VenueRoom {
  readonly event: string;
  readonly device: Device;
  readonly exchange: Exchange;
  readonly presence = new Presence();
  readonly known: KnownHubs;
  readonly sheets: ToldSheets;
  readonly #engine: Engine;
  readonly #announcer: Announcer;
  readonly #drafts: RelayedDrafts;
  readonly #timer: NodeJS.Timeout;
  readonly #pings = new Map<number, number>();
  /** Hubs that we have dialled, by fingerprint, while they are connected. */
  readonly #dialled = new Map<string, Wire>();
  /** Given to this laptop before it had a link to ask for their drafts by. */
  readonly #newPeople = new Set<string>();
  #dialer: Dialer | null = null;
  #hub: VenueHub | null = null;
  #opening: Promise<void> | null = null;
  #offer: Offer;
  #lastPing = 0;
  #turnedAway = false;
  /** The hub's clock minus ours, in milliseconds, at the last answer. */
  offsetMs: number | null = null;
  /** Of the hub's program, as it last said. */
  hubVersion: string | null = null;
  refusal: "revoked" | "unknown-device" | "version" | null = null;
  /** When the link was made or lost, on the monotonic clock. */
  linkSince = performance.now();

  constructor(engine: Engine, event: string, device: Device) {
    this.#engine = engine;
    this.event = event;
    this.device = device;
    this.#offer = makeOffer(device.hub);
    this.known = new KnownHubs(engine.store, event);
    this.sheets = new ToldSheets(engine, event);
    this.#announcer = new Announcer(() => engine.announce(event));
    this.#drafts = new RelayedDrafts(engine, event, device.device);
    this.exchange = new Exchange(engine, event, device, {
      onKept: (facts, authority) => this.#kept(facts, authority),
      onReceipts: () => this.#announcer.soon(),
      onNote: (peer, note) => this.#heard(peer, note),
      onPeer: (peer, present) => this.#peer(peer, present),
    });
    this.#timer = setInterval(() => this.#sayPresence(), presenceEveryMs);
    this.#timer.unref();
  }

  get hub(): VenueHub | null {
    return this.#hub;
  }

  get connected(): Peer | null {
    return this.exchange.peers.find((peer) => [...this.#dialled.values()].includes(peer.wire)) ?? null;
  }

  /** This laptop's wall clock minus the hub's. */
  get clockOffsetMs(): number | null {
    return this.offsetMs === null ? null : -this.offsetMs;
  }

  /** Whether this laptop has hubs to look for. */
  get hasLinks(): boolean {
    return this.#dialer !== null;
  }

  /** Opens the hub, unless it is open or just being opened. */
  serve(port: number): Promise<void> {
    if (this.#hub !== null) return Promise.resolve();
    this.#opening ??= this.#open(port).finally(() => (this.#opening = null));
    return this.#opening;
  }

  /** At the port that is wanted; where another program has it, at any. */
  async serveAnywhere(port: number): Promise<void> {
    await this.serve(port).catch(() => this.serve(0));
  }

  async #open(port: number): Promise<void> {
    this.#hub = await VenueHub.start(this.device, port, {
      event: this.event,
      title: () => this.#engine.room(this.event).state.plan.title,
      name: this.known.name ?? hostname(),
      version: this.#engine.host.version,
      isKnown: (device) => isKnownDevice(this.#engine.room(this.event).basis, device),
      onMember: (wire) => this.exchange.attach(wire),
      onLobby: () => this.#announcer.soon(),
      announce: true,
    });
    this.known.keepServing(this.#hub.port);
    // Others learn where this hub is before they need it.
    this.#sayPresence();
    this.#announcer.soon();
  }

  async endServing(): Promise<void> {
    await this.#opening;
    const hub = this.#hub;
    this.#hub = null;
    this.known.endServing();
    await hub?.close();
    this.#announcer.soon();
  }

  /** Begins to look for hubs, and goes on until the program ends; `person` has just been given this laptop. */
  link(person: string | null = null): void {
    if (person !== null) this.#newPeople.add(person);
    this.#dialer ??= new Dialer({
      event: this.event,
      device: this.device,
      name: this.known.name ?? hostname(),
      version: this.#engine.host.version,
      targets: () => this.#targets(),
      isConnected: ({ hub }) => this.#isConnected(hub),
      all: () => this.#isDesk(),
      onWire: (wire, target, address) => this.#linked(wire, target, address),
      onFailure: (error) => this.#failed(error),
    });
    this.#dialer.hurry();
  }

  /** Entries that were written at this laptop. */
  appended(facts: readonly AnyFact[]): void {
    this.exchange.appended(facts);
    this.#tellSheets(facts);
    void this.#serveAsDesk();
  }

  /** Tells a laptop of the lobby, or a connected one, that it is a person's or a desk's. */
  give(device: string, given: GivenNote): void {
    const guest = this.#hub?.guest(device);
    if (guest !== undefined) this.#hub?.send(guest, { given });
    else this.exchange.peerOf(device)?.say({ given });
    // What it offered is used: for the next person it offers anew.
    this.#offers.delete(device);
  }

  /** Fresh logs alone: else whoever waits in the lobby could have another's log taken from them by offering it. */
  offerOf(device: string): Guest["offer"] | null {
    const offer = this.#hub?.guest(device)?.offer ?? this.#offers.get(device);
    return offer !== undefined && Object.values(offer.logs).every((id) => this.exchange.isFresh(id)) ? offer : null;
  }

  /** A laptop of the lobby that has been given to someone waits there no more. */
  dismissGuest(device: string): void {
    this.#hub?.dismiss(device);
  }

  turnAway(device: string): void {
    const guest = this.#hub?.guest(device);
    if (guest === undefined) throw new AppError("device-unknown");
    this.#hub?.send(guest, { turnedAway: true });
    this.#hub?.dismiss(device);
    this.#announcer.soon();
  }

  /** What this laptop is still waiting for an acknowledgement of, of all its people. */
  unacknowledged(): Unacknowledged | null {
    if (!this.#engine.holds(this.event)) return null;
    const room = this.#engine.room(this.event);
    const each = this.#people().flatMap((person) => {
      const waiting = this.#engine.venue.waiting.of(this.#engine.store, room, person);
      return waiting === null ? [] : [waiting];
    });
    if (each.length === 0) return null;
    return {
      entries: each.reduce((sum, { entries }) => sum + entries, 0),
      oldestSeconds: Math.max(...each.map(({ oldestSeconds }) => oldestSeconds)),
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#announcer.stop();
    this.#dialer?.stop();
    this.exchange.close();
    await this.#opening?.catch(() => undefined);
    await this.#hub?.close();
  }

  readonly #offers = new Map<string, Guest["offer"]>();

  #people(): string[] {
    const { queries } = this.#engine.store;
    const rows = this.#engine.store.all(
      queries.selectFrom("log_key").select("person").distinct().where("event", "=", this.event),
    );
    return rows.map(({ person }) => person);
  }

  #kept(facts: readonly AnyFact[], authority: boolean): void {
    // An enrolment may have taken facts back that another had let apply: what was read of the event is read anew.
    if (authority) this.#engine.forget(this.event);
    else if (this.#engine.holds(this.event)) this.#engine.room(this.event).add(facts);
    this.#announcer.soon();
    this.#tellSheets(facts);
    if (!authority) return;
    void this.#serveAsDesk();
    if (this.#pinsHeard !== null) this.#takePins(this.#pinsHeard);
  }

  /** A desk of the succession is there for the judges before it is needed. */
  async #serveAsDesk(): Promise<void> {
    if (this.#hub !== null || this.known.ended || !this.#isDesk()) return;
    await this.serveAnywhere(this.known.lastPort ?? usualPort).catch((error) => log.failure("serving", error));
  }

  #isDesk(): boolean {
    if (!this.#engine.holds(this.event)) return false;
    return this.#engine.room(this.event).basis.desks.some((step) => step.desk === this.device.device);
  }

  #targets(): Target[] {
    const own = this.device.hub;
    const desks = this.#engine.holds(this.event) ? [...this.#engine.room(this.event).basis.desks] : [];
    const ordered = desks.sort((a, b) => Number(b.inCharge) - Number(a.inCharge) || b.epoch - a.epoch);
    const hubs = [...new Set([...ordered.map((step) => step.hub), ...this.known.hubs()])];
    return hubs.filter((hub) => hub !== own).map((hub) => ({ hub, addresses: this.known.addresses(hub) }));
  }

  #isConnected(hub: string): boolean {
    if (this.#dialled.has(hub)) return true;
    const { desks } = this.#engine.holds(this.event) ? this.#engine.room(this.event).basis : { desks: [] };
    const desk = desks.find((step) => step.hub === hub)?.desk;
    return desk !== undefined && this.exchange.peerOf(desk) !== undefined;
  }

  #linked(wire: Wire, { hub }: Target, { host, port }: { host: string; port: number }): void {
    // One link at a time: the better hub takes the place of the one before it.
    if (!this.#isDesk()) for (const [other, before] of this.#dialled) if (other !== hub) before.close();
    this.#dialled.set(hub, wire);
    this.#keepReached({ hub, host, port });
    this.refusal = null;
    this.#turnedAway = false;
    this.linkSince = performance.now();
    wire.onEnd(() => {
      if (this.#dialled.get(hub) !== wire) return;
      this.#dialled.delete(hub);
      this.linkSince = performance.now();
      this.#announcer.soon();
    });
    const peer = this.exchange.attach(wire);
    peer.say({ offer: this.#offer.note });
    for (const person of this.#newPeople) this.#drafts.ask(peer, person);
    this.#newPeople.clear();
    this.#sayPresence();
    this.#announcer.soon();
  }

  /** Not being able to write it down, on a full disk, costs the address and not the link. */
  #keepReached(address: HubAddress): void {
    try {
      this.known.keep(address);
    } catch (error) {
      log.failure("keeping a hub's address", error);
    }
  }

  #failed({ code }: AppError): void {
    const before = this.refusal;
    if (code === "device-revoked") this.refusal = "revoked";
    else if (code === "hub-unknown-device") this.refusal = "unknown-device";
    else if (code === "hub-other-version") this.refusal = "version";
    if (this.refusal !== before) this.#announcer.soon();
  }

  #peer(peer: Peer, present: boolean): void {
    if (present) {
      this.presence.arrive(peer.device, peer.wire.name);
      // What it was told last may have been lost with the link, or with its process.
      this.#pinsTold.delete(peer.device);
      this.sheets.forget(peer.device);
      if (!this.#isDialled(peer)) this.#tellHubs(peer);
    }
    if (!present && this.exchange.peerOf(peer.device) === undefined) this.presence.leave(peer.device);
    this.#announcer.soon();
  }

  #heard(peer: Peer, value: Note): void {
    const note = readNote(value);
    if (note === null) return;
    if (note.offer !== undefined) this.#offers.set(peer.device, note.offer);
    if (note.presence !== undefined) this.#hearPresence(peer, note.presence);
    if (note.pong !== undefined && this.#isDialled(peer)) this.#hearPong(note.pong);
    if (note.hubs !== undefined && this.#isDialled(peer)) this.known.keepFound(note.hubs);
    if (note.given !== undefined && this.#isDialled(peer)) this.#given(peer, note.given);
    if (note.turnedAway === true && this.#isDialled(peer)) this.#sentAway();
    if (note.pins !== undefined && this.#isDialled(peer)) this.#takePins(note.pins);
    if (note.sheets !== undefined && this.#isDialled(peer)) this.#hearSheets(note.sheets);
    this.#drafts.heard(this.exchange, peer, note);
  }

  #isDialled(peer: Peer): boolean {
    return [...this.#dialled.values()].includes(peer.wire);
  }

  #hearPresence(peer: Peer, presence: PresenceNote): void {
    if (!this.#engine.holds(this.event)) return;
    const news = this.known.keepFound(presence.hubs.filter((each) => this.#mayName(peer, each)));
    const marking = presence.marking.filter(({ person }) => this.#maySpeakOf(peer, person));
    if (this.presence.hear(peer.device, { ...presence, marking })) this.#announcer.soon();
    peer.say({ pong: { ping: presence.ping, wallMs: Date.now(), version: this.#engine.host.version.slice(0, 40) } });
    // Before it is needed: whoever loses this hub knows where the next one is.
    if (news) for (const each of this.exchange.peers) this.#tellHubs(each);
    this.#tellStanding(peer);
    this.sheets.tell(peer);
  }

  /** At once where a sheet has come a step further; whatever else changes one is told at the next presence. */
  #tellSheets(facts: readonly AnyFact[]): void {
    if (!facts.some(({ kind }) => kind.startsWith("paper-"))) return;
    for (const peer of this.exchange.peers) this.sheets.tell(peer);
  }

  #hearSheets(sheets: SheetsNote): void {
    this.sheets.heard(sheets);
    this.#announcer.soon();
  }

  /** A laptop that was sent away is told nothing of the hall. */
  #tellHubs(peer: Peer): void {
    if (this.#engine.holds(this.event) && this.#engine.room(this.event).basis.revoked.has(peer.device)) return;
    peer.say({ hubs: this.known.all() });
  }

  /** A laptop says of its own people alone that they have begun to mark. */
  #maySpeakOf(peer: Peer, person: string): boolean {
    const reader = readerOf(this.#engine.room(this.event).basis, peer.device);
    return reader !== null && (reader.kind !== "member" || reader.people.has(person));
  }

  /** A desk tells where its own hub is; others' are only passed on by a hub that we have dialled. */
  #mayName(peer: Peer, { hub }: HubAddress): boolean {
    const { desks } = this.#engine.room(this.event).basis;
    return desks.some((step) => step.hub === hub && step.desk === peer.device);
  }

  /** Desks are given the hall's PINs; a laptop that was sent away is told so. */
  #tellStanding(peer: Peer): void {
    const authority = this.#engine.room(this.event).basis;
    if (authority.revoked.has(peer.device)) return peer.say({ turnedAway: true });
    if (!authority.desks.some((step) => step.desk === peer.device) || this.#hub === null) return;
    const pins = this.#engine.pins.hashes(this.event);
    const key = JSON.stringify(pins.map(({ person, hash }) => [person, toHex(hash)]));
    if (this.#pinsTold.get(peer.device) === key) return;
    this.#pinsTold.set(peer.device, key);
    peer.say({ pins: pins.map(({ person, salt, hash }) => ({ person, salt: toHex(salt), hash: toHex(hash) })) });
  }

  readonly #pinsTold = new Map<string, string>();

  /** Told to this laptop before it knew that it is a desk: entries may still be on their way. */
  #pinsHeard: NonNullable<VenueNote["pins"]> | null = null;

  /** From the hub that this desk was appointed at, or follows: a PIN that was issued here stays. */
  #takePins(pins: NonNullable<VenueNote["pins"]>): void {
    if (this.#engine.author.holdsRoot(this.event)) return;
    this.#pinsHeard = this.#isDesk() ? null : pins;
    if (this.#pinsHeard !== null) return;
    this.#engine.store.write((transaction) => {
      for (const { person, salt, hash } of pins)
        this.#engine.pins.keepOther(transaction, this.event, person, { salt: fromHex(salt), hash: fromHex(hash) });
    });
  }

  #hearPong({ ping, wallMs, version }: NonNullable<VenueNote["pong"]>): void {
    const sent = this.#pings.get(ping);
    if (sent === undefined) return;
    this.#pings.clear();
    const roundTrip = performance.now() - sent;
    this.hubVersion = version;
    this.offsetMs = Math.round(wallMs + roundTrip / 2 - Date.now());
  }

  #given(peer: Peer, given: GivenNote): void {
    const offer = this.#offer;
    this.#engine.store.write((transaction) => keepGiven(this.#engine, transaction, this.event, offer, given));
    this.#announcer.soon();
    this.#offer = makeOffer(this.device.hub);
    peer.say({ offer: this.#offer.note });
    if (given.person !== null) this.#drafts.ask(peer, given.person);
  }

  #sentAway(): void {
    if (this.#turnedAway) return;
    this.#turnedAway = true;
    this.refusal = "revoked";
    this.#announcer.soon();
  }

  #sayPresence(): void {
    const peers = this.exchange.peers.filter((peer) => this.#isDialled(peer));
    if (peers.length === 0) return;
    const ping = (this.#lastPing += 1);
    this.#pings.delete(ping - mostPings);
    this.#pings.set(ping, performance.now());
    const presence: PresenceNote = {
      ping,
      version: this.#engine.host.version.slice(0, 40),
      offsetMs: this.clockOffsetMs,
      marking: this.#marking(),
      unacknowledged: this.unacknowledged(),
      hubs: this.#ownHub(),
    };
    for (const peer of peers) peer.say({ presence });
  }

  #marking(): PresenceNote["marking"] {
    const { queries } = this.#engine.store;
    const rows = this.#engine.store.all(
      queries
        .selectFrom("draft")
        .select(["person", "stage", "project"])
        .where("event", "=", this.event)
        // Paper is keyed under names of its own, and is nobody's marking.
        .where("stage", "not like", "paper:%")
        .limit(2000),
    );
    return rows.map(({ person, stage, project }) => ({ person, stage, project }));
  }

  #ownHub(): HubAddress[] {
    const hub = this.#hub;
    if (hub === null) return [];
    return hub.addresses.slice(0, 4).map((host) => ({ hub: hub.fingerprint, host, port: hub.port }));
  }
}
