// Protects the exchange over a link that cuts, delays, resets and repeats: everything arrives once, and both ends say the same.

import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { LedgerShelf } from "#db/shelf";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { CentralFault } from "../../src-main/engine/central/http-request";
import { openCentralStore } from "../../src-central/store/open-central-store";
import { toHex } from "../../src-shared/ledger/bytes";
import { proofOf } from "../../src-shared/sync/frontier";
import { Founded } from "../db/founded";
import { idOf, marks, stage } from "../shared/event/playing";
import { badLink } from "./support/bad-link";
import { type TestEngine, postgresEngine, sqliteEngine } from "./support/engines";
import { type TestCentral, TestLaptop, keyFolder, registerAt, startCentral } from "./support/test-central";

const seeds = [1, 2, 3];
const ballots = 60;

describe.each([
  ["SQLite", sqliteEngine],
  ["PostgreSQL", postgresEngine],
] as const)("over a bad link to central on %s", (_name, make) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await make();
  }, 120_000);
  afterAll(() => engine?.stop());

  test.each(seeds)("laptops bring and take everything, seed %i", async (seed) => {
    const folder = keyFolder();
    const address = await engine.fresh();
    const central = await startCentral(address, folder);
    const link = await badLink(Number(new URL(central.url).port), seed);
    onTestFinished(async () => {
      await link.close();
      await central.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const owner = signerOf(newSeed());
    const founded = new Founded(toHex(owner.publicKey));
    const judge = await new TestLaptop(founded.floor.event, signerOf(newSeed())).open();
    const { log } = founded.bench("judge");
    founded.enrol(log.id, "judge", "judge", "bench", founded.floor, judge.device);
    for (let at = 0; at < ballots; at += 1)
      log.write(
        { judge: idOf("judge"), project: idOf(`p${at}`), stage, marks: marks("9"), opening: null, supersedes: [] },
        { kind: "ballot" },
      );
    await registerAt(central, founded);
    const organiser = await new TestLaptop(founded.floor.event, owner).open();
    onTestFinished(() => {
      judge.close();
      organiser.close();
    });
    organiser.keep(founded.floor.entries);
    judge.keep([...founded.floor.entries, ...log.entries]);

    await throughAll(organiser, central, link.url);
    await throughAll(judge, central, link.url);
    await throughAll(organiser, central, link.url);

    expect(organiser.entries).toHaveLength(founded.floor.entries.length + log.entries.length);
    for (const laptop of [judge, organiser]) {
      const here = proofOf(new LedgerShelf(laptop.store, founded.floor.event).frontier(), nodeCrypto);
      await expect(proofAt(laptop, central)).resolves.toEqual(here);
    }
    const store = await openCentralStore(address);
    const rows = await store.db.selectFrom("entry").select("hash").execute();
    await store.close();
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
    expect(rows).toHaveLength(organiser.entries.length);
    expect(Object.values(link.befell).filter((times) => times > 0).length).toBeGreaterThan(3);
  });
});

/** As the courier does: whatever breaks off is begun anew. Each time on a connection of its own, so that many fates are met. */
async function throughAll(laptop: TestLaptop, central: TestCentral, url: string): Promise<void> {
  let done = 0;
  for (let tries = 0; tries < 400 && done < 4; tries += 1) {
    try {
      await laptop.exchange(central, { url });
      done += 1;
    } catch (error) {
      if (!(error instanceof CentralFault) || error.kind === "refused") throw error;
    }
  }
  expect(done).toBe(4);
}

async function proofAt(laptop: TestLaptop, central: TestCentral) {
  const client = laptop.client(central);
  try {
    return await client.proof();
  } finally {
    client.close();
  }
}
