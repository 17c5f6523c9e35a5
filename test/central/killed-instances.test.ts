// Protects what was acknowledged when instances are killed while both take ballots in: started again, they go on, and all is there once.

import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { TestEvent } from "./support/event";
import { postgresEngine } from "./support/engines";
import { Judging, notHeld } from "./support/judging";
import { Instance } from "./support/program";
import { standing } from "./support/standing";
import { tokenAt } from "./support/token";
import { keyFolder, registerAt } from "./support/test-central";

/** Of each of the two; for a night, more. */
const kills = Number(process.env.ROADSHOW_CENTRAL_KILLS ?? 5);
const judges = 4;
/** Acknowledged before the next kill. */
const between = 8;
/** All laptops have one address here. */
const rates = { RATE_ADDRESS: "10000/10000", RATE_DEVICE: "1000/1000" };
const longestMs = 120_000 + kills * 30_000;

test(
  "instances killed while both take ballots in lose nothing acknowledged and double nothing",
  async () => {
    const postgres = await postgresEngine();
    const folder = keyFolder();
    const event = await TestEvent.with(judges);
    const address = await postgres.fresh();
    const instances = [new Instance({ address, folder }, rates), new Instance({ address, folder }, rates)] as const;
    const [first] = instances;
    try {
      // One after the other: the first makes the key that both have.
      for (const instance of instances) await instance.start();
      await registerAt(first.with(await tokenAt(address)), event.founded);
      const judging = new Judging(event, ({ laptop }, turn) => laptop.exchange(instances[turn % 2] as Instance));
      for (let kill = 0; kill < kills * instances.length; kill += 1) {
        await judging.progress(between);
        const instance = instances[kill % 2] as Instance;
        expect(await instance.end("SIGKILL")).toBe(null);
        await judging.pause();
        // Before any laptop could send it once more.
        expect(await notHeld(judging.acknowledged, address)).toEqual([]);
        judging.resume();
        await instance.start();
      }
      await judging.end();
      for (const judge of event.judges) expect(judge.acknowledged).toBe(judge.log.entries.length);
      await event.organiser.exchange(first);
      const ballots = event.judges.reduce((sum, { log }) => sum + log.entries.length, 0);
      const entries = event.founded.floor.entries.length + ballots;
      for (const instance of instances) {
        const { there, here, verified } = await standing(event, instance, address);
        expect(here).toEqual(there);
        expect(verified).toMatchObject({ ok: true, events: [{ entries, root: there.root }] });
      }
    } finally {
      event.close();
      for (const instance of instances) await instance.end("SIGKILL");
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  longestMs,
);
