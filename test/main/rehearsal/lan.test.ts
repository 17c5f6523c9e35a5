// Protects a hall of real processes: killed, cut off, copied and taken over while it judges, it loses nothing and counts nothing twice.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCommand } from "../../../src-main/engine/command-line/event-file";
import { rehearseLan } from "../../../src-main/engine/rehearsal/lan/rehearse-lan";
import { type LanSummary, isSound } from "../../../src-main/engine/rehearsal/lan/summary";
import type { Pace } from "../../../src-main/engine/rehearsal/lan/hall";
import type { Readiness } from "../../../src-main/engine/rehearsal/lan/readiness";

/** A tenth and less of what the command runs; more of it by the environment, for a long night. */
const kills = Number(process.env["ROADSHOW_HALL_KILLS"] ?? 12);
const judges = 3;
const projects = 2;

const quick: Pace = {
  judge: 60,
  byHand: 1500,
  patience: 5000,
  trouble: 350,
  longestSleep: 1500,
  partition: 5000,
  bound: 90_000,
};

let folder: string;
let summary: LanSummary;
let readiness: Readiness;
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-hall-test-"));
  const out = join(folder, "out");
  mkdirSync(out);
  ({ summary, readiness } = await rehearseLan({
    size: { template: "competition-2025", seed: 7, judges, projects, stages: ["final"] },
    faults: true,
    kills,
    folder,
    out,
    version: "0.1.0",
    pace: quick,
    signal: AbortSignal.timeout(300_000 + kills * 5000),
    say: (message) => said.push(message),
  }));
}, 360_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`a hall of ${judges + 2} processes, ${kills} kills`, () => {
  test("every ballot that a judge was told is on record applies at the desk in charge", () => {
    expect(summary.lost).toEqual([]);
    expect(summary.ballots).toBeGreaterThanOrEqual(judges * projects);
    expect(summary.acknowledged).toBeGreaterThan(0);
  });

  test("every judge counts once for every project, and nothing counts twice", () => {
    expect(summary.double).toEqual([]);
    expect(summary.counted).toBe(judges * projects);
  });

  test("counts and roots are equal at both ends, at the standby and at every judge's laptop", () => {
    expect(summary.converged).toBe(true);
    expect(summary.proof.standby).toEqual(summary.proof.desk);
    expect(summary.proof.desk.entries).toBeGreaterThan(20);
    expect(summary.proof.judges).toHaveLength(judges);
    for (const { there, atDesk } of summary.proof.judges) expect(there).toEqual(atDesk);
  });

  test("it lived through the kills, a copied disk, and the loss and return of the chief's laptop", () => {
    expect(summary.problems).toEqual([]);
    expect(summary.kills).toBeGreaterThanOrEqual(kills);
    expect(summary.faults).toMatchObject({ "chief-lost": 1, takeover: 1, "old-chief-returns": 1, clone: 1 });
    expect(isSound(summary)).toBe(true);
  });

  test("the readiness report names every laptop and what it lived through", () => {
    expect(readiness.ready).toBe(true);
    const names = ["desk-1", "desk-2", "judge-01", "judge-02", "judge-03", "judge-01-clone"];
    expect(readiness.laptops.map(({ laptop }) => laptop)).toEqual(names);
    expect(readiness.laptops.filter(({ role }) => role === "desk in charge").map(({ laptop }) => laptop)).toEqual([
      "desk-2",
    ]);
    expect(readiness.laptops.find(({ laptop }) => laptop === "desk-1")?.faults).toMatchObject({ "chief-lost": 1 });
  });

  test("the event file that it leaves can be taken in elsewhere", async () => {
    const file = join(folder, "out", "event.roadshow");
    expect(
      readFileSync(join(folder, "out", "results.xlsx"))
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const taken = await importCommand.run([file, "--data", join(folder, "elsewhere")]);
    expect(taken).toMatchObject({ exit: 0, output: { event: summary.event } });
  });

  test("it says how it goes on, and leaves no process behind", () => {
    expect(said.length).toBeGreaterThan(5);
    expect(process.getActiveResourcesInfo()).not.toContain("ProcessWrap");
  });
});
