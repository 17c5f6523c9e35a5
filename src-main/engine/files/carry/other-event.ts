// A file of another event is refused by that event's name.

import { AppError } from "#shared/errors";
import { kinds } from "#shared/event/kinds";
import { openEntry, payloadOf } from "#shared/ledger/entry";
import type { EventFile } from "#shared/ledger/event-file";
import { nodeCrypto } from "#node/crypto";
import type { Engine } from "../../engine";

export function requireEvent(engine: Engine, event: string, file: EventFile): void {
  if (file.event !== event) throw new AppError("other-event", otherEvent(engine, file));
}

/**
 * As this laptop knows it, else as the file's own first entry says: its hash is the event's id. "" where neither does. A
 * rehearsal often bears the real event's title, so it is said with it.
 */
function otherEvent(engine: Engine, { event, entries }: EventFile): { title: string; rehearsal: number } {
  try {
    const { plan, rehearsal } = engine.room(event).state;
    return { title: plan.title, rehearsal: Number(rehearsal) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  for (const sealed of entries) {
    const entry = openEntry(sealed, nodeCrypto);
    if (typeof entry === "string" || entry.hash !== event) continue;
    const parsed = kinds.event.schema.safeParse(payloadOf(entry));
    if (parsed.success) return { title: parsed.data.plan.title, rehearsal: Number(parsed.data.rehearsal) };
  }
  return { title: "", rehearsal: 0 };
}
