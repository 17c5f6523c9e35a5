// Protects what was acknowledged, and the service itself, when its database is killed under it: laptops try again, and all is there once.

import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { TestEvent } from "./support/event";
import { postgresEngine } from "./support/engines";
import { Judging, notHeld } from "./support/judging";
import { standing } from "./support/standing";
import { type TestCentral, keyFolder, registerAt, startCentral } from "./support/test-central";

const kills = 5;
const judges = 4;
/** Acknowledged before the next kill. */
const between = 8;

test("a database killed while two instances take ballots in loses nothing acknowledged, doubles nothing, ends no instance", async () => {
  const postgres = await postgresEngine();
  const folder = keyFolder();
  const event = await TestEvent.with(judges);
  const centrals: TestCentral[] = [];
  try {
    const address = await postgres.fresh();
    for (let at = 0; at < 2; at += 1) centrals.push(await startCentral(address, folder));
    const [first] = centrals as [TestCentral, TestCentral];
    await registerAt(first, event.founded);
    const judging = new Judging(event, ({ laptop }, turn) => laptop.exchange(centrals[turn % 2] as TestCentral));
    for (let kill = 0; kill < kills; kill += 1) {
      await judging.progress(between);
      await postgres.kill();
      await judging.pause();
      const acknowledged = judging.acknowledged;
      await postgres.start();
      // Before any laptop could send it once more.
      expect(await notHeld(acknowledged, address)).toEqual([]);
      judging.resume();
    }
    await judging.end();
    for (const judge of event.judges) expect(judge.acknowledged).toBe(judge.log.entries.length);
    await event.organiser.exchange(first);
    const { there, here, verified } = await standing(event, first, address);
    expect(here).toEqual(there);
    const ballots = event.judges.reduce((sum, { log }) => sum + log.entries.length, 0);
    const entries = event.founded.floor.entries.length + ballots;
    expect(verified).toMatchObject({ ok: true, events: [{ entries, root: there.root }] });
  } finally {
    event.close();
    for (const central of centrals) await central.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
