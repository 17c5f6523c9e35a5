// Dialling a hub: TLS, the check of its key before anything is said, the upgrade, the greeting.

import { type TLSSocket, connect } from "node:tls";
import { type ClientOptions, WebSocket } from "ws";
import { AppError } from "#shared/errors";
import { toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import { type Address, formatAddress } from "#shared/venue/address";
import {
  type Acceptance,
  type Answer,
  type Greeting,
  newNonce,
  openAnswer,
  parseChallenge,
  protocol,
  sealGreeting,
  showable,
} from "#shared/venue/greeting";
import { joinCodeOf } from "#shared/venue/join-code";
import { nodeCrypto } from "#node/crypto";
import { FirstFrames } from "./first-frames";
import { fingerprintOfKey } from "./hub-certificate";
import { hubPaths } from "./hub-server";
import { type WireLimits, dialMs, memberLimits } from "./limits";
import { refusalError } from "./refusal";
import { scrypt } from "./scrypt";
import { type ClosingOptions, type FaultListener, SocketWire } from "./socket-wire";
import type { Wire } from "./wire";

/** How the hub's key is known: in full, or by the eight characters that commit to it. */
export type HubTrust = { readonly fingerprint: string } | { readonly code: string };

export interface DialOptions extends Address {
  readonly trust: HubTrust;
  readonly as: { readonly as: "member"; readonly event: string } | { readonly as: "guest"; readonly pin: string };
  readonly name: string;
  /** Of the program. */
  readonly version: string;
  /** The key of this device. */
  readonly signer: Signer;
  readonly signal?: AbortSignal;
  /** What a listener of the wire threw. */
  readonly onFault: FaultListener;
  readonly limits?: WireLimits;
  /** For the connection with its key's check, and again for the answer. */
  readonly timeoutMs?: number;
}

export interface Dialled {
  /** `device` is the hub's own device, proved like the caller's. */
  readonly wire: Wire;
  /** In full, to be kept as the pin for the next time. */
  readonly fingerprint: string;
  readonly accepted: Acceptance;
  /** Of the hub's program. */
  readonly version: string;
}

/**
 * Throws `hub-unreachable`, `hub-other-key`, `hub-not-understood` {address}, what `refusalError` makes of a refusal, or
 * the reason of `signal`.
 */
export async function dial(options: DialOptions): Promise<Dialled> {
  options.signal?.throwIfAborted();
  const call = new Call(options);
  try {
    return await call.run();
  } catch (error) {
    call.hangUp();
    throw error;
  } finally {
    call.settle();
  }
}

class Call {
  readonly #options: DialOptions;
  readonly #details: { readonly address: string };
  readonly #stream: TLSSocket;
  readonly #broken = Promise.withResolvers<never>();
  #deadline: NodeJS.Timeout | undefined;

  constructor(options: DialOptions) {
    this.#options = options;
    this.#details = { address: formatAddress(options) };
    // The chain and the dates say nothing here: the pin does, in #checkKey.
    const { host, port } = options;
    this.#stream = connect({ host, port, minVersion: "TLSv1.3", rejectUnauthorized: false, servername: "" });
    this.#stream.setNoDelay();
    this.#stream.on("error", this.#onBroken);
    this.#stream.on("close", this.#onBroken);
    options.signal?.addEventListener("abort", this.#onAbort);
    // Nobody may be waiting when it breaks.
    this.#broken.promise.catch(() => undefined);
  }

  async run(): Promise<Dialled> {
    this.#startDeadline();
    await this.#unlessBroken(new Promise((resolve) => this.#stream.once("secureConnect", resolve)));
    clearTimeout(this.#deadline);
    const fingerprint = await this.#unlessBroken(this.#checkKey());
    this.#startDeadline();
    const socket = this.#upgrade();
    const frames = new FirstFrames(socket);
    const answer = await this.#unlessBroken(this.#greet(socket, frames, fingerprint));
    if (answer.answer === "refused") throw refusalError(answer.refused);
    const peer = { device: answer.device, name: answer.name, address: this.#options.host };
    const limits = this.#options.limits ?? memberLimits;
    socket.off("error", this.#onBroken);
    const wire = new SocketWire(socket, this.#stream, peer, limits, this.#options.onFault, frames.release());
    return { wire, fingerprint, accepted: answer.accepted, version: answer.version };
  }

  settle(): void {
    clearTimeout(this.#deadline);
    this.#options.signal?.removeEventListener("abort", this.#onAbort);
  }

  hangUp(): void {
    this.#stream.destroy();
  }

  /** TLS has proved that the other side holds the key of its certificate; whether it is the hub's is decided here. */
  async #checkKey(): Promise<string> {
    const { trust } = this.#options;
    const certificate = this.#stream.getPeerX509Certificate();
    if (certificate === undefined) throw new AppError("hub-other-key", this.#details);
    const fingerprint = fingerprintOfKey(certificate.publicKey);
    const right =
      "code" in trust ? (await joinCodeOf(fingerprint, scrypt)) === trust.code : fingerprint === trust.fingerprint;
    if (!right) throw new AppError("hub-other-key", this.#details);
    return fingerprint;
  }

  #upgrade(): WebSocket {
    const { as, limits = memberLimits } = this.#options;
    const clientOptions: ClientOptions & ClosingOptions = {
      createConnection: () => this.#stream,
      perMessageDeflate: false,
      maxPayload: limits.frame,
      closeTimeout: limits.closingMs,
    };
    const socket = new WebSocket(`ws://hub${hubPaths[as.as]}`, clientOptions);
    socket.on("error", this.#onBroken);
    return socket;
  }

  async #greet(socket: WebSocket, frames: FirstFrames, fingerprint: string): Promise<Answer> {
    const challenge = parseChallenge(await frames.next());
    if (challenge === undefined) throw this.#notUnderstood();
    if (challenge.protocol !== protocol) throw refusalError({ code: "version-too-old" });
    const { as, name, version, signer } = this.#options;
    const greeting: Greeting = {
      ...as,
      device: toHex(signer.publicKey),
      name: showable(name),
      version,
      nonce: newNonce(nodeCrypto),
    };
    const bond = { fingerprint, nonce: challenge.nonce };
    socket.send(sealGreeting(greeting, bond, signer));
    const answer = openAnswer(await frames.next(), { ...bond, greetingNonce: greeting.nonce }, nodeCrypto);
    if (answer === undefined || (answer.answer === "accepted" && answer.accepted.as !== as.as)) {
      throw this.#notUnderstood();
    }
    return answer;
  }

  #unlessBroken<T>(step: Promise<T>): Promise<T> {
    return Promise.race([step, this.#broken.promise]);
  }

  #startDeadline(): void {
    const ms = this.#options.timeoutMs ?? dialMs;
    this.#deadline = setTimeout(() => this.#broken.reject(new AppError("hub-unreachable", this.#details)), ms);
  }

  readonly #onBroken = (error?: unknown): void => {
    const understood = !(error instanceof Error) || isOfTheNetwork(error);
    this.#broken.reject(understood ? new AppError("hub-unreachable", this.#details) : this.#notUnderstood());
  };

  readonly #onAbort = (): void => this.#broken.reject(this.#options.signal?.reason);

  #notUnderstood(): AppError {
    return new AppError("hub-not-understood", this.#details);
  }
}

/** Against those of TLS, HTTP and WebSocket: somebody answers there who is no hub. */
function isOfTheNetwork(error: Error): boolean {
  return "syscall" in error || ("code" in error && error.code === "ECONNRESET");
}
