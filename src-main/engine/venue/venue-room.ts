// One event's network at this laptop: its exchange, its hub where it serves, its links to other hubs, and who is present.

import { hostname } from "node:os";
import { AppError } from "#shared/errors";
import type { AnyFact } from "#shared/event/facts";
import { type HubAddress, type PresenceNote, type SheetsNote, readNote } from "#shared/venue/notes";
import type { Device } from "../device";
import { log } from "../log";
import type { Engine } from "../engine";
import { Courier } from "../central/courier";
import { Announcer } from "./announcer";
import { Exchange, type Note, type Peer } from "./exchange";
import { Giving } from "./giving";
import { HallPins } from "./hall-pins";
import { VenueHub } from "./hub";
import { HubLinks } from "./hub-links";
import { usualPort } from "./joining";
import { HubState } from "./hub-state";
import { KnownHubs } from "./known-hubs";
import { isDesk, isKnownDevice, readerOf } from "#shared/sync/membership";
import { markingHere, unacknowledgedHere } from "./own-presence";
import { Presence } from "./presence";
import { RelayedDrafts } from "./relayed-drafts";
import { ToldSheets } from "./told-sheets";

const presenceEveryMs = 2000;

export class VenueRoom {
  readonly event: string;
  readonly device: Device;
  readonly exchange: Exchange;
  readonly presence = new Presence();
  readonly known: KnownHubs;
  readonly sheets: ToldSheets;
  readonly links: HubLinks;
  readonly giving: Giving;
  readonly courier: Courier;
  /** Of the hub that this laptop is connected to. */
  readonly hubState = new HubState();
  readonly #engine: Engine;
  readonly #announcer: Announcer;
  readonly #drafts: RelayedDrafts;
  readonly #pins: HallPins;
  readonly #timer: NodeJS.Timeout;
  /** Given to this laptop before it had a link to ask for their drafts by. */
  readonly #newPeople = new Set<string>();
  #hub: VenueHub | null = null;
  #opening: Promise<void> | null = null;

  constructor(engine: Engine, event: string, device: Device) {
    this.#engine = engine;
    this.event = event;
    this.device = device;
    this.known = new KnownHubs(engine.store, event);
    this.sheets = new ToldSheets(engine, event);
    this.#announcer = new Announcer(() => engine.announce(event));
    this.#drafts = new RelayedDrafts(engine, event, device);
    this.#pins = new HallPins(engine, event, device.device);
    this.exchange = new Exchange(engine, event, device, {
      onKept: (facts, authority) => this.#kept(facts, authority),
      onNotStored: () => this.#announcer.soon(),
      onReceipts: () => this.#announcer.soon(),
      onNote: (peer, note) => this.#heard(peer, note),
      onPeer: (peer, present) => this.#peer(peer, present),
    });
    this.giving = new Giving(engine, event, device, this.exchange, () => this.#hub);
    this.links = new HubLinks({
      engine,
      event,
      device,
      known: this.known,
      exchange: this.exchange,
      onLink: (peer) => this.#linked(peer),
      onChange: () => this.#announcer.soon(),
    });
    this.courier = new Courier({
      event,
      device,
      exchange: this.exchange,
      service: () => (engine.holds(event) ? engine.room(event).basis.central : null),
      onChange: () => this.#announcer.soon(),
    });
    this.courier.follow();
    this.#timer = setInterval(() => this.#sayPresence(), presenceEveryMs);
    this.#timer.unref();
  }

  get hub(): VenueHub | null {
    return this.#hub;
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

  /** Begins to look for hubs. */
  link(): void {
    this.links.begin();
  }

  /** Entries that were written at this laptop. */
  appended(facts: readonly AnyFact[]): void {
    this.exchange.appended(facts);
    if (facts.some(({ kind }) => kind === "central")) this.courier.follow();
    this.#tellSheets(facts);
    void this.#serveAsDesk();
  }

  /** The laptop is somebody's by now, and opens by their PIN. */
  tellPins(device: string): void {
    const peer = this.exchange.peerOf(device);
    if (peer !== undefined) this.#pins.tell(peer);
  }

  turnAway(device: string): void {
    const guest = this.#hub?.guest(device);
    if (guest === undefined) throw new AppError("device-unknown");
    this.#hub?.send(guest, { turnedAway: true });
    this.#hub?.dismiss(device);
    this.#announcer.soon();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#announcer.stop();
    this.links.stop();
    this.courier.stop();
    this.exchange.close();
    await this.#opening?.catch(() => undefined);
    await this.#hub?.close();
  }

  #kept(facts: readonly AnyFact[], authority: boolean): void {
    // An enrolment may have taken facts back that another had let apply: what was read of the event is read anew.
    if (authority) this.#engine.forget(this.event);
    else if (this.#engine.holds(this.event)) this.#engine.room(this.event).add(facts);
    this.#announcer.soon();
    this.#tellSheets(facts);
    if (!authority) return;
    this.courier.follow();
    void this.#serveAsDesk();
    this.#takeGiven();
    this.#drafts.hearEarly();
  }

  /** What fails here, on a full disk, is tried again with the next link. */
  #takeGiven(): void {
    const hubs = this.exchange.peers.filter((peer) => this.links.has(peer));
    try {
      const news = this.giving.take();
      this.#pins.hearEarly();
      for (const person of news) this.#newPeople.add(person);
      for (const hub of news.length > 0 ? hubs : []) this.#sayWhose(hub);
    } catch (error) {
      log.failure("taking up what was given", error);
    }
  }

  /** What this laptop could still write, and the drafts of those whose laptop it has become. */
  #sayWhose(hub: Peer): void {
    this.giving.offer(hub);
    for (const person of this.#newPeople) this.#drafts.ask(hub, person);
    this.#newPeople.clear();
  }

  /** A desk of the succession is there for the judges before it is needed. */
  async #serveAsDesk(): Promise<void> {
    if (this.#hub !== null || this.known.ended || !this.#isDesk()) return;
    await this.serveAnywhere(this.known.lastPort ?? usualPort).catch((error) => log.failure("serving", error));
  }

  #isDesk(): boolean {
    return this.#engine.holds(this.event) && isDesk(this.#engine.room(this.event).basis, this.device.device);
  }

  #linked(peer: Peer): void {
    this.hubState.anew();
    this.#takeGiven();
    this.#sayWhose(peer);
    this.#sayPresence();
  }

  #peer(peer: Peer, present: boolean): void {
    if (present) {
      this.presence.arrive(peer.device, peer.wire.name);
      this.sheets.forget(peer.device);
      this.#pins.tellAgain(peer.device);
      if (!this.links.has(peer)) this.#welcome(peer);
    }
    if (!present && this.exchange.peerOf(peer.device) === undefined) this.presence.leave(peer.device);
    this.#announcer.soon();
  }

  #heard(peer: Peer, value: Note): void {
    const note = readNote(value);
    if (note === null) return;
    if (note.offer !== undefined) this.giving.heardOffer(peer, note.offer);
    if (note.presence !== undefined) this.#hearPresence(peer, note.presence);
    this.#drafts.heard(this.exchange, peer, note);
    if (!this.links.has(peer)) return;
    if (note.pong !== undefined && this.hubState.hear(note.pong)) this.#announcer.soon();
    if (note.hubs !== undefined) this.known.keepFound(note.hubs);
    if (note.turnedAway === true) this.links.sentAway();
    if (note.pins !== undefined) this.#pins.hear(note.pins);
    if (note.sheets !== undefined) this.#hearSheets(note.sheets);
  }

  #hearPresence(peer: Peer, presence: PresenceNote): void {
    if (!this.#engine.holds(this.event)) return;
    const news = this.known.keepFound(presence.hubs.filter((each) => this.#mayName(peer, each)));
    const marking = presence.marking.filter(({ person }) => this.#maySpeakOf(peer, person));
    if (this.presence.hear(peer.device, { ...presence, marking })) this.#announcer.soon();
    const version = this.#engine.host.version.slice(0, 40);
    peer.say({ pong: { ping: presence.ping, wallMs: Date.now(), version, stores: this.exchange.storing.works } });
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

  #welcome(peer: Peer): void {
    this.#tellHubs(peer);
    if (this.#engine.holds(this.event)) this.#pins.tell(peer);
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

  /** Whoever may open a desk there, or that the laptop was sent away. */
  #tellStanding(peer: Peer): void {
    if (this.#engine.room(this.event).basis.revoked.has(peer.device)) peer.say({ turnedAway: true });
    else if (!this.links.has(peer)) this.#pins.tell(peer);
  }

  #sayPresence(): void {
    const peers = this.exchange.peers.filter((peer) => this.links.has(peer));
    if (peers.length === 0) return;
    const presence: PresenceNote = {
      ping: this.hubState.ping(),
      version: this.#engine.host.version.slice(0, 40),
      offsetMs: this.hubState.offsetMs,
      marking: markingHere(this.#engine, this.event),
      unacknowledged: unacknowledgedHere(this.#engine, this.event),
      hubs: this.#ownHub(),
    };
    for (const peer of peers) peer.say({ presence });
  }

  #ownHub(): HubAddress[] {
    const hub = this.#hub;
    if (hub === null) return [];
    return hub.addresses.slice(0, 4).map((host) => ({ hub: hub.fingerprint, host, port: hub.port }));
  }
}
