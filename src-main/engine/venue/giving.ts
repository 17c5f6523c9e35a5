// Giving laptops to people: what the laptops here have offered to write, and what this one was given at a hub.

import type { GivenNote, OfferNote } from "#shared/venue/notes";
import { isGenuineOffer } from "#shared/venue/offer";
import { nodeCrypto } from "../crypto";
import type { Device } from "../device";
import type { Engine } from "../engine";
import type { Exchange, Peer } from "./exchange";
import { keepGiven } from "./given";
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
  #own: Offer;

  /** `hub`: this laptop's own, where it serves. */
  constructor(engine: Engine, event: string, device: Device, exchange: Exchange, hub: () => VenueHub | null) {
    this.#engine = engine;
    this.#event = event;
    this.#device = device;
    this.#exchange = exchange;
    this.#hub = hub;
    this.#own = makeOffer(event, device);
  }

  /** Tells a laptop of the lobby, or a connected one, that it is a person's or a desk's. */
  give(device: string, given: GivenNote): void {
    const guest = this.#hub()?.guest(device);
    if (guest !== undefined) this.#hub()?.send(guest, { given });
    else this.#exchange.peerOf(device)?.say({ given });
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
    hub.say({ offer: this.#own.note });
  }

  /** The hub has given this laptop to a person. */
  given(hub: Peer, given: GivenNote): void {
    const offer = this.#own;
    this.#engine.store.write((transaction) => keepGiven(this.#engine, transaction, this.#event, offer, given));
    this.#own = makeOffer(this.#event, this.#device);
    this.offer(hub);
  }
}
