// Protects the word that a mark is safe: a receipt is signed only for what is committed, and believed only of who signed it.

import { fixedQuery } from "#db/fixed-query";
import { fromUtf8 } from "#shared/ledger/bytes";
import type { Receipt } from "#shared/sync/receipt";
import type { Laptop } from "../laptop";
import { signedKey } from "../truth";
import { broken } from "../violation";

const name = "receipts-true";
const ackBegins = new TextEncoder().encode('J{"type":"ack"');

const placed = fixedQuery((queries) =>
  queries.selectFrom("entry").select("hash").where("log", "=", "").where("seq", "=", 0).where("hash", "=", ""),
);

/** At the moment at which a laptop gives its word. */
export function watchSigned(laptop: Laptop, frame: Uint8Array): void {
  if (!ackBegins.every((byte, at) => frame[at] === byte)) return;
  const { log, seq, hash } = JSON.parse(fromUtf8(frame.subarray(1))) as Receipt;
  const { store } = laptop.disk;
  const [row] = store.allFixed<{ hash: string }>(placed, [log, seq, hash]);
  if (store.isWriting || row === undefined)
    broken(name, `${laptop.name} gives its word for ${hash.slice(0, 8)}, which it has not committed`);
  laptop.world.truth.sign(laptop.device, hash);
}

/** When a laptop believes another's word. */
export function watchHeard(laptop: Laptop, receipt: Receipt): void {
  const { truth } = laptop.world;
  if (truth.devices.has(receipt.device) && !truth.signed.has(signedKey(receipt.device, receipt.hash)))
    broken(name, `${laptop.name} believes a receipt that ${truth.devices.get(receipt.device)} never signed`);
  if (laptop.disk.keys.logs.some(({ log }) => log === receipt.log)) truth.heard.push({ receipt, author: laptop.name });
}
