// A judge who moves to a spare laptop finds there what was typed on the old one, where that still runs: the hub only passes it on.

import {
  type DraftsAsked,
  type DraftsTold,
  type RelayedDraft,
  type VenueNote,
  relayedDrafts,
} from "#shared/venue/notes";
import type { Device } from "../device";
import type { Engine } from "../engine";
import type { Exchange, Peer } from "./exchange";
import { DraftsRequest, isGenuineAsking, sealDrafts } from "./sealed-drafts";

/** In characters: a frame of the exchange holds several times as much. */
const mostAtOnce = 500_000;
const mostEarly = 20;

export class RelayedDrafts {
  readonly #engine: Engine;
  readonly #event: string;
  readonly #device: Device;
  /** Whom this laptop has asked for, so that nobody can put drafts here unasked. */
  readonly #asked = new Map<string, DraftsRequest>();
  /** Asked by a laptop that is not the person's, as far as the entries that are here say: others may be on their way. */
  #early: { readonly from: Peer; readonly asked: DraftsAsked }[] = [];

  constructor(engine: Engine, event: string, device: Device) {
    this.#engine = engine;
    this.#event = event;
    this.#device = device;
  }

  /** Asked at the hub for a person that this laptop was just given. */
  ask(hub: Peer, person: string): void {
    const request = new DraftsRequest({ event: this.#event, person, by: this.#device.device });
    this.#asked.set(person, request);
    hub.say({ draftsAsked: request.note(this.#device.signer) });
  }

  heard(exchange: Exchange, from: Peer, { draftsAsked, draftsTold }: VenueNote): void {
    if (draftsAsked !== undefined) this.#wasAsked(exchange, from, draftsAsked);
    if (draftsTold !== undefined) this.#wasTold(exchange, from, draftsTold);
  }

  /** Who is whose has changed. */
  hearEarly(): void {
    for (const { from, asked } of this.#early.splice(0)) this.#answer(from, asked);
  }

  #wasAsked(exchange: Exchange, from: Peer, asked: DraftsAsked): void {
    const { person, by } = asked;
    if (this.#isSentAway(from.device)) return;
    if (by === from.device && this.#isOf(by, person)) {
      // At the hub: passed on to the person's other laptops alone.
      for (const peer of exchange.peers)
        if (peer.device !== by && this.#isOf(peer.device, person)) peer.say({ draftsAsked: asked });
      return;
    }
    const { authority } = this.#engine.room(this.#event);
    // At the person's old laptop: only a desk may ask.
    if (!authority.desks.some((step) => step.desk === from.device) && !this.#isOrganiser(from.device)) return;
    if (this.#isOf(this.#device.device, person) && isGenuineAsking(this.#event, asked)) this.#answer(from, asked);
  }

  /** To nobody but a laptop that the ledger gives to the same person. */
  #answer(from: Peer, asked: DraftsAsked): void {
    const { person, by } = asked;
    if (this.#isSentAway(by)) return;
    if (!this.#isOf(by, person)) {
      this.#early = [...this.#early, { from, asked }].slice(-mostEarly);
      return;
    }
    for (const part of partsOf(this.#draftsOf(person))) {
      const told = sealDrafts(this.#event, asked, JSON.stringify(part), this.#device);
      if (told !== null) from.say({ draftsTold: told });
    }
  }

  #wasTold(exchange: Exchange, from: Peer, told: DraftsTold): void {
    if (told.by === this.#device.device) this.#open(told);
    else if (this.#isOf(from.device, told.person) && this.#isOf(told.by, told.person) && !this.#isSentAway(told.by))
      exchange.peerOf(told.by)?.say({ draftsTold: told });
  }

  /** From a laptop that was given to the person, and from nobody who only passes it on. */
  #open(told: DraftsTold): void {
    if (!this.#isOf(told.from, told.person)) return;
    const text = this.#asked.get(told.person)?.open(told) ?? null;
    const drafts = text === null ? undefined : relayedDrafts.safeParse(JSON.parse(text)).data;
    if (drafts !== undefined) this.#keep(told.person, drafts);
  }

  /** Whether the device has been given to the person: also the one that was sent away in the same moment. */
  #isOf(device: string, person: string): boolean {
    if (!this.#engine.holds(this.#event)) return false;
    const { logs } = this.#engine.room(this.#event).basis;
    return [...logs.values()].some((log) => log.device === device && log.person === person);
  }

  /** It may still tell what was typed there, and is told nothing more. */
  #isSentAway(device: string): boolean {
    return this.#engine.holds(this.#event) && this.#engine.room(this.#event).basis.revoked.has(device);
  }

  #isOrganiser(device: string): boolean {
    const { authority } = this.#engine.room(this.#event);
    return [...authority.logs.values()].some((log) => log.device === device && log.role === "organiser");
  }

  #draftsOf(person: string): RelayedDraft[] {
    const { queries } = this.#engine.store;
    const rows = this.#engine.store.all(
      queries
        .selectFrom("draft")
        .select(["project", "stage", "marks", "feedback"])
        .where("event", "=", this.#event)
        .where("person", "=", person)
        .where("stage", "not like", "paper:%")
        .limit(500),
    );
    return rows.map(({ project, stage, marks, feedback }) => ({ project, stage, marks: JSON.parse(marks), feedback }));
  }

  /** What has been typed here already stays. */
  #keep(person: string, drafts: readonly RelayedDraft[]): void {
    for (const { project, stage, marks, feedback } of drafts) {
      const key = { event: this.#event, person, project, stage };
      if (this.#engine.drafts.read(key) === null) this.#engine.drafts.save(key, { marks, feedback }, 0);
    }
    this.#engine.announce(this.#event);
  }
}

/** Each part goes in a frame of its own. */
function partsOf(drafts: readonly RelayedDraft[]): RelayedDraft[][] {
  const parts: RelayedDraft[][] = [];
  let left = 0;
  for (const draft of drafts) {
    const size = JSON.stringify(draft).length;
    if (size > left) {
      parts.push([]);
      left = mostAtOnce;
    }
    parts.at(-1)?.push(draft);
    left -= size;
  }
  return parts;
}
