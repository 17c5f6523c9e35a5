// The judges' laptops of the measurement: real engines that hold a thousand ballots each and have been offline.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepEntry } from "#db/ledger";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { type NewDevice, makeDevice } from "../../../src-main/engine/device";
import type { Engine } from "../../../src-main/engine/engine";
import { openHeadless } from "../../../src-main/engine/headless";
import { wallTime } from "../../../src-main/engine/wall-clock";
import { fromHex, toHex } from "../../../src-shared/ledger/bytes";
import { type Entry, createEntry, openEntry } from "../../../src-shared/ledger/entry";
import { ballotOf } from "./ballots";
import type { Serving } from "./hub";

export interface Laptop {
  readonly engine: Engine;
  readonly device: NewDevice;
  readonly seed: Uint8Array;
  readonly log: string;
  readonly folder: string;
}

export async function makeLaptop(): Promise<Laptop> {
  // In memory where the system has such a folder: in a hall each laptop has a disk of its own, and the hub's is its alone.
  const base = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(join(base, "roadshow-bench-laptop-"));
  const seed = newSeed();
  const log = toHex(signerOf(seed).publicKey);
  return { engine: await openHeadless({ dataFolder: folder }), device: await makeDevice(), seed, log, folder };
}

/** What it knew when it went offline, and what was written there since. */
export function fill(laptop: Laptop, serving: Serving, person: string, ballots: number): void {
  const { engine, device, seed } = laptop;
  const { event } = serving;
  engine.store.write((transaction) => {
    for (const { header, body, seal } of serving.floor) {
      const sealed = { header: fromHex(header), body: fromHex(body), seal: seal === null ? null : fromHex(seal) };
      keepEntry(transaction, openEntry(sealed, nodeCrypto) as Entry, nodeCrypto);
    }
    engine.devices.keep(transaction, event, device);
    engine.author.logs.keepKey(transaction, event, { person, role: "judge" }, "bench", seed);
    const signer = signerOf(seed);
    let [seq, prev] = [0, null as string | null];
    for (let number = 0; number < ballots; number += 1) {
      const payload = ballotOf(person, number);
      seq += 1;
      const at = wallTime();
      const entry = createEntry({ event, seq, prev, kind: "ballot", critical: true, at, payload }, signer, nodeCrypto);
      keepEntry(transaction, entry, nodeCrypto);
      prev = entry.hash;
    }
  });
  // It was on and open all the time; its network alone was gone.
  engine.room(event);
}

/** When every entry of its log has been acknowledged by the hub, in milliseconds from `begun`. */
export async function connect(laptop: Laptop, serving: Serving, ballots: number, begun: number): Promise<number> {
  const { event, fingerprint: hub, port } = serving;
  const room = laptop.engine.venue.roomFor(event);
  room.known.keep({ hub, host: "127.0.0.1", port });
  room.link();
  while (acknowledged(laptop, serving) < ballots) await new Promise((resolve) => setTimeout(resolve, 3));
  return performance.now() - begun;
}

/** How many of its entries the hub has signed for. */
export function acknowledged({ engine, log }: Laptop, { event, device }: Serving): number {
  return engine.venue.roomFor(event).exchange.receipts.seqOf(log, device);
}

export function remove({ engine, folder }: Laptop): void {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
}
