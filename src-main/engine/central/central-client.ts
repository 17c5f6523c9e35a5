// Requests to central: each signed by this device, and no answer believed that is not signed by the key that was pinned.

import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { framesType, joinFrames, mostBytes, splitFrames } from "#shared/central/frames";
import { answerMessage, headers, requestMessage } from "#shared/central/signed";
import { type CentralRefusal, type Hello, helloSchema, proofSchema, refusedSchema } from "#shared/central/words";
import { fromHex, fromUtf8, toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import type { Proof } from "#shared/sync/frontier";
import { nodeCrypto } from "#node/crypto";

export interface CentralAddress {
  /** http or https, without a path. */
  readonly url: string;
  /** Certificates, in PEM, that stand for central beside those of public authorities; null for none. */
  readonly authority: string | null;
}

export interface CentralClientOptions {
  readonly address: CentralAddress;
  /** The public key that was pinned. */
  readonly central: string;
  readonly event: string;
  readonly device: { readonly device: string; readonly signer: Signer };
  readonly signal?: AbortSignal;
}

/**
 * `unreachable`: no answer came, or half of one. `not-central`: an answer came that central's key has not signed, as from a
 * captive portal's login page or a proxy. `refused`: central itself said why.
 */
export class CentralFault extends Error {
  readonly kind: "unreachable" | "not-central" | "refused";
  readonly refusal: CentralRefusal | null;

  constructor(kind: CentralFault["kind"], refusal: CentralRefusal | null = null) {
    super(refusal ?? kind);
    this.kind = kind;
    this.refusal = refusal;
  }
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Uint8Array;
}

/** Over a link that drops every few seconds a round is small enough to come through; a silent one is given up. */
const silenceMs = 15_000;
/** A stale challenge is answered with a fresh one: once is enough, but for a clock that jumps. */
const mostTries = 3;

export class CentralClient {
  readonly #options: CentralClientOptions;
  readonly #agent: HttpAgent;
  #challenge = "";

  constructor(options: CentralClientOptions) {
    this.#options = options;
    this.#agent = agentFor(options.address);
  }

  /** One round: the frames go there, and those of the answer come back. */
  async exchange(frames: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const answer = splitFrames(await this.#ask("POST", "exchange", joinFrames(frames)));
    if (answer === null) throw new CentralFault("not-central");
    return answer;
  }

  /** Count and root of what this device may read there. */
  async proof(): Promise<Proof> {
    const body = await this.#ask("GET", "proof", new Uint8Array());
    return proofSchema.parse(JSON.parse(fromUtf8(body)));
  }

  close(): void {
    this.#agent.destroy();
  }

  async #ask(method: string, what: string, body: Uint8Array): Promise<Uint8Array> {
    const { central, event, device } = this.#options;
    const path = `/v1/events/${event}/${what}`;
    for (let tries = 1; ; tries += 1) {
      const asked = { central, method, path, challenge: this.#challenge, body };
      const signature = toHex(device.signer.sign(requestMessage(asked, nodeCrypto)));
      const reply = await this.#send(method, path, body, {
        [headers.device]: device.device,
        [headers.challenge]: this.#challenge,
        [headers.signature]: signature,
        "content-type": framesType,
      });
      if (!isAnswerOf(reply, central, signature)) throw new CentralFault("not-central");
      this.#challenge = one(reply.headers[headers.challenge]) ?? this.#challenge;
      if (reply.status === 200) return reply.body;
      const refusal = refusedSchema.safeParse(jsonIn(reply.body)).data?.error ?? "unavailable";
      if (refusal !== "challenge-stale" || tries === mostTries) throw new CentralFault("refused", refusal);
    }
  }

  #send(method: string, path: string, body: Uint8Array, given: Record<string, string>): Promise<Reply> {
    const { address, signal } = this.#options;
    return send({ address, agent: this.#agent, method, path, body, headers: given, signal });
  }
}

/** Who answers at an address, before anything is pinned: what it says of itself is shown to whoever decides. */
export async function askWho(address: CentralAddress): Promise<Hello> {
  const agent = agentFor(address);
  try {
    const reply = await send({ address, agent, method: "GET", path: "/v1/hello", body: new Uint8Array(), headers: {} });
    const hello = helloSchema.safeParse(jsonIn(reply.body));
    if (reply.status !== 200 || !hello.success) throw new CentralFault("not-central");
    return hello.data;
  } finally {
    agent.destroy();
  }
}

interface Sending {
  readonly address: CentralAddress;
  readonly agent: HttpAgent;
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array;
  readonly headers: Record<string, string>;
  readonly signal?: AbortSignal | undefined;
}

function send({ address, agent, method, path, body, headers: given, signal }: Sending): Promise<Reply> {
  const url = new URL(path, address.url);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new CentralFault("unreachable"));
    const sent = request(
      url,
      { method, agent, signal, timeout: silenceMs, headers: { ...given, "content-length": String(body.length) } },
      (response) => {
        const parts: Buffer[] = [];
        let length = 0;
        response.on("data", (part: Buffer) => {
          length += part.length;
          if (length > mostBytes) sent.destroy();
          else parts.push(part);
        });
        response.on("error", fail);
        response.on("aborted", fail);
        response.on("end", () =>
          response.complete
            ? resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
            : fail(),
        );
      },
    );
    sent.on("timeout", () => sent.destroy());
    sent.on("error", fail);
    sent.on("close", fail);
    sent.end(body);
  });
}

/** By the proxies that the environment names, as every program of a venue's laptop goes out. */
function agentFor({ url, authority }: CentralAddress): HttpAgent {
  const options = { keepAlive: true, maxSockets: 1, proxyEnv: process.env };
  if (!url.startsWith("https:")) return new HttpAgent(options);
  return new HttpsAgent(authority === null ? options : { ...options, ca: authority });
}

function isAnswerOf({ status, headers: given, body }: Reply, central: string, signature: string): boolean {
  const answer = one(given[headers.answer]) ?? "";
  if (!/^[0-9a-f]{128}$/.test(answer)) return false;
  return nodeCrypto.verify(fromHex(central), answerMessage({ status, signature, body }, nodeCrypto), fromHex(answer));
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(body));
  } catch {
    return null;
  }
}
