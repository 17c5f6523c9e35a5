// Giving laptops to people: what laptops have offered to write is known here, and what the ledger gives to this one is taken up.

import type { OfferNote } from "#shared/venue/notes";
import { isGenuineOffer, offeredAudiences } from "#shared/venue/offer";
import { nodeCrypto } from "#node/crypto";
import type { Device } from "../device";
import type { Engine } from "../engine";
import type { Exchange, Peer } from "./exchange";
import type { VenueHub } from "./hub";
import { type Offer, makeOffer } from "./offer";

export class Giving {
  readonly #engine: Engine;
  readonly #event: string;
  readonly #device: Device;
  readonly #exchange: Exchange;
  readonly #hub: () => VenueHub | null;
  /** Of connected laptops. */
  readonly #offers = new Map<string, OfferNote>();
  /** Of this laptop, by number. */
  readonly #own: Offer[] = [];

  /** `hub`: this laptop's own, where it serves. */
  constructor(engine: Engine, event: string, device: Device, exchange: Exchange, hub: () => VenueHub | null) {
    this.#engine = engine;
    this.#event = event;
    this.#device = device;
    this.#exchange = exchange;
    this.#hub = hub;
  }

  /** A laptop of the lobby that is a person's or a desk's by now comes again as a member; one that is connected reads it in the ledger. */
  given(device: string): void {
    const hub = this.#hub();
    const guest = hub?.guest(device);
    if (guest !== undefined) hub?.send(guest, { given: true });
    hub?.dismiss(device);
    // What it offered is used: for the next person it offers anew.
    this.#offers.delete(device);
  }

  /** Its own fresh logs alone: else who waits in the lobby could have another's log taken from them by offering it. */
  offerOf(device: string): OfferNote | null {
    const offer = this.#hub()?.guest(device)?.offer ?? this.#offers.get(device);
    if (offer === undefined || !isGenuineOffer(offer, { event: this.#event, device }, nodeCrypto)) return null;
    return Object.values(offer.logs).every(({ log }) => this.#exchange.isFresh(log)) ? offer : null;
  }

  heardOffer({ device }: Peer, offer: OfferNote): void {
    this.#offers.set(device, offer);
  }

  /** Says to a hub what this laptop could write. */
  offer(hub: Peer): void {
    hub.say({ offer: this.#offer(this.#used()).note });
  }

  /**
   * Keeps the keys of the logs that the ledger has enrolled for people at this laptop; whoever is new here. However the word
   * of it was lost, it is taken up with the next entries.
   */
  take(): string[] {
    if (!this.#engine.holds(this.#event)) return [];
    const { logs } = this.#engine.room(this.#event).basis;
    const offers = Array.from({ length: this.#used() }, (_, number) => this.#offer(number));
    const given = offers.flatMap(({ note, seeds }) =>
      offeredAudiences.flatMap((audience) => {
        const rights = logs.get(note.logs[audience].log);
        return rights?.device === this.#device.device && rights.audience === audience
          ? [{ rights, seed: seeds[audience] }]
          : [];
      }),
    );
    // Where a person was given this laptop twice, what was offered last is written.
    const last = new Map(given.map((each) => [`${each.rights.person} ${each.rights.role}`, each]));
    const news = [...last.values()].filter(({ rights }) => !this.#isKept(rights.log));
    if (news.length > 0)
      this.#engine.store.write((transaction) => {
        for (const { rights, seed } of news) {
          const { person, role, audience } = rights;
          this.#engine.author.logs.replaceKey(transaction, this.#event, { person, role }, audience, seed);
        }
      });
    return news.map(({ rights }) => rights.person);
  }

  #offer(number: number): Offer {
    return (this.#own[number] ??= makeOffer(this.#event, this.#device, number));
  }

  /** How many offers have come to something, of whatever kind. */
  #used(): number {
    let number = 0;
    while (
      Object.values(this.#offer(number).note.logs).some(({ log }) => !this.#exchange.isFresh(log) || this.#isKept(log))
    )
      number += 1;
    return number;
  }

  #isKept(log: string): boolean {
    const { queries } = this.#engine.store;
    return this.#engine.store.first(queries.selectFrom("log_key").select("log").where("log", "=", log)) !== undefined;
  }
}
