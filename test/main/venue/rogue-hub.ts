// A laptop that says it serves an event which it has nothing to do with, with a key and a code of its own.

import { makeDevice } from "../../../src-main/engine/device";
import { eventFileBytes } from "../../../src-main/engine/desks/files";
import type { VenueHub } from "../../../src-main/engine/venue/hub";
import { type Hall, type Laptop, laptop } from "./hall";

export interface RogueHub {
  readonly laptop: Laptop;
  readonly hub: VenueHub;
  /** What somebody types who was shown its code for the real one. */
  readonly shown: { readonly hub: string; readonly address: string; readonly pin: string; readonly name: string };
}

/** It even holds the event, by a file that it came by. */
export async function rogueHub({ first, final }: Hall): Promise<RogueHub> {
  const own = await laptop();
  const bytes = eventFileBytes(first.engine, final.event, null) as Uint8Array<ArrayBuffer>;
  await own.door.call("event.import", { file: { name: "示例.roadshow", bytes } });
  const device = await makeDevice();
  own.engine.store.write((transaction) => own.engine.devices.keep(transaction, final.event, device));
  const room = own.engine.venue.roomFor(final.event);
  await room.serve(0);
  const hub = room.hub as VenueHub;
  hub.newPin();
  const shown = { hub: hub.code, address: `127.0.0.1:${hub.port}`, pin: hub.pin ?? "", name: "示例" };
  return { laptop: own, hub, shown };
}
