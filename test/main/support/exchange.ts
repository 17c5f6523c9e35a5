// Event files between folders: other engines, the bytes of an event, and its entries taken apart and framed anew.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entriesOf } from "#db/ledger";
import type { EventImported } from "../../../src-shared/contract/views";
import { fromHex } from "../../../src-shared/ledger/bytes";
import { type Entry, type SealedEntry, openEntry } from "../../../src-shared/ledger/entry";
import { type EventFile, decodeEventFile, encodeEventFile } from "../../../src-shared/ledger/event-file";
import { connectClient } from "../../../src-main/engine/client";
import { nodeCrypto } from "#node/crypto";
import { eventFileBytes } from "../../../src-main/engine/desks/files";
import type { Engine } from "../../../src-main/engine/engine";
import { openHeadless } from "../../../src-main/engine/headless";

/** Engines on folders of their own, closed together. */
export class OtherEngines {
  readonly #opened: { engine: Engine; folder: string }[] = [];

  async open(folder = mkdtempSync(join(tmpdir(), "roadshow-other-"))): Promise<Engine> {
    const engine = await openHeadless({ dataFolder: folder });
    this.#opened.push({ engine, folder });
    return engine;
  }

  close(): void {
    for (const { engine, folder } of this.#opened.splice(0)) {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

export function importInto(engine: Engine, bytes: Uint8Array): Promise<EventImported> {
  const file = { name: "示例.roadshow", bytes: Uint8Array.from(bytes) };
  return connectClient(engine).call("event.import", { file });
}

export function bytesOf(engine: Engine, event: string): Uint8Array {
  return eventFileBytes(engine, event, null);
}

export function decoded(bytes: Uint8Array): EventFile {
  return decodeEventFile(bytes, nodeCrypto) as EventFile;
}

export function framed(event: string, entries: readonly SealedEntry[]): Uint8Array {
  return encodeEventFile(fromHex(event), entries, nodeCrypto);
}

export function countOf(engine: Engine, event: string): number {
  return entriesOf(engine.store, event, null, nodeCrypto).length;
}

export function fieldsOf(entry: SealedEntry): Entry["fields"] {
  return (openEntry(entry, nodeCrypto) as Entry).fields;
}

export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}
