// Protects what was acknowledged when instances of central are killed one after the other: nothing is lost, and nothing is there twice.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { postgresEngine } from "./support/engines";
import { type Instance, addAccount, startInstance } from "./support/instance";
import { judgeThrough } from "./support/judging-through";
import { keyFolder } from "./support/test-central";

/** A tenth of what a long night asks for by the environment. */
const kills = Number(process.env["ROADSHOW_CENTRAL_KILLS"] ?? 5);

test(`two instances on one PostgreSQL, killed ${kills} times while they take ballots in`, async () => {
  const postgres = await postgresEngine();
  const folder = keyFolder();
  const instances: Instance[] = [];
  try {
    const address = await postgres.fresh();
    const DATABASE_URL = "databaseUrl" in address ? address.databaseUrl : "";
    const environment = { DATABASE_URL, CENTRAL_KEY_FILE: join(folder, "central.key") };
    const token = await addAccount("organiser", environment);
    instances.push(...(await Promise.all([startInstance(environment), startInstance(environment)])));
    const ballots = await judgeThrough({
      central: (laptop) => instances[laptop % 2] as Instance,
      token,
      trouble: async () => {
        for (let kill = 0; kill < kills; kill += 1) {
          await wait(300);
          const killed = instances[kill % 2] as Instance;
          killed.child.kill("SIGKILL");
          expect(await killed.ended).toBeNull();
          instances[kill % 2] = await startInstance(environment);
        }
      },
    });
    expect(ballots).toBeGreaterThan(kills);
    for (const { child, ended } of instances) {
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
    }
  } finally {
    for (const { child } of instances) child.kill("SIGKILL");
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
