// The packed program: it starts, shows its interface, opens its store, and its fuses are blown. scripts/dist.mjs makes it first.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { expect, test } from "@playwright/test";
import { root } from "../support/app";

const inDist = {
  linux: "linux-unpacked/roadshow-judge",
  win32: "win-unpacked/Roadshow Judge.exe",
  darwin: `mac${process.arch === "arm64" ? "-arm64" : ""}/Roadshow Judge.app/Contents/MacOS/Roadshow Judge`,
} as const;

const program = join(root, "dist", inDist[process.platform as keyof typeof inDist]);
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

test("it starts, shows its interface and opens its store", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-packed-"));
  const args = [...asRoot, "--disable-gpu", "--remote-debugging-port=0", `--data-folder=${dataFolder}`];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  const port = await debuggingPort(child);
  // The built page has a longer title; the interface sets its own once it runs.
  await expect.poll(() => titles(port), { timeout: 60_000 }).toEqual(["路演评审"]);
  await expect.poll(() => existsSync(join(dataFolder, "roadshow.db")), { timeout: 60_000 }).toBe(true);
  child.kill();
  expect(await ended).toBe(0);
  expect(readdirSync(dataFolder).sort()).toEqual(expect.arrayContaining(["chromium", "master.key", "roadshow.db"]));
  rmSync(dataFolder, { recursive: true, force: true });
});

test("its fuses leave it no Node, no inspector and no code from beside its archive", async () => {
  const wire = await getCurrentFuseWire(program);
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.EnableCookieEncryption,
  ];
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
});

function debuggingPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error("it ended before it had started")));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(text);
      if (found !== null) resolve(Number(found[1]));
    });
  });
}

async function titles(port: number): Promise<string[]> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await response.json()) as { type: string; title: string }[];
  return targets.filter(({ type }) => type === "page").map(({ title }) => title);
}
