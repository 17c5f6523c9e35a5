// Protects the command: JSON of every step, exit 1 where something is bad and 0 where nothing is, and a folder left as it was.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { storeFileName } from "#db/open-store";
import type { PreflightView } from "#shared/contract/views/preflight";
import { preflightCommand } from "../../../src-main/engine/command-line/preflight";
import { openVenue } from "../support/venue";
import { inFolder } from "./preflight-room";

/** The exit follows the verdict, whatever disk the tests run on. */
async function preflight(folder: string): Promise<PreflightView> {
  const { exit, output } = await preflightCommand.run(["--data", folder]);
  const view = output as PreflightView;
  expect(exit).toBe(view.steps.some(({ outcome }) => outcome === "bad") ? 1 : 0);
  return view;
}

async function storeFindings(folder: string): Promise<string[]> {
  const step = (await preflight(folder)).steps.find(({ step: id }) => id === "store");
  return (step?.findings ?? []).map(({ outcome, found }) => `${outcome} ${found}`);
}

const none = "not-applicable no-backup-yet";

describe("preflight", () => {
  test("on an empty folder takes every step and makes nothing", () =>
    inFolder(async (folder) => {
      const view = await preflight(folder);
      expect(view.steps).toHaveLength(13);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      expect(readdirSync(folder)).toEqual([]);
    }));

  test("says a store sound, in use by the application, or damaged; a damaged one stays where it is", () =>
    inFolder(async (folder) => {
      const venue = await openVenue(mkdtempSync(join(folder, "data-")));
      const { dataFolder } = venue;
      expect(await storeFindings(dataFolder)).toEqual(["attention store-in-use", none]);
      venue.engine.close();
      expect(await storeFindings(dataFolder)).toEqual(["good store-sound", none]);
      const path = join(dataFolder, storeFileName);
      const broken = readFileSync(path).fill(0xff, 0, 4096);
      writeFileSync(path, broken);
      expect(await storeFindings(dataFolder)).toEqual(["bad store-damaged", none]);
      expect(readFileSync(path).equals(broken)).toBe(true);
      rmSync(dataFolder, { recursive: true, force: true });
    }));

  test.each([
    [[]],
    [["--data"]],
    [["--data", "/nowhere/at/all"]],
    [["x", "--data", "/tmp"]],
    [["--data", "/etc/hostname"]],
  ])("refuses %j as bad input", async (args) => {
    await expect(preflightCommand.run(args)).rejects.toMatchObject({
      code: expect.stringMatching(/^(bad-arguments|file-unreadable)$/),
    });
  });
});
