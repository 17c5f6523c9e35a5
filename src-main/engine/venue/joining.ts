// Joining a venue: the hub's key is checked by code or link, then the PIN is sent; in the lobby this laptop waits for a person.

import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "#shared/errors";
import type { JoinView } from "#shared/contract/views";
import { decodeMessage, encodeMessage } from "#shared/sync/messages";
import { type Address, parseAddress } from "#shared/venue/address";
import { parseJoinCode } from "#shared/venue/join-code";
import { parseJoinLink } from "#shared/venue/join-link";
import { type Fitness, readNote } from "#shared/venue/notes";
import { type NewDevice, makeDevice } from "../device";
import { log } from "../log";
import type { ProvedHub } from "./event-hubs";
import type { KeptLobby, LobbyPlace } from "./lobby-place";
import { makeOffer } from "./offer";
import { browseHubs } from "./transport/discovery";
import { type Dialled, type HubTrust, dial } from "./transport/dial";
import type { Wire } from "./transport/wire";

/** Where a hub listens unless its owner, or the network, said otherwise. */
export const usualPort = 47_610;
const browseMs = 2500;

/** Where a laptop is that has been given to somebody, or is a desk. */
export interface Joined {
  readonly place: LobbyPlace;
  readonly device: NewDevice;
}

export interface JoiningHost {
  readonly version: string;
  readonly lobby: KeptLobby;
  /** Throws where the event is held here and the hub does not speak for it. */
  requireHubOf(event: string, hub: ProvedHub): Promise<void>;
  /** What this laptop can become in the event by what it holds of it. */
  fitnessOf(event: string): Fitness;
  onJoined(joined: Joined): void;
  onLeft(): void;
}

type Stage =
  | { readonly state: "none" }
  | { readonly state: "lobby"; readonly waits: Joined; readonly since: number; readonly wire: Wire | null }
  | { readonly state: "turned-away"; readonly title: string };

const firstWaitMs = 300;
const longestWaitMs = 10_000;

export class Joining {
  readonly #host: JoiningHost;
  #stage: Stage = { state: "none" };
  #coming = new AbortController();

  constructor(host: JoiningHost) {
    this.#host = host;
  }

  view(): Extract<JoinView, { state: Stage["state"] }> {
    const stage = this.#stage;
    if (stage.state !== "lobby") return stage;
    const { event, title } = stage.waits.place;
    const { device } = stage.waits.device;
    const sinceSeconds = Math.floor((performance.now() - stage.since) / 1000);
    const fits = this.#host.fitnessOf(event);
    return { state: "lobby", device, event, title, sinceSeconds, reached: stage.wire !== null, fits };
  }

  /** The event that this laptop waits for; null where it waits for none. */
  get awaited(): string | null {
    return this.#stage.state === "lobby" ? this.#stage.waits.place.event : null;
  }

  /** Says to the hub what this laptop could become: what it holds of the event may have changed. */
  offer(): void {
    if (this.#stage.state !== "lobby") return;
    const { wire, waits } = this.#stage;
    const { event } = waits.place;
    const { note } = makeOffer(event, waits.device, 0, this.#host.fitnessOf(event));
    wire?.send(encodeMessage({ type: "note", note: { offer: note } }));
  }

  /** Throws `join-code-invalid`, and what dialling throws. Comes back once this laptop waits in the lobby. */
  async join(input: { hub: string; address: string | null; pin: string; name: string }): Promise<void> {
    this.leave();
    const { trust, addresses } = await this.#find(input.hub, input.address);
    const device = await makeDevice();
    const { dialled, address } = await this.#dial(addresses, trust, device, input);
    const { wire } = dialled;
    try {
      const { id: event, title } = await this.#eventOf(dialled);
      const place = { event, title, name: input.name, hub: dialled.fingerprint, address };
      this.#host.lobby.keep(place, device);
      this.#stage = { state: "lobby", waits: { place, device }, since: performance.now(), wire };
      wire.onFrame((frame) => this.#heard(frame, { place, device }));
      wire.onEnd(() => this.#ended(wire));
      this.offer();
    } catch (error) {
      wire.close();
      throw error;
    }
  }

  /** Takes up the waiting that the end of the program broke off. */
  resume(): void {
    const waits = this.#host.lobby.read();
    if (waits === null) return;
    this.#stage = { state: "lobby", waits, since: performance.now(), wire: null };
    void this.#comeBack(waits);
  }

  /** Waits in the lobby no more. */
  leave(): void {
    const waited = this.#stage.state === "lobby";
    this.#end({ state: "none" });
    if (waited) this.#host.onLeft();
  }

  /** The program ends: what is kept of the waiting stays. */
  close(): void {
    this.#end({ state: "none" });
  }

  #end(stage: Stage): void {
    const before = this.#stage;
    this.#stage = stage;
    this.#coming.abort();
    if (before.state === "lobby") before.wire?.close();
  }

  #ended(wire: Wire): void {
    const stage = this.#stage;
    if (stage.state !== "lobby" || stage.wire !== wire) return;
    this.#stage = { ...stage, wire: null };
    void this.#comeBack(stage.waits);
  }

  /** The word that this laptop was given may have been lost with the wire: then the hub knows it as a member by now. */
  async #comeBack(waits: Joined): Promise<void> {
    this.#coming = new AbortController();
    const { signal } = this.#coming;
    for (let waitMs = firstWaitMs; !signal.aborted; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
      const answer = await this.#asMember(waits, signal);
      if (signal.aborted) return;
      if (answer === "member") return this.#joined(waits);
      if (answer === "unknown") return this.leave();
      await wait(waitMs);
    }
  }

  async #asMember({ place, device }: Joined, signal: AbortSignal): Promise<"member" | "unknown" | "not-reached"> {
    try {
      const { wire } = await dial({
        ...place.address,
        trust: { fingerprint: place.hub },
        as: { as: "member", event: place.event },
        name: place.name,
        version: this.#host.version,
        signer: device.signer,
        signal,
        onFault: (what, error) => log.failure(what, error),
      });
      wire.close();
      return "member";
    } catch (error) {
      const { code } = error instanceof AppError ? error : { code: null };
      return code === "hub-unknown-device" || code === "hub-other-event" ? "unknown" : "not-reached";
    }
  }

  #joined(joined: Joined): void {
    this.#end({ state: "none" });
    this.#host.onJoined(joined);
  }

  #heard(frame: Uint8Array, waits: Joined): void {
    const message = decodeMessage(frame);
    const note = message?.type === "note" ? readNote(message.note) : null;
    if (note?.turnedAway === true) {
      this.leave();
      this.#stage = { state: "turned-away", title: waits.place.title };
    } else if (note?.given === true) this.#joined(waits);
  }

  /** Before anything is said of the event, or kept. */
  async #eventOf({ wire, fingerprint, accepted }: Dialled): Promise<{ id: string; title: string }> {
    if (accepted.as !== "guest") throw new AppError("hub-refused", { reason: accepted.as });
    await this.#host.requireHubOf(accepted.event.id, { fingerprint, device: wire.device });
    return accepted.event;
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
