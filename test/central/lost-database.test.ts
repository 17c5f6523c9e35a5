// Protects what was acknowledged, and the service itself, when its database is killed under it: laptops try again, and all is there once.

import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { postgresEngine } from "./support/engines";
import { judgeThrough } from "./support/judging-through";
import { type TestCentral, keyFolder, startCentral } from "./support/test-central";

/** A tenth of what a long night asks for by the environment. */
const kills = Number(process.env["ROADSHOW_CENTRAL_KILLS"] ?? 5);

test(`a database killed ${kills} times while two instances take ballots in loses nothing acknowledged, doubles nothing, ends no instance`, async () => {
  const postgres = await postgresEngine();
  const folder = keyFolder();
  const centrals: TestCentral[] = [];
  try {
    const address = await postgres.fresh();
    // Both at once: one of them brings the database to its schema.
    centrals.push(await startCentral(address, folder));
    centrals.push(await startCentral(address, folder));
    const ballots = await judgeThrough({
      central: (laptop) => centrals[laptop % 2] as TestCentral,
      token: centrals[0]?.token ?? "",
      trouble: async () => {
        for (let kill = 0; kill < kills; kill += 1) {
          await wait(300);
          await postgres.kill();
          await postgres.start();
        }
      },
    });
    expect(ballots).toBeGreaterThan(kills);
  } finally {
    for (const central of centrals) await central.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
