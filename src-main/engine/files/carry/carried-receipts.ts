// Receipts on a stick: what a chief's desk gives back for the files that it has taken in, and a judge's laptop that keeps them.

import { entriesOf } from "#db/ledger";
import type { ReceiptsImported } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { fromHex, toHex } from "#shared/ledger/bytes";
import { encodeEventFile } from "#shared/ledger/event-file";
import { type Receipt, receiptMessage } from "#shared/sync/receipt";
import { nodeCrypto } from "#node/crypto";
import type { Engine } from "../../engine";
import type { Binding } from "../../host-protocol";
import { keepVerified } from "../import-event-file";
import { keepReceipts } from "./keep-receipts";
import { requireEvent } from "./other-event";
import { decodedFile, requireGenuineReceipts, verifiedEntries } from "./verify-file";

/** The floor, which everybody may read, and the receipts: nothing of anybody's marks. */
export function receiptsFile(engine: Engine, event: string): Uint8Array {
  const floor = entriesOf(engine.store, event, ["floor"], nodeCrypto);
  return encodeEventFile(fromHex(event), floor, nodeCrypto, receiptsHere(engine, event));
}

/** This desk's word for what it holds of judges' and helpers' logs, and the words of other desks that it has heard. */
function receiptsHere(engine: Engine, event: string): Receipt[] {
  const device = engine.devices.of(event);
  if (device === null || !engine.venue.isDesk(event)) throw new AppError("no-chief-desk");
  const { shelf, receipts } = engine.venue.roomFor(event).exchange;
  const enrolled = [...engine.room(event).basis.logs.values()];
  const logs = enrolled.filter(({ role }) => role !== "organiser" && role !== "chief").map(({ log }) => log);
  const own = logs.flatMap((log) =>
    shelf.heads(log).map(({ seq, hash }): Receipt => {
      const signature = toHex(device.signer.sign(receiptMessage(event, { log, seq, hash })));
      return { log, seq, hash, device: device.device, signature };
    }),
  );
  return [...own, ...receipts.all().filter((heard) => logs.includes(heard.log) && heard.device !== device.device)];
}

/**
 * At the laptop that the receipts are for. Nothing is kept of a file in which anything is not as its author signed it, and
 * never another judge's marks.
 */
export async function importReceipts(
  engine: Engine,
  { event, person }: Binding,
  bytes: Uint8Array,
): Promise<ReceiptsImported> {
  const file = decodedFile(bytes);
  requireEvent(engine, event, file);
  // Only of a laptop that has a part in the network is it known what it may hold.
  if (engine.devices.of(event) === null) throw new AppError("laptop-not-admitted");
  await requireGenuineReceipts(file);
  keepVerified(engine, event, await verifiedEntries(file));
  const receipts = keepReceipts(engine, file);
  const waiting = engine.venue.waiting.of(engine.store, engine.room(event), person);
  return { receipts, waiting: waiting?.entries ?? 0 };
}
