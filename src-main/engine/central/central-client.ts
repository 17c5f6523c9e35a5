// Requests to central: each signed by this device, and no answer believed that is not signed by the key that was pinned.

import type { Agent } from "node:http";
import { framesType, joinFrames, splitFrames } from "#shared/central/frames";
import { answerMessage, headers, requestMessage } from "#shared/central/signed";
import { proofSchema, refusedSchema } from "#shared/central/words";
import { fromHex, fromUtf8, toHex } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import type { Proof } from "#shared/sync/frontier";
import { nodeCrypto } from "#node/crypto";
import { type CentralAddress, CentralFault, type Reply, agentFor, jsonIn, send } from "./http-request";

export interface CentralClientOptions {
  readonly address: CentralAddress;
  /** The public key that was pinned. */
  readonly central: string;
  readonly event: string;
  readonly device: { readonly device: string; readonly signer: Signer };
  readonly signal?: AbortSignal;
}

/** A stale challenge is answered with a fresh one: once is enough, but for a clock that jumps. */
const mostTries = 3;

export class CentralClient {
  readonly #options: CentralClientOptions;
  readonly #agent: Agent;
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

function isAnswerOf({ status, headers: given, body }: Reply, central: string, signature: string): boolean {
  const answer = one(given[headers.answer]) ?? "";
  if (!/^[0-9a-f]{128}$/.test(answer)) return false;
  return nodeCrypto.verify(fromHex(central), answerMessage({ status, signature, body }, nodeCrypto), fromHex(answer));
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
