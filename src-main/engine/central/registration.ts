// Letting a central take an event in: who answers at an address, and the root's signed word that it may.

import type { z } from "zod";
import { registrationMessage } from "#shared/central/signed";
import { type Hello, helloSchema, refusedSchema } from "#shared/central/words";
import { toHex, toUtf8 } from "#shared/ledger/bytes";
import type { Signer } from "#shared/ledger/crypto";
import type { SealedEntry } from "#shared/ledger/entry";
import { type CentralAddress, CentralFault, type Reply, agentFor, jsonIn, send } from "./http-request";

/** Who answers at an address, before anything is pinned: what it says of itself is shown to whoever decides. */
export async function askWho(address: CentralAddress): Promise<Hello> {
  const reply = await once(address, "GET", "/v1/hello", new Uint8Array(), {});
  const hello = read(helloSchema, reply);
  if (reply.status !== 200 || hello === undefined) throw new CentralFault("not-central");
  return hello;
}

export interface Registering {
  /** The public key that answered. */
  readonly central: string;
  readonly event: string;
  /** The event's first entry. */
  readonly first: SealedEntry;
  readonly root: Signer;
  /** Of an organiser's account there. */
  readonly token: string;
}

/** Once is enough; again does no harm. Throws `CentralFault`. */
export async function register(
  address: CentralAddress,
  { central, event, first, root, token }: Registering,
): Promise<void> {
  const proof = toHex(root.sign(registrationMessage(central, event)));
  const asked = { header: base64(first.header), body: base64(first.body), seal: base64(first.seal), proof };
  const reply = await once(address, "POST", "/v1/events", toUtf8(JSON.stringify(asked)), {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
  });
  if (reply.status === 200) return;
  const refusal = read(refusedSchema, reply)?.error;
  throw refusal === undefined ? new CentralFault("not-central") : new CentralFault("refused", refusal);
}

async function once(
  address: CentralAddress,
  method: string,
  path: string,
  body: Uint8Array,
  headers: Record<string, string>,
): Promise<Reply> {
  const agent = agentFor(address);
  try {
    return await send({ address, agent, method, path, body, headers });
  } finally {
    agent.destroy();
  }
}

function read<S extends z.ZodType>(schema: S, { body }: Reply): z.infer<S> | undefined {
  return schema.safeParse(jsonIn(body)).data;
}

function base64(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString("base64");
}
