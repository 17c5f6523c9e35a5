// This laptop's hub for one event: who may come in as a member, and the lobby of those who know the one-time PIN.

import { nodeCrypto } from "#node/crypto";
import type { Device } from "../device";
import { log } from "../log";
import type { OfferNote, VenueNote } from "#shared/venue/notes";
import { readNote } from "#shared/venue/notes";
import { isGenuineOffer } from "#shared/venue/offer";
import { decodeMessage, encodeMessage } from "#shared/sync/messages";
import { joinCodeOf, formatJoinCode } from "#shared/venue/join-code";
import { formatJoinLink } from "#shared/venue/join-link";
import { ownAddresses } from "./transport/addresses";
import { type Discovery, announceHub } from "./transport/discovery";
import { type Hub, startHub } from "./transport/hub-server";
import { PinGate } from "./transport/pin-gate";
import { scrypt } from "./transport/scrypt";
import type { Wire } from "./transport/wire";

export interface Guest {
  readonly wire: Wire;
  readonly version: string;
  readonly offer: OfferNote;
  /** On the monotonic clock. */
  readonly since: number;
}

export interface HubHost {
  readonly event: string;
  readonly title: () => string;
  readonly name: string;
  readonly version: string;
  readonly isKnown: (device: string) => boolean;
  readonly onMember: (wire: Wire, version: string) => void;
  readonly onLobby: () => void;
  /** Whether to say on the network where this hub is. */
  readonly announce: boolean;
}

export class VenueHub {
  readonly code: string;
  readonly #hub: Hub;
  readonly #gate: PinGate;
  readonly #guests: Map<string, Guest>;
  readonly #discovery: Discovery | null;
  readonly #pin: { value: string | null };

  private constructor(
    hub: Hub,
    code: string,
    gate: PinGate,
    guests: Map<string, Guest>,
    pin: { value: string | null },
    discovery: Discovery | null,
  ) {
    this.#hub = hub;
    this.code = code;
    this.#gate = gate;
    this.#guests = guests;
    this.#pin = pin;
    this.#discovery = discovery;
  }

  /** Throws `hub-cannot-listen` {port, reason}. */
  static async start(device: Device, port: number, host: HubHost): Promise<VenueHub> {
    const gate = new PinGate();
    const guests = new Map<string, Guest>();
    const pin = { value: null as string | null };
    const hub = await startHub({
      port,
      certificate: device.certificate,
      signer: device.signer,
      name: host.name,
      version: host.version,
      authenticate: (greeting) => {
        if (greeting.as === "member") {
          if (greeting.event !== host.event) return { refused: { code: "other-event" } };
          return host.isKnown(greeting.device)
            ? { accepted: { as: "member" } }
            : { refused: { code: "unknown-device" } };
        }
        const refused = gate.check(greeting.pin);
        if (gate.left === 0) pin.value = null;
        if (refused !== undefined) {
          host.onLobby();
          return { refused };
        }
        // The next laptop joins with another one.
        pin.value = gate.make();
        return { accepted: { as: "guest", event: { id: host.event, title: host.title().slice(0, 500) } } };
      },
      onMember: (wire, { version }) => host.onMember(wire, version),
      onGuest: (wire, { version }) => receiveGuest(wire, version, guests, host),
      onFault: (what, error) => log.failure(what, error),
    });
    const code = formatJoinCode(await joinCodeOf(hub.fingerprint, scrypt));
    const discovery = host.announce ? announceHub({ port: hub.port, fingerprint: hub.fingerprint }) : null;
    return new VenueHub(hub, code, gate, guests, pin, discovery);
  }

  get port(): number {
    return this.#hub.port;
  }

  get fingerprint(): string {
    return this.#hub.fingerprint;
  }

  get addresses(): string[] {
    return ownAddresses();
  }

  get link(): string {
    const addresses = this.addresses.map((host) => ({ host, port: this.port }));
    return formatJoinLink({ fingerprint: this.fingerprint, addresses });
  }

  get pin(): string | null {
    return this.#pin.value;
  }

  newPin(): void {
    this.#pin.value = this.#gate.make();
  }

  get guests(): readonly Guest[] {
    return [...this.#guests.values()];
  }

  guest(device: string): Guest | undefined {
    return this.#guests.get(device);
  }

  /** The guest is told, and hangs up; it comes again as a member. */
  send(guest: Guest, note: VenueNote): void {
    guest.wire.send(encodeMessage({ type: "note", note }));
  }

  dismiss(device: string): void {
    this.#guests.delete(device);
  }

  async close(): Promise<void> {
    await this.#discovery?.stop();
    await this.#hub.close();
  }
}

/** A guest says what it could write, and then only waits. */
function receiveGuest(wire: Wire, version: string, guests: Map<string, Guest>, { event, onLobby }: HubHost): void {
  const scope = { event, device: wire.device };
  wire.onEnd(() => {
    if (guests.get(wire.device)?.wire === wire) guests.delete(wire.device);
    onLobby();
  });
  wire.onFrame((frame) => {
    const message = decodeMessage(frame);
    const offer = message?.type === "note" ? readNote(message.note)?.offer : undefined;
    if (offer === undefined || !isGenuineOffer(offer, scope, nodeCrypto)) return wire.close();
    const since = guests.get(wire.device)?.since ?? performance.now();
    guests.set(wire.device, { wire, version, offer, since });
    onLobby();
  });
}
