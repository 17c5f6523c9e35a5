// A judge who moves to a spare laptop finds there what was typed on the old one, where that still runs: the hub only passes it on.

import { type DraftsTold, type VenueNote } from "#shared/venue/notes";
import type { Engine } from "../engine";
import type { Exchange, Peer } from "./exchange";

export class RelayedDrafts {
  readonly #engine: Engine;
  readonly #event: string;
  readonly #device: string;
  /** Whom this laptop has asked for, so that nobody can put drafts here unasked. */
  readonly #asked = new Set<string>();

  constructor(engine: Engine, event: string, device: string) {
    this.#engine = engine;
    this.#event = event;
    this.#device = device;
  }

  /** Asked at the hub for a person that this laptop was just given. */
  ask(hub: Peer, person: string): void {
    this.#asked.add(person);
    hub.say({ draftsAsked: { person, by: this.#device } });
  }

  heard(exchange: Exchange, from: Peer, { draftsAsked, draftsTold }: VenueNote): void {
    if (draftsAsked !== undefined) this.#wasAsked(exchange, from, draftsAsked);
    if (draftsTold !== undefined) this.#wasTold(exchange, from, draftsTold);
  }

  #wasAsked(exchange: Exchange, from: Peer, { person, by }: NonNullable<VenueNote["draftsAsked"]>): void {
    if (this.#isSentAway(from.device)) return;
    if (this.#isOf(from.device, person)) {
      // At the hub: passed on to the person's other laptops alone.
      for (const peer of exchange.peers)
        if (peer.device !== from.device && this.#isOf(peer.device, person))
          peer.say({ draftsAsked: { person, by: from.device } });
      return;
    }
    const { authority } = this.#engine.room(this.#event);
    // At the person's old laptop: only a desk may ask.
    if (!authority.desks.some((step) => step.desk === from.device) && !this.#isOrganiser(from.device)) return;
    if (!this.#isOf(this.#device, person)) return;
    from.say({ draftsTold: { person, by, drafts: this.#draftsOf(person) } });
  }

  #wasTold(exchange: Exchange, from: Peer, told: DraftsTold): void {
    if (told.by === this.#device) {
      if (this.#asked.has(told.person)) this.#keep(told);
    } else if (this.#isOf(from.device, told.person) && this.#isOf(told.by, told.person) && !this.#isSentAway(told.by)) {
      exchange.peerOf(told.by)?.say({ draftsTold: told });
    }
  }

  /** Whether the device was ever given to the person: also the one that was sent away in the same moment. */
  #isOf(device: string, person: string): boolean {
    const { queries } = this.#engine.store;
    const row = this.#engine.store.first(
      queries
        .selectFrom("enrolled")
        .select("log")
        .where("event", "=", this.#event)
        .where("device", "=", device)
        .where("person", "=", person),
    );
    return row !== undefined;
  }

  /** It may still tell what was typed there, and is told nothing more. */
  #isSentAway(device: string): boolean {
    return this.#engine.holds(this.#event) && this.#engine.room(this.#event).basis.revoked.has(device);
  }

  #isOrganiser(device: string): boolean {
    const { authority } = this.#engine.room(this.#event);
    return [...authority.logs.values()].some((log) => log.device === device && log.role === "organiser");
  }

  #draftsOf(person: string): DraftsTold["drafts"] {
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
  #keep({ person, drafts }: DraftsTold): void {
    for (const { project, stage, marks, feedback } of drafts) {
      const key = { event: this.#event, person, project, stage };
      if (this.#engine.drafts.read(key) === null) this.#engine.drafts.save(key, { marks, feedback }, 0);
    }
    this.#engine.announce(this.#event);
  }
}
