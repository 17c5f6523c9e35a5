// An offline application calls nobody: started plainly, watched by strace, with no network and with one that leads nowhere.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { electronPath, root } from "../support/app";
import { watchNetwork } from "../support/network-watch";

/** Late callers come within seconds of the start: dictionaries, probes, component lists. */
const stayOpenMs = 12_000;

test.beforeAll(() => {
  const names = Object.keys(networkInterfaces()).filter((name) => name !== "uplink");
  test.skip(
    names.some((name) => name !== "lo"),
    "not run: needs a network namespace of its own; npm test gives it one",
  );
});

test("the watch finds who does call", async () => {
  const script = [
    "require('node:dgram').createSocket('udp4').send('x', 9, '203.0.113.5');",
    "require('node:net').connect(80, '203.0.113.6').on('error', () => undefined);",
    "require('node:net').connect(80, '2001:db8::7').on('error', () => undefined);",
    "require('node:dns').resolve('example.com', () => undefined);",
    "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined);",
  ].join("\n");
  const { attempts } = await watchNetwork(process.execPath, ["-e", script], () => sleep(3000));
  const found = attempts.map(({ address }) => address);
  expect(found).toEqual(expect.arrayContaining(["203.0.113.5", "203.0.113.6", "2001:db8::7"]));
  expect(attempts.some(({ port }) => port === 53)).toBe(true);
  expect(found.filter((address) => address === "127.0.0.1" && !attempts.some(({ port }) => port === 53))).toEqual([]);
});

test("with loopback alone, nothing else is attempted", async () => {
  expect(Object.keys(networkInterfaces())).toEqual(["lo"]);
  await expectSilence();
});

test("in a hall whose network leads nowhere, nothing is attempted either", async () => {
  for (const command of [
    "link add uplink type veth peer name nowhere",
    "addr add 198.51.100.7/24 dev uplink",
    "-6 addr add 2001:db8:5::7/64 dev uplink nodad",
    "link set nowhere up",
    "link set uplink up",
    "route add default via 198.51.100.1",
    "-6 route add default via 2001:db8:5::1",
  ]) {
    execFileSync("ip", command.split(" "));
  }
  expect(Object.keys(networkInterfaces())).toContain("uplink");
  await expectSilence();
});

async function expectSilence(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-offline-"));
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...asRoot, "--disable-gpu", root, `--data-folder=${dataFolder}`];
  let pages = 0;
  const { attempts, calls } = await watchNetwork(electronPath(), args, async () => {
    await expect.poll(() => existsSync(join(dataFolder, "roadshow.db")), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => (pages = pagesOf(dataFolder)), { timeout: 60_000 }).toBe(1);
    await sleep(stayOpenMs);
    pages = pagesOf(dataFolder);
  });
  rmSync(dataFolder, { recursive: true, force: true });
  expect(pages).toBe(1);
  expect(calls).toBeGreaterThan(100);
  expect(attempts).toEqual([]);
}

/** How many pages of this application are alive: Chromium's renderer processes that name its profile. */
function pagesOf(dataFolder: string): number {
  return readdirSync("/proc").filter((name) => {
    const path = `/proc/${name}/cmdline`;
    if (!/^\d+$/.test(name) || !existsSync(path)) return false;
    const line = commandLine(path);
    return line.includes("--type=renderer") && line.includes(dataFolder);
  }).length;
}

function commandLine(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

test.afterAll(() => void spawnSync("ip", ["link", "delete", "uplink"]));
