// Registering an event: its first entry names the root key and is the event's id, so nobody but the root can let a central take it in.

import { z } from "zod";
import { registrationMessage } from "#shared/central/signed";
import { eventBody } from "#shared/event/bodies";
import { fromHex } from "#shared/ledger/bytes";
import { emptyHead, verifyRun } from "#shared/ledger/chain";
import { type Entry, eventOf, openEntry, payloadOf } from "#shared/ledger/entry";
import { nodeCrypto } from "#node/crypto";
import type { CentralStore } from "../store/open-central-store";
import type { Accounts } from "./accounts";

const base64 = z
  .string()
  .max(6 * 1024 * 1024)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);

export const registrationSchema = z.strictObject({
  /** The event's first entry. */
  header: base64,
  body: base64,
  seal: base64,
  /** By the root's key over `registrationMessage`, in hexadecimal. */
  proof: z.string().regex(/^[0-9a-f]{128}$/),
});

export type Registration = z.infer<typeof registrationSchema>;

interface Rooted {
  readonly event: string;
  readonly root: string;
}

/** null where the entry founds nothing, or the proof is not by the root that it names. */
export function rootedBy({ header, body, seal, proof }: Registration, central: string): Rooted | null {
  const sealed = { header: bytes(header), body: bytes(body), seal: bytes(seal) };
  const entry = openEntry(sealed, nodeCrypto);
  if (typeof entry === "string" || entry.fields.event !== null) return null;
  const event = eventOf(entry);
  if (verifyRun(event, entry.fields.log, emptyHead, [sealed], nodeCrypto).entries.length !== 1) return null;
  const root = rootIn(entry);
  if (root === null) return null;
  const genuine = nodeCrypto.verify(fromHex(root), registrationMessage(central, event), fromHex(proof));
  return genuine ? { event, root } : null;
}

/** Of an event's first entry; null where it names none. */
export function rootIn(entry: Entry): string | null {
  try {
    return eventBody.safeParse(payloadOf(entry)).data?.root ?? null;
  } catch {
    return null;
  }
}

/** Once is enough: whoever repeats it changes nothing. */
export async function register(
  { db }: CentralStore,
  accounts: Accounts,
  { event, root }: Rooted,
  account: string,
  now: string,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("event")
    .values({ event, root, account, registered_at: now, authority: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) await accounts.record(account, "event-registered", event);
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}
