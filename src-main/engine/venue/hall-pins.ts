// The hall's PINs at every chief's desk: told to desks that have come, and kept at a desk that is told them.

import { fromHex, toHex } from "#shared/ledger/bytes";
import type { VenueNote } from "#shared/venue/notes";
import type { Engine } from "../engine";
import type { Peer } from "./exchange";

type Pins = NonNullable<VenueNote["pins"]>;

export class HallPins {
  readonly #engine: Engine;
  readonly #event: string;
  readonly #isDesk: () => boolean;
  /** What each desk was told last. */
  readonly #told = new Map<string, string>();
  /** Told to this laptop before it knew that it is a desk: entries may still be on their way. */
  #early: Pins | null = null;

  /** `isDesk`: whether this laptop is one. */
  constructor(engine: Engine, event: string, isDesk: () => boolean) {
    this.#engine = engine;
    this.#event = event;
    this.#isDesk = isDesk;
  }

  tell(desk: Peer): void {
    const pins = this.#engine.pins.hashes(this.#event);
    const key = JSON.stringify(pins.map(({ person, hash }) => [person, toHex(hash)]));
    if (this.#told.get(desk.device) === key) return;
    this.#told.set(desk.device, key);
    desk.say({ pins: pins.map(({ person, salt, hash }) => ({ person, salt: toHex(salt), hash: toHex(hash) })) });
  }

  /** What the desk was told last may have been lost with the link, or with its process. */
  tellAgain(device: string): void {
    this.#told.delete(device);
  }

  /** From the hub that this desk was appointed at, or follows: a PIN that was issued here stays. */
  hear(pins: Pins): void {
    if (this.#engine.author.holdsRoot(this.#event)) return;
    this.#early = this.#isDesk() ? null : pins;
    if (this.#early !== null) return;
    this.#engine.store.write((transaction) => {
      for (const { person, salt, hash } of pins)
        this.#engine.pins.keepOther(transaction, this.#event, person, { salt: fromHex(salt), hash: fromHex(hash) });
    });
  }

  /** Who is a desk has changed. */
  hearEarly(): void {
    if (this.#early !== null) this.hear(this.#early);
  }
}
