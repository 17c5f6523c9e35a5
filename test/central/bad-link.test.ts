// Protects the exchange over links that delay, cut off, reset and repeat: laptops and central come to the same, and nothing is there twice.

import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { BadLink } from "./support/bad-link";
import { TestEvent } from "./support/event";
import { type TestEngine, postgresEngine, sqliteEngine } from "./support/engines";
import { persist } from "./support/persist";
import { standing } from "./support/standing";
import { keyFolder, registerAt, startCentral } from "./support/test-central";

const ballots = 6;
const judges = 3;

describe.each([
  ["SQLite", sqliteEngine],
  ["PostgreSQL", postgresEngine],
] as const)("on %s", (_name, make) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await make();
  }, 120_000);
  afterAll(() => engine?.stop());

  test.each(["a", "b", "c"])("over a bad link, seed %s, all come to the same count and root", async (seed) => {
    const address = await engine.fresh();
    const folder = keyFolder();
    // All laptops have one address here, and each request may come twice.
    const central = await startCentral(address, folder, { RATE_ADDRESS: "10000/10000", RATE_DEVICE: "1000/1000" });
    const event = await TestEvent.with(judges);
    const link = await new BadLink(central.url, seed).open();
    onTestFinished(async () => {
      event.close();
      await central.close();
      rmSync(folder, { recursive: true });
    });
    await registerAt(central, event.founded);
    const over = { url: link.url };
    await Promise.all(
      event.judges.map(async (judge) => {
        for (let ballot = 0; ballot < ballots; ballot += 1) {
          judge.mark();
          await persist(() => judge.laptop.exchange(central, over));
        }
      }),
    );
    await persist(() => event.organiser.exchange(central, over));
    await link.close();

    // Otherwise nothing has been shown.
    for (const [fault, count] of Object.entries(link.faults))
      expect({ fault, count }).toMatchObject({ count: expect.toSatisfy((each: number) => each > 0) });
    for (const judge of event.judges) expect(judge.acknowledged).toBe(ballots);
    const { there, here, verified } = await standing(event, central, address);
    expect(here).toEqual(there);
    const entries = event.founded.floor.entries.length + judges * ballots;
    expect(there).toMatchObject({ logs: judges + 1, entries });
    expect(event.organiser.entries).toHaveLength(entries);
    expect(verified).toMatchObject({ ok: true, events: [{ entries, root: there.root }] });
  });
});
