// Protects what came after the last backup: a server restored from an old one gets everything again, for each end states what it holds.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { LedgerShelf } from "#db/shelf";
import { nodeCrypto } from "#node/crypto";
import { backup, restore } from "../../src-central/backup/commands";
import type { StoreAddress } from "../../src-central/store/open-central-store";
import { type Proof, proofOf } from "../../src-shared/sync/frontier";
import { TestEvent, type TestJudge } from "./support/event";
import { type TestEngine, postgresEngine, sqliteEngine } from "./support/engines";
import { type TestCentral, type TestLaptop, keyFolder, registerAt, startCentral } from "./support/test-central";

const now = (): string => "2026-11-21T09:00:00Z";

describe.each([
  ["SQLite", sqliteEngine],
  ["PostgreSQL", postgresEngine],
] as const)("on %s", (_name, make) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await make();
  }, 120_000);
  afterAll(() => engine?.stop());

  async function serving(address: StoreAddress, folder: string): Promise<TestCentral> {
    const central = await startCentral(address, folder);
    onTestFinished(() => central.close());
    return central;
  }

  async function proofAt(central: TestCentral, laptop: TestLaptop): Promise<Proof> {
    const client = laptop.client(central);
    try {
      return await client.proof();
    } finally {
      client.close();
    }
  }

  const proofOn = (laptop: TestLaptop, { id }: TestEvent): Proof =>
    proofOf(new LedgerShelf(laptop.store, id).frontier(), nodeCrypto);

  test("a server restored from an old backup gets everything again", async () => {
    const event = await TestEvent.with(3);
    const folder = keyFolder();
    const files = mkdtempSync(join(tmpdir(), "roadshow-backup-"));
    onTestFinished(() => {
      event.close();
      for (const each of [folder, files]) rmSync(each, { recursive: true });
    });
    const [stays, comesLater, gone] = event.judges as [TestJudge, TestJudge, TestJudge];
    const address = await engine.fresh();
    const lost = await serving(address, folder);
    await registerAt(lost, event.founded);
    stays.mark();
    gone.mark();
    for (const { laptop } of [stays, gone]) await laptop.exchange(lost);
    const before = await proofAt(lost, event.organiser);

    const file = join(files, "old.backup");
    await backup(address, file, { version: "0.0.0", now });
    // What was acknowledged after the backup: more in a log that is in it, and a log of which it knows nothing.
    for (const judge of event.judges) for (let ballot = 0; ballot < 4; ballot += 1) judge.mark();
    for (const { laptop } of event.judges) await laptop.exchange(lost);
    await event.organiser.exchange(lost);
    const whole = await proofAt(lost, event.organiser);
    expect(whole.entries).toBe(before.entries + 4 * 3);
    for (const judge of event.judges) expect(judge.acknowledged).toBe(judge.log.entries.length);

    const anew = await engine.fresh();
    expect(await restore(anew, file, now)).toMatchObject({ ok: true });
    const restored = await serving(anew, folder);
    expect(restored.central).toBe(lost.central);
    expect(await proofAt(restored, event.organiser)).toEqual(before);

    // Nobody has written anything since: the laptops have nothing that they would call unsent.
    await stays.laptop.exchange(restored);
    await comesLater.laptop.exchange(restored);
    expect((await proofAt(restored, event.organiser)).entries).toBe(before.entries + 4 * 2);
    // One judge's laptop is gone for good: the organiser's brings that log, which it had got from the lost server.
    await event.organiser.exchange(restored);
    expect(await proofAt(restored, event.organiser)).toEqual(whole);
    expect(proofOn(event.organiser, event)).toEqual(whole);
    expect(await event.organiser.exchange(restored)).toBeLessThanOrEqual(2);
    expect(proofOn(event.organiser, event)).toEqual(whole);
  });
});
