// The hall's PINs: every chief's desk is told all of them, a laptop those of its own people; and keeps them where it is told.

import { fromHex, toHex } from "#shared/ledger/bytes";
import type { VenueNote } from "#shared/venue/notes";
import type { Engine } from "../engine";
import type { Peer } from "./exchange";
import { isDesk, readerOf } from "#shared/sync/membership";

type Pins = NonNullable<VenueNote["pins"]>;

export class HallPins {
  readonly #engine: Engine;
  readonly #event: string;
  /** This laptop's own. */
  readonly #device: string;
  /** What each laptop was told last. */
  readonly #told = new Map<string, string>();
  /** Told to this laptop before it knew that it is a desk, or somebody's: entries may still be on their way. */
  #early: Pins = [];

  constructor(engine: Engine, event: string, device: string) {
    this.#engine = engine;
    this.#event = event;
    this.#device = device;
  }

  /** What the laptop may know and was not told yet. */
  tell(peer: Peer): void {
    const may = this.#mayKnow(peer.device);
    const pins = this.#engine.pins.hashes(this.#event).filter(({ person }) => may(person));
    const key = JSON.stringify(pins.map(({ person, hash }) => [person, toHex(hash)]));
    if (pins.length === 0 || this.#told.get(peer.device) === key) return;
    this.#told.set(peer.device, key);
    peer.say({ pins: pins.map(({ person, salt, hash }) => ({ person, salt: toHex(salt), hash: toHex(hash) })) });
  }

  /** What the laptop was told last may have been lost with the link, or with its process. */
  tellAgain(device: string): void {
    this.#told.delete(device);
  }

  /** From a hub that this laptop has dialled: a PIN that was issued here stays. */
  hear(pins: Pins): void {
    if (this.#engine.author.holdsRoot(this.#event)) return;
    this.#early = pins;
    this.hearEarly();
  }

  /** Who is a desk, or somebody's laptop, has changed. */
  hearEarly(): void {
    if (this.#early.length === 0 || !this.#engine.holds(this.#event)) return;
    const may = this.#mayKnow(this.#device);
    this.#engine.store.write((transaction) => {
      for (const { person, salt, hash } of this.#early.filter((pin) => may(pin.person)))
        this.#engine.pins.keepOther(transaction, this.#event, person, { salt: fromHex(salt), hash: fromHex(hash) });
    });
    this.#early = this.#early.filter(({ person }) => !may(person));
  }

  #mayKnow(device: string): (person: string) => boolean {
    const { basis } = this.#engine.room(this.#event);
    const reader = readerOf(basis, device);
    if (reader === null) return () => false;
    return (person) => isDesk(basis, device) || reader.people.has(person);
  }
}
