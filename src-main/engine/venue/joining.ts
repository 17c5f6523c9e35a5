// Joining a venue: the hub's key is checked by code or link, then the PIN is sent; in the lobby this laptop waits for a person.

import { AppError } from "#shared/errors";
import type { JoinView } from "#shared/contract/views";
import { decodeMessage, encodeMessage } from "#shared/sync/messages";
import { type Address, parseAddress } from "#shared/venue/address";
import { parseJoinCode } from "#shared/venue/join-code";
import { parseJoinLink } from "#shared/venue/join-link";
import { type GivenNote, readNote } from "#shared/venue/notes";
import { type NewDevice, makeDevice } from "../device";
import { log } from "../log";
import type { ProvedHub } from "./event-hubs";
import { type Offer, makeOffer } from "./offer";
import { browseHubs } from "./transport/discovery";
import { type Dialled, type HubTrust, dial } from "./transport/dial";

/** Where a hub listens unless its owner, or the network, said otherwise. */
export const usualPort = 47_610;
const browseMs = 2500;

export interface Joined {
  readonly event: string;
  readonly title: string;
  /** What the person called this laptop. */
  readonly name: string;
  readonly device: NewDevice;
  readonly offer: Offer;
  readonly given: GivenNote;
  readonly hub: string;
  readonly address: Address;
}

export interface JoiningHost {
  readonly version: string;
  /** Throws where the event is held here and the hub does not speak for it. */
  requireHubOf(event: string, hub: ProvedHub): Promise<void>;
  onJoined(joined: Joined): void;
  onChange(): void;
}

type Stage = Extract<JoinView, { state: "none" | "lobby" | "turned-away" }>;

export class Joining {
  readonly #host: JoiningHost;
  #stage:
    | { readonly state: "none" }
    | { readonly state: "lobby"; event: string; title: string; since: number }
    | Stage = { state: "none" };
  #dialled: Dialled | null = null;

  constructor(host: JoiningHost) {
    this.#host = host;
  }

  view(): Stage {
    const stage = this.#stage;
    if (stage.state !== "lobby" || !("since" in stage)) return stage as Stage;
    const { event, title, since } = stage;
    return { state: "lobby", event, title, sinceSeconds: Math.floor((performance.now() - since) / 1000) };
  }

  /** Throws `join-code-invalid`, and what dialling throws. Comes back once this laptop waits in the lobby. */
  async join(input: { hub: string; address: string | null; pin: string; name: string }): Promise<void> {
    this.leave();
    const { trust, addresses } = await this.#find(input.hub, input.address);
    const device = await makeDevice();
    const { dialled, address } = await this.#dial(addresses, trust, device, input);
    const { id: event, title } = await this.#eventOf(dialled);
    const offer = makeOffer(event, device);
    this.#dialled = dialled;
    this.#stage = { state: "lobby", event, title, since: performance.now() };
    dialled.wire.onFrame((frame) =>
      this.#heard(frame, { event, title, name: input.name, device, offer, hub: dialled.fingerprint, address }),
    );
    dialled.wire.onEnd(() => this.#ended(dialled));
    dialled.wire.send(encodeMessage({ type: "note", note: { offer: offer.note } }));
    this.#host.onChange();
  }

  /** Before anything is said of the event, or kept. */
  async #eventOf({ wire, fingerprint, accepted }: Dialled): Promise<{ id: string; title: string }> {
    try {
      if (accepted.as !== "guest") throw new AppError("hub-refused", { reason: accepted.as });
      await this.#host.requireHubOf(accepted.event.id, { fingerprint, device: wire.device });
      return accepted.event;
    } catch (error) {
      wire.close();
      throw error;
    }
  }

  leave(): void {
    const dialled = this.#dialled;
    this.#dialled = null;
    this.#stage = { state: "none" };
    dialled?.wire.close();
  }

  #ended(dialled: Dialled): void {
    if (this.#dialled !== dialled) return;
    this.#dialled = null;
    if (this.#stage.state === "lobby") this.#stage = { state: "none" };
    this.#host.onChange();
  }

  #heard(frame: Uint8Array, joined: Omit<Joined, "given">): void {
    const message = decodeMessage(frame);
    const note = message?.type === "note" ? readNote(message.note) : null;
    if (note?.turnedAway === true) {
      const title = this.#stage.state === "lobby" ? this.#stage.title : "";
      this.leave();
      this.#stage = { state: "turned-away", title };
      this.#host.onChange();
    } else if (note?.given !== undefined) {
      this.leave();
      this.#host.onJoined({ ...joined, given: note.given });
    }
  }

  async #find(hub: string, typed: string | null): Promise<{ trust: HubTrust; addresses: readonly Address[] }> {
    const link = parseJoinLink(hub);
    if (link.kind === "link") return { trust: { fingerprint: link.link.fingerprint }, addresses: link.link.addresses };
    const code = parseJoinCode(hub);
    if (code.kind !== "code") throw new AppError("join-code-invalid");
    const trust = { code: code.code };
    if (typed !== null && typed.trim() !== "") {
      const address = parseAddress(typed, usualPort);
      if (address === undefined) throw new AppError("hub-unreachable", { address: typed });
      return { trust, addresses: [address] };
    }
    const found = await browse(browseMs);
    return { trust, addresses: found.flatMap(({ hosts, port }) => hosts.map((host) => ({ host, port }))) };
  }

  /** Address after address; the first error that says more than that nobody answers is told. */
  async #dial(
    addresses: readonly Address[],
    trust: HubTrust,
    device: NewDevice,
    { pin, name }: { pin: string; name: string },
  ): Promise<{ dialled: Dialled; address: Address }> {
    let failure = new AppError("hub-unreachable", { address: addresses[0]?.host ?? "" });
    for (const address of addresses) {
      try {
        const dialled = await dial({
          ...address,
          trust,
          as: { as: "guest", pin },
          name,
          version: this.#host.version,
          signer: device.signer,
          onFault: (what, error) => log.failure(what, error),
        });
        return { dialled, address };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        // A PIN that was refused is not sent to the same hub by another way.
        if (error.code !== "hub-unreachable" && error.code !== "hub-other-key") throw error;
        if (failure.code === "hub-unreachable") failure = error;
      }
    }
    throw failure;
  }
}

export async function browse(
  ms: number,
): Promise<readonly { fingerprint: string; port: number; hosts: readonly string[] }[]> {
  let found: readonly { fingerprint: string; port: number; hosts: readonly string[] }[] = [];
  const discovery = browseHubs((hubs) => (found = hubs));
  await new Promise((resolve) => setTimeout(resolve, ms));
  await discovery.stop();
  return found;
}
