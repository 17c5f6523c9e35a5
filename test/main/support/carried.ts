// What goes between laptops on a stick: a judge's own file, and the chief's desk that takes it in.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CarriedImported } from "../../../src-shared/contract/views";
import type { Client } from "../../../src-main/engine/client";
import { eventFileBytes } from "../../../src-main/engine/desks/files";
import type { Engine } from "../../../src-main/engine/engine";
import { type OtherEngines, importInto } from "./exchange";
import { type Seat, type SmallFinal, seat } from "./small-final";

/** What the person at this port would carry away. */
export async function ownFile(final: SmallFinal, { client }: Pick<Seat, "client">): Promise<Uint8Array> {
  const out = join(final.engine.store.path, "..", "own.roadshow");
  final.engine.host.askSavePath = async () => out;
  await client.call("export.own", {});
  return new Uint8Array(readFileSync(out));
}

export function carryInto(client: Client, bytes: Uint8Array): Promise<CarriedImported> {
  const file = { name: "示例.roadshow", bytes: Uint8Array.from(bytes) };
  return client.call("import.carried", { file }) as Promise<CarriedImported>;
}

export interface Desk {
  readonly engine: Engine;
  readonly chief: Client;
}

/** A chief's desk on a laptop of its own, with what its chief may read of the event as it is now. */
export async function openDesk(others: OtherEngines, final: SmallFinal): Promise<Desk> {
  const engine = await others.open();
  await importInto(engine, eventFileBytes(final.engine, final.event, ["floor", "bench", "chamber", "stage"]));
  const chief = seat(engine, { event: final.event, person: final.chief.person, role: "chief" });
  return { engine, chief };
}
