// Protects the words "safe to remove": a stick that fails at any moment has the whole file under its name, or none.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeToStick } from "../../../src-main/engine/files/carry/write-to-stick";
import { linesOf, startChild } from "../support/child";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-stick-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** How to get a mount namespace of one's own: as root, or as the root of a user namespace. */
function ownMounts(): string[] | null {
  const mount = "mount -t tmpfs -o size=64k tmpfs /mnt";
  const found = ["-m", "-rm"].find((flags) => spawnSync("unshare", [flags, "sh", "-c", mount]).status === 0);
  return found === undefined ? null : ["unshare", found];
}

const namespace = ownMounts();

test("a stick that is full, read-only or pulled out is told apart, and no piece of a file is left", async (context) => {
  if (namespace === null) return context.skip("not run: this system gives no mount namespace for a small stick");
  const child = startChild("small-stick.ts", [folder], namespace);
  const told = await linesOf<{ step: string; outcome: unknown }>(child, () => undefined);
  expect(Object.fromEntries(told.map(({ step, outcome }) => [step, outcome]))).toEqual({
    full: "stick-full",
    "left on the full stick": [],
    "with room": "done",
    "on the stick": ["示例.roadshow"],
    "too large for it": "stick-full",
    "the earlier file stands": ["示例.roadshow"],
    "read-only": "stick-read-only",
    "left on the read-only stick": ["示例.roadshow"],
    "pulled out while writing": "stick-gone",
    "left where the stick was": [],
    "the ballot is where it was": 1,
  });
});

test("what is read back is what was written, with its progress to the end", async () => {
  const bytes = new Uint8Array(700_001).map((_, at) => at % 251);
  const seen: number[] = [];
  const path = join(folder, "out.roadshow");
  const written = await writeToStick(path, bytes, (done, total) => seen.push(done / total));
  expect(written).toEqual({ path, bytes: bytes.length, sha256: hashOf(bytes) });
  expect(hashOf(readFileSync(path))).toBe(written.sha256);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test("a stick that gives back something else is found out, and the file does not get its name", async () => {
  const path = join(folder, "out.roadshow");
  writeFileSync(path, "an earlier file");
  const spoil = (done: number, total: number): void => {
    if (done * 3 !== total) return;
    const file = openSync(`${path}.partial`, "r+");
    writeSync(file, Uint8Array.of(1), 0, 1, 1000);
    closeSync(file);
  };
  await expect(writeToStick(path, new Uint8Array(5000), spoil)).rejects.toMatchObject({ code: "stick-unreliable" });
  expect(readdirSync(folder)).toEqual(["out.roadshow"]);
  expect(readFileSync(path, "utf8")).toBe("an earlier file");
});

test(
  "killed at any moment of writing, it leaves no file under its name that is not whole",
  { timeout: 60_000 },
  async () => {
    let safe = 0;
    for (let round = 0; round < 8; round += 1) {
      const child = startChild("stick-writer.ts", [folder, String(round * 1000)]);
      const delay = 20 + ((round * 7919) % 130);
      const told = await linesOf<{ ready?: true; number?: number; sha256?: string }>(child, ({ ready }) => {
        if (ready) void wait(delay).then(() => child.kill("SIGKILL"));
      });
      const named = readdirSync(folder).filter((name) => name.endsWith(".roadshow"));
      for (const name of named) {
        const whole = new Uint8Array(1_500_000).fill(Number.parseInt(name, 10) % 256);
        expect(`${name} ${hashOf(readFileSync(join(folder, name)))}`).toBe(`${name} ${hashOf(whole)}`);
      }
      const toldSafe = told.flatMap(({ number }) => (number === undefined ? [] : [`${number}.roadshow`]));
      expect(named).toEqual(expect.arrayContaining(toldSafe));
      safe += toldSafe.length;
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    }
    expect(safe).toBeGreaterThan(3);
  },
);
