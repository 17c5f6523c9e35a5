// Which of a file's receipts are kept: chief desks' words about entries that are here.

import type { EventFile } from "#shared/ledger/event-file";
import type { Receipt } from "#shared/sync/receipt";
import type { Engine } from "../../engine";
import { Receipts } from "../../venue/receipts";

/** How many of them said more than was known; their signatures have been verified. */
export function keepReceipts(engine: Engine, { event, receipts }: EventFile): number {
  const desks = new Set(engine.room(event).basis.desks.map(({ desk }) => desk));
  const known = engine.venue.roomOf(event)?.exchange.receipts ?? new Receipts(engine.store, event);
  const news = known.keep(receipts.filter((receipt) => desks.has(receipt.device) && isHeld(engine, event, receipt)));
  if (news.length > 0) engine.announce(event);
  return news.length;
}

function isHeld({ store }: Engine, event: string, { log, seq, hash }: Receipt): boolean {
  const rows = store.queries.selectFrom("entry").select("hash").where("event", "=", event).where("log", "=", log);
  return store.first(rows.where("seq", "=", seq).where("hash", "=", hash)) !== undefined;
}
