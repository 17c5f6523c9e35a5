// How far a sheet has come, by what is kept here and by what the chief's desk tells a laptop that holds no one else's keyings.

import type { KeyingState } from "#shared/contract/views";
import type { PaperSheet, SheetPlace } from "#shared/event/paper";
import type { Difference } from "#shared/event/paper-keyings";
import type { Port } from "../../port";

export interface SheetAsTold {
  readonly state: KeyingState;
  readonly keyers: readonly string[];
  readonly differences: readonly Difference[];
}

/** The desk's word goes for what it has seen: a keying that it does not hold yet is compared with nothing. */
export function asTold(port: Port, place: SheetPlace, sheet: PaperSheet): SheetAsTold {
  const told = port.engine.venue.roomOf(port.room.event)?.sheets.of(place) ?? null;
  const here = sheet.keyings.map(({ keyer, fact }) => ({ keyer, hash: fact?.hash ?? null }));
  const keyers = [...new Set([...here, ...(told?.keyings ?? [])].map(({ keyer }) => keyer))];
  if (told === null) return { state: sheet.state, keyers, differences: sheet.differences };
  const isSeen = (keyer: string, hash: string | null): boolean =>
    told.keyings.some((each) => each.keyer === keyer && each.hash === hash);
  if (here.every(({ keyer, hash }) => isSeen(keyer, hash)))
    return { state: told.state, keyers, differences: told.differences };
  return { state: keyers.length > 1 ? "uncompared" : sheet.state, keyers, differences: [] };
}

/** Whether others may have keyed what cannot be seen here: this laptop holds its own people's keyings alone, and has no link. */
export function isApart({ engine, room }: Port): boolean {
  const venue = engine.venue.roomOf(room.event);
  if (venue === null || engine.author.holdsRoot(room.event) || engine.venue.isDesk(room.event)) return false;
  return venue.links.connected === null;
}
