// A receipt: a device's signed word that it durably holds a log up to an entry.

import { fromHex, join, toUtf8, uint32 } from "../ledger/bytes";
import type { Crypto } from "../ledger/crypto";
import type { Place } from "./frontier";

export interface Receipt extends Place {
  readonly log: string;
  /** Who holds it: the device's public key. */
  readonly device: string;
  /** Ed25519 over `receiptMessage`, in hexadecimal. */
  readonly signature: string;
}

/** (domain, event, log, sequence, hash), each of fixed length. */
export function receiptMessage(event: string, { log, seq, hash }: Pick<Receipt, "log" | "seq" | "hash">): Uint8Array {
  return join(toUtf8("roadshow-judge/receipt/1\n"), toUtf8(event), toUtf8(log), uint32(seq), toUtf8(hash));
}

export function isGenuine(event: string, receipt: Receipt, crypto: Crypto): boolean {
  return crypto.verify(fromHex(receipt.device), receiptMessage(event, receipt), fromHex(receipt.signature));
}
