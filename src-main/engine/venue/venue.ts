// The engine's part in the venue's network: one room for each event that this laptop serves, follows or has just joined.

import type { InputOf } from "#shared/contract/channels";
import type { FoundHub, JoinView, LinkView, VenueView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import type { AnyFact } from "#shared/event/facts";
import type { Engine } from "../engine";
import { log } from "../log";
import { stepInCharge } from "../office";
import type { Port } from "../port";
import type { VenueFacts } from "../preflight/venue-facts";
import * as deeds from "./deeds";
import { requireHubOf } from "./event-hubs";
import { KnownHubs } from "./known-hubs";
import { fitnessOf } from "./fitness";
import { type Joined, Joining, browse, usualPort } from "./joining";
import { KeptLobby } from "./lobby-place";
import { isDesk, readerOf } from "#shared/sync/membership";
import { unacknowledgedHere } from "./own-presence";
import { VenueRoom } from "./venue-room";
import { venueView } from "./venue-view";
import { WaitingEntries } from "./whereabouts";

const browseMs = 2500;

export class Venue {
  /** Since when entries wait for a chief's desk. */
  readonly waiting = new WaitingEntries();
  readonly #engine: Engine;
  readonly #rooms = new Map<string, VenueRoom>();
  readonly #joining: Joining;
  readonly #lobby: KeptLobby;
  /** The event that this laptop has been let into; and, once it is known, for whom: null for a desk. */
  #taken: { readonly event: string; readonly title: string; readonly person?: string | null } | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#lobby = new KeptLobby(engine.store, engine.devices);
    this.#joining = new Joining({
      version: engine.host.version,
      lobby: this.#lobby,
      fitnessOf: (event) => fitnessOf(engine, event),
      requireHubOf: (event, hub) => requireHubOf(engine, event, hub),
      onJoined: (joined) => this.#joined(joined),
      onLeft: () => engine.store.write((transaction) => this.#lobby.forget(transaction)),
    });
  }

  /** Takes up what went on when the program ended: serving where this laptop served, following where it followed. */
  async resume(): Promise<void> {
    this.#joining.resume();
    const { queries } = this.#engine.store;
    const rows = this.#engine.store.all(
      queries.selectFrom("device_key").select("event").where("wrapped", "is not", null),
    );
    // One event whose keys cannot be opened, say, keeps no other from going on.
    for (const { event } of rows) await this.#resume(event).catch((error) => log.failure("resuming", error));
  }

  async #resume(event: string): Promise<void> {
    const { store } = this.#engine;
    const { queries } = store;
    const served = new KnownHubs(store, event).serving;
    const followed = store.first(queries.selectFrom("known_hub").select("hub").where("event", "=", event));
    if (served === null && followed === undefined && !this.#namesCentral(event)) return;
    const room = this.roomFor(event);
    if (served !== null) await room.serveAnywhere(served).catch((error) => log.failure("serving", error));
    if (followed !== undefined) room.link();
  }

  /** null where the event has no network here, at least not yet. */
  roomOf(event: string): VenueRoom | null {
    return this.#rooms.get(event) ?? null;
  }

  /** Its network, begun where there was none yet. Throws `laptop-not-admitted` on a laptop without a key of its own. */
  roomFor(event: string): VenueRoom {
    const known = this.#rooms.get(event);
    if (known !== undefined) return known;
    const device = this.#engine.devices.of(event);
    if (device === null) throw new AppError("laptop-not-admitted");
    const room = new VenueRoom(this.#engine, event, device);
    this.#rooms.set(event, room);
    return room;
  }

  appended(event: string, facts: readonly AnyFact[]): void {
    this.#rooms.get(event)?.appended(facts);
  }

  reread(event: string): void {
    const room = this.#rooms.get(event);
    room?.exchange.reread();
    room?.courier.follow();
    if (room === undefined && this.#namesCentral(event) && this.#engine.devices.of(event) !== null) this.roomFor(event);
    if (this.#joining.awaited === event) this.#joining.offer();
  }

  view(port: Port): VenueView {
    return venueView(this.#engine, port.room, this.roomFor(port.room.event));
  }

  link({ room: { event } }: Port): LinkView {
    const room = this.#rooms.get(event);
    const none = {
      desk: null,
      sinceSeconds: 0,
      unacknowledged: null,
      clockOffsetMs: null,
      refusal: null,
      deskStores: true,
    };
    if (room === undefined) return { state: "alone", ...none };
    const { authority } = this.#engine.room(event);
    const peer = room.links.connected;
    const label = authority.desks.find((step) => step.desk === peer?.device)?.label ?? peer?.wire.name ?? null;
    const state =
      room.links.refusal !== null
        ? "refused"
        : room.hub !== null && (peer === null || this.#isInCharge(room))
          ? "hub"
          : peer !== null
            ? "connected"
            : room.links.begun
              ? "connecting"
              : "alone";
    return {
      state,
      desk: label,
      sinceSeconds: Math.floor((performance.now() - room.links.since) / 1000),
      unacknowledged: unacknowledgedHere(this.#engine, event),
      clockOffsetMs: room.hubState.offsetMs,
      refusal: room.links.refusal,
      deskStores: peer === null || room.hubState.stores,
    };
  }

  /** What the preflight check asks; null where this laptop has joined no venue. */
  facts({ binding }: Port): VenueFacts | null {
    const room = binding === null ? [...this.#rooms.values()].at(-1) : this.#rooms.get(binding.event);
    if (room === undefined || !this.#engine.holds(room.event)) return null;
    const { desks } = this.#engine.room(room.event).basis;
    if (desks.length === 0 && room.hub === null && !room.links.begun) return null;
    const own = room.device.device;
    const charge = desks.find((step) => step.inCharge);
    const others = desks.filter((step) => step !== charge && step.desk !== charge?.desk);
    const peer = room.links.connected;
    return {
      chief:
        charge === undefined || charge.desk === own
          ? null
          : {
              reached: peer !== null,
              label: charge.label,
              offsetMs: room.hubState.offsetMs,
              version: room.hubState.version,
            },
      standby:
        others.length === 0
          ? null
          : { present: others.some(({ desk }) => desk === own || room.exchange.peerOf(desk) !== undefined) },
    };
  }

  async serve({ room: { event } }: Port, { on, port }: InputOf<"venue.serve">): Promise<null> {
    const room = this.roomFor(event);
    if (on) {
      if (port === undefined || port === 0) await room.serveAnywhere(room.known.lastPort ?? usualPort);
      else await room.serve(port);
      room.hub?.newPin();
    } else await room.endServing();
    this.#engine.announce(event);
    return null;
  }

  newPin({ room: { event } }: Port): null {
    const { hub } = this.roomFor(event);
    if (hub === null) throw new AppError("hub-not-serving");
    hub.newPin();
    this.#engine.announce(event);
    return null;
  }

  assign(port: Port, input: InputOf<"venue.assign">): null {
    return deeds.assign(port, this.roomFor(port.room.event), input);
  }

  appoint(port: Port, input: InputOf<"venue.appoint">): null {
    return deeds.appoint(port, this.roomFor(port.room.event), input);
  }

  turnAway(port: Port, device: string): null {
    this.roomFor(port.room.event).turnAway(device);
    return null;
  }

  revoke(port: Port, input: InputOf<"venue.revoke">): null {
    return deeds.revoke(port, this.roomFor(port.room.event), input);
  }

  readmit(port: Port, input: InputOf<"venue.readmit">): null {
    return deeds.readmit(port, this.roomFor(port.room.event), input);
  }

  takeOver(port: Port, reason: string): null {
    return deeds.takeOver(port, this.roomFor(port.room.event), reason);
  }

  admit(port: Port, input: InputOf<"venue.admit">): null {
    return deeds.admit(port, this.roomFor(port.room.event), input);
  }

  ruleFork(port: Port, input: InputOf<"venue.rule-fork">): null {
    return deeds.ruleFork(port, this.roomFor(port.room.event), input);
  }

  async discover(): Promise<readonly FoundHub[]> {
    const found = await browse(browseMs);
    return found.flatMap(({ fingerprint, port, hosts }) =>
      hosts.slice(0, 1).map((host) => ({ host, port, fingerprint, name: host })),
    );
  }

  async join(input: InputOf<"venue.join">): Promise<JoinView> {
    this.#taken = null;
    await this.#joining.join(input);
    return this.joining();
  }

  joining(): JoinView {
    const taken = this.#taken;
    if (taken === null) return this.#joining.view();
    const { event, title } = taken;
    const room = this.#rooms.get(event);
    if (room === undefined) return { state: "none" };
    const { person = this.#whose(room) } = taken;
    if (person !== undefined) this.#taken = { event, title, person };
    if (person !== undefined) return { state: "joined", event, title, person };
    return { state: "taking-in", event, title, entries: room.exchange.entries };
  }

  leaveLobby(): null {
    this.#joining.leave();
    this.#taken = null;
    return null;
  }

  /** Whether this laptop stands in the succession of the event's chief desks. */
  isDesk(event: string): boolean {
    const device = this.#engine.devices.of(event)?.device;
    return device !== undefined && isDesk(this.#engine.room(event).basis, device);
  }

  /** Whether this laptop was given to that person in the network: there the door is opened by whoever was given it. */
  isGiven(event: string, person: string): boolean {
    const { queries } = this.#engine.store;
    if (this.#engine.author.holdsRoot(event) || this.isDesk(event)) return false;
    return (
      this.#engine.store.first(
        queries.selectFrom("log_key").select("log").where("event", "=", event).where("person", "=", person),
      ) !== undefined
    );
  }

  async close(): Promise<void> {
    this.#joining.close();
    await Promise.all([...this.#rooms.values()].map((room) => room.close()));
    this.#rooms.clear();
  }

  #namesCentral(event: string): boolean {
    const { store } = this.#engine;
    const named = store.queries
      .selectFrom("entry")
      .select("hash")
      .where("event", "=", event)
      .where("kind", "=", "central");
    return store.first(named.limit(1)) !== undefined;
  }

  #isInCharge({ event, device }: VenueRoom): boolean {
    return stepInCharge(this.#engine.room(event).basis, device.device) !== null;
  }

  /** Whom this laptop was given, null for a desk; undefined while what has come does not say so yet. */
  #whose({ event, device }: VenueRoom): string | null | undefined {
    if (!this.#engine.holds(event)) return undefined;
    const { authority, state } = this.#engine.room(event);
    const reader = readerOf(authority, device.device);
    if (reader === null) return undefined;
    if (reader.kind !== "member") return null;
    return [...reader.people].find((person) => state.people.has(person) && this.isGiven(event, person));
  }

  /** Everything that this laptop now is in the event is on the disk before it dials again as a member. */
  #joined({ place, device }: Joined): void {
    const { event, title, name, hub, address } = place;
    const { store, devices } = this.#engine;
    void this.#rooms.get(event)?.close();
    this.#rooms.delete(event);
    store.write((transaction) => {
      devices.keep(transaction, event, device);
      this.#lobby.forget(transaction);
    });
    const room = this.roomFor(event);
    room.known.keep({ hub, ...address });
    room.known.keepName(name);
    this.#taken = { event, title };
    room.link();
  }
}
