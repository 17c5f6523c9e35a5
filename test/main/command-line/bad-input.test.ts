// Protects issue 2's bad input on the command line: it is told in words, ends in JSON and 2, and leaves nothing behind.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommand } from "../../../src-main/engine/command-line/run-command";
import { scoreCommand } from "../../../src-main/engine/command-line/score";

let played: string;
let event: string;
let file: string;
let folder: string;
let said: string;

beforeAll(async () => {
  played = mkdtempSync(join(tmpdir(), "roadshow-played-"));
  const { output } = await runCommand(["rehearse", "--judges", "1", "--projects", "1", "--out", played]);
  ({ event } = output as { event: string });
  file = join(played, "event.roadshow");
});
afterAll(() => rmSync(played, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-command-"));
  said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe("issue 2: bad input on the command line gets a clear message and changes nothing", () => {
  test("a damaged event file is told in words, and no data folder is made for it", async () => {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const damaged = join(folder, "damaged.roadshow");
    writeFileSync(damaged, bytes);
    const data = join(folder, "data");
    const outcome = await runCommand(["import", damaged, "--data", data]);
    expect(outcome).toMatchObject({ exit: 2, output: { error: "event-file-damaged" } });
    expect(said).toMatch(/the event file is damaged \(altered, at entry \d+\); nothing was taken in/);
    expect(said).not.toContain("usage");
    expect(existsSync(data)).toBe(false);
  });

  test("an export from a mistyped folder makes none, and says which it looked into", async () => {
    const data = join(folder, "mistyped");
    const outcome = await runCommand(["export", "0".repeat(64), "--data", data, "--out", join(folder, "x.roadshow")]);
    expect(outcome).toMatchObject({ exit: 2, output: { error: "file-unreadable" } });
    expect(said).toContain(`cannot be read: ${join(data, "roadshow.db")}`);
    expect(existsSync(data)).toBe(false);
  });

  test("a file where the data folder should be is bad input, not a crash", async () => {
    const outcome = await runCommand(["import", file, "--data", file]);
    expect(outcome).toMatchObject({ exit: 2, output: { error: "store-readonly" } });
    expect(said).toContain("the data folder cannot be written to");
  });

  test("a database that was damaged and set aside is told of", async () => {
    const data = join(folder, "data");
    await runCommand(["import", file, "--data", data]);
    expect(said).not.toContain("damaged database");
    writeFileSync(join(data, "roadshow.db"), "no database");
    await runCommand(["export", event, "--data", data, "--out", join(folder, "x.roadshow")]);
    expect(said).toMatch(/a damaged database was set aside.*roadshow\.db\.damaged-/);
  });

  test("a fault of the program's own is neither a verdict nor bad input", async () => {
    vi.spyOn(scoreCommand, "run").mockRejectedValue(new TypeError("a fault"));
    expect(await runCommand(["score", "x.json"])).toEqual({ exit: 3, output: { error: "unexpected", details: {} } });
    expect(said).toContain("TypeError: a fault");
  });

  test("usage is shown where the arguments were wrong", async () => {
    expect(await runCommand(["rehearse", "--judges", "0"])).toMatchObject({ exit: 2 });
    expect(said).toContain("this is missing, or is not understood: --judges 0\nusage: roadshow -- rehearse");
  });
});
