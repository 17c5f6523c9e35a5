// Protects what was acknowledged, and the service itself, when its database is killed under it: laptops try again, and all is there once.

import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Founded } from "../db/founded";
import { idOf, marks, stage } from "../shared/event/playing";
import { TestLog } from "../shared/ledger/writing";
import { postgresEngine } from "./support/engines";
import { persist } from "./support/persist";
import { type TestCentral, TestLaptop, keyFolder, registerAt, startCentral } from "./support/test-central";

const kills = 5;
const laptops = 4;
test("a database killed while two instances take ballots in loses nothing acknowledged, doubles nothing, ends no instance", async () => {
  const postgres = await postgresEngine();
  const folder = keyFolder();
  const centrals: TestCentral[] = [];
  const open: TestLaptop[] = [];
  try {
    const address = await postgres.fresh();
    // Both at once: one of them brings the database to its schema.
    centrals.push(await startCentral(address, folder));
    centrals.push(await startCentral(address, folder));
    const founded = new Founded();
    await registerAt(centrals[0] as TestCentral, founded);
    const judges = await Promise.all(
      Array.from({ length: laptops }, async (_, at) => {
        const laptop = await new TestLaptop(founded.floor.event).open();
        open.push(laptop);
        const log = new TestLog(founded.floor.event);
        founded.enrol(log.id, `j${at}`, "judge", "bench", founded.floor, laptop.device);
        return { laptop, log, person: `j${at}` };
      }),
    );
    const organiser = await new TestLaptop(founded.floor.event).open();
    open.push(organiser);
    const office = new TestLog(founded.floor.event);
    founded.enrol(office.id, "o", "organiser", "office", founded.floor, organiser.device);
    organiser.keep(founded.floor.entries);
    await organiser.exchange(centrals[0] as TestCentral);
    for (const { laptop } of judges) laptop.keep(founded.floor.entries);
    const killed = new AbortController();
    const judging = judges.map(async ({ laptop, log, person }, at) => {
      do {
        const own = { judge: idOf(person), project: idOf("p"), stage };
        laptop.keep([log.write({ ...own, marks: marks("8"), opening: null, supersedes: [] }, { kind: "ballot" })]);
        await persist(() => laptop.exchange(centrals[at % 2] as TestCentral));
      } while (!killed.signal.aborted);
    });
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(300);
      await postgres.kill();
      await postgres.start();
    }
    killed.abort();
    await Promise.all(judging);
    for (const { laptop, log } of judges) {
      const acknowledged = Math.max(...laptop.receipts.filter((each) => each.log === log.id).map(({ seq }) => seq));
      expect(acknowledged).toBe(log.entries.length);
      const fresh = await new TestLaptop(founded.floor.event).open();
      open.push(fresh);
      const reader = Object.assign(fresh, { signer: laptop.signer, device: laptop.device });
      await reader.exchange(centrals[0] as TestCentral);
      const held = fresh.entries.filter(({ fields }) => fields.log === log.id).map(({ hash }) => hash);
      expect(held.toSorted()).toEqual(log.entries.map(({ hash }) => hash).toSorted());
    }
  } finally {
    for (const laptop of open) laptop.close();
    for (const central of centrals) await central.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
