// Protects what was shown as saved: an engine killed at any moment, again and again, loses no draft and no ballot.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isHealthy, storeFileName } from "#db/open-store";
import { backupsIn } from "../../../src-main/engine/files/backup";
import { openHeadless } from "../../../src-main/engine/headless";
import { linesOf, startChild } from "../support/child";
import { type SmallFinal, seat, seatSmallFinal } from "../support/small-final";
import { openVenue } from "../support/venue";

/** How often the engine is killed; more of it by the environment, for a long night. */
const kills = Number(process.env["ROADSHOW_KILLS"] ?? 30);

interface Told {
  readonly ready?: true;
  readonly draft?: { readonly revision: number; readonly value: string };
  readonly ballot?: { readonly hash: string; readonly value: string };
}

let folder: string;
let final: SmallFinal;

beforeAll(async () => {
  const venue = await openVenue();
  folder = venue.dataFolder;
  final = await seatSmallFinal(venue.engine, { judges: 1, projects: 1 });
  venue.engine.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the typing judge until it is killed; the moment is drawn from a fixed sequence. */
async function typeUntilKilled(round: number): Promise<Told[]> {
  const judge = final.judges[0]?.person ?? "";
  const args = [folder, final.event, judge, final.chief.person, final.projects[0] ?? "", String(round * 1000)];
  const child = startChild("typing-judge.ts", args);
  const delay = (round * 7919) % 160;
  const told = await linesOf<Told>(child, (line) => {
    if (line.ready) void wait(delay).then(() => child.kill("SIGKILL"));
  });
  expect(told[0]).toEqual({ ready: true });
  return told;
}

test(
  `killed ${kills} times at any moment of typing, submitting, closing and backing up, it loses nothing that was acknowledged`,
  { timeout: 60_000 + kills * 10_000 },
  async () => {
    const project = final.projects[0] ?? "";
    const judge = final.judges[0]?.person ?? "";
    const ballots = new Set<string>();
    let drafts = 0;
    for (let round = 1; round <= kills; round += 1) {
      const told = await typeUntilKilled(round);
      for (const { ballot } of told) if (ballot !== undefined) ballots.add(ballot.hash);
      drafts += told.filter((line) => line.draft !== undefined).length;
      expect(isHealthy(join(folder, storeFileName))).toBe(true);
      const engine = await openHeadless({ dataFolder: folder });
      expect(engine.damaged).toEqual([]);
      const record = engine.room(final.event).state.ballots.get(`final/${project}/${judge}`) ?? [];
      const hashes = new Set(record.map((fact) => fact.hash));
      for (const hash of ballots) expect(hashes).toContain(hash);
      const last = told.at(-1);
      const { draft } = await seat(engine, { event: final.event, person: judge, role: "judge" }).call("judge.ballot", {
        project,
      });
      // At most the one step that was under way when it died may have come on top.
      const stepMore = hashes.size > ballots.size;
      const kept = draft ?? { revision: 0, marks: { ppt: { value: "" } } };
      const behind = last?.draft !== undefined && !stepMore && kept.revision < last.draft.revision;
      expect(behind).toBe(false);
      const same = last?.draft !== undefined && kept.revision === last.draft.revision;
      expect(same ? kept.marks["ppt"]?.["value"] : "moved on").toBe(same ? last?.draft?.value : "moved on");
      for (const hash of hashes) ballots.add(hash);
      engine.close();
    }
    expect(drafts).toBeGreaterThan(kills);
    expect(ballots.size).toBeGreaterThan(1);
  },
);

test("every backup that bears its name is whole, opens, and verifies, however often its making was cut off", () => {
  const backups = backupsIn(join(folder, "backups"));
  expect(backups.length).toBeGreaterThan(0);
  for (const path of backups) {
    expect(isHealthy(path)).toBe(true);
    const copy = new Database(path, { readonly: true });
    expect(copy.prepare("SELECT count(*) FROM entry").pluck().get()).toBeGreaterThan(5);
    copy.close();
  }
});
