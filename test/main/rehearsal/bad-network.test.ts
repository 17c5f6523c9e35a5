// Protects the bad LAN that a hall is rehearsed on: packets are late, it falls in two and heals, and nothing of it is left behind.

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type TestContext, expect, test } from "vitest";
import type { Pace } from "../../../src-main/engine/rehearsal/lan/hall";
import { HallNetwork, NotPossible } from "../../../src-main/engine/rehearsal/lan/network/hall-network";
import { rehearseLan } from "../../../src-main/engine/rehearsal/lan/rehearse-lan";
import { isSound } from "../../../src-main/engine/rehearsal/lan/summary";

const pace: Pace = {
  judge: 100,
  byHand: 1000,
  patience: 3000,
  trouble: 1000,
  longestSleep: 1000,
  partition: 3000,
  bound: 120_000,
};
const weather = { delayMs: 40, lossPercent: 3 };

/** Skips, saying why, where this machine cannot have one. */
async function openNetwork(context: TestContext, laptops: number): Promise<HallNetwork> {
  try {
    return await HallNetwork.open(laptops, weather);
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    return context.skip(`not run: ${error.message}`);
  }
}

/** Milliseconds until a connection was made and answered, once somebody listens; null where nobody could be reached. */
const asks = `
  const [host] = process.argv.slice(1);
  const begun = performance.now();
  const { connect } = require("node:net");
  const end = (told) => { console.log(JSON.stringify(told)); process.exit(); };
  setTimeout(() => end(null), 2500);
  const socket = connect(5000, host, () => socket.write("x"));
  socket.on("data", () => end(performance.now() - begun)).on("error", () => end(null));
`;
const answers = `require("node:net").createServer((socket) => socket.on("error", () => 0).pipe(socket)).listen(5000, () => console.log("up"))`;

test("every packet takes its time, the sides of a partition do not hear one another, and all is gone in the end", async (context) => {
  const network = await openNetwork(context, 2);
  const [one, two] = [network.placeOf("one"), network.placeOf("two")];
  const inside = ([nsenter = "", ...into]: readonly string[], code: string, ...args: string[]) =>
    [nsenter, [...into, process.execPath, "-e", code, "--", ...args]] as const;
  const server = execFile(...inside(one.before, answers));
  try {
    await new Promise((resolve) => server.stdout?.once("data", resolve));
    const ask = async (): Promise<number | null> =>
      JSON.parse((await promisify(execFile)(...inside(two.before, asks, one.host))).stdout) as number | null;
    const answered = await ask();
    // The connection there and back, then the word there and back.
    expect(answered).toBeGreaterThanOrEqual(4 * weather.delayMs - 5);
    await network.split(["two"]);
    expect(await ask()).toBeNull();
    await network.heal();
    await expect.poll(ask, { timeout: 15_000 }).not.toBeNull();
  } finally {
    server.kill("SIGKILL");
    network.close();
  }
  const holders = [one, two].map(({ before }) => before.at(-1)?.split("=")[1] ?? "");
  await expect.poll(() => holders.some((holder) => existsSync(holder)), { timeout: 5000 }).toBe(false);
}, 60_000);

test("a hall on it falls apart twice while it judges, comes together, and loses nothing", async (context) => {
  const network = await openNetwork(context, 5);
  const folder = mkdtempSync(join(tmpdir(), "roadshow-bad-network-"));
  const out = join(folder, "out");
  mkdirSync(out);
  try {
    const { summary } = await rehearseLan({
      size: { template: "competition-2025", seed: 7, judges: 2, projects: 2, stages: ["final"] },
      faults: false,
      kills: 0,
      network,
      pace,
      folder,
      out,
      version: "0.1.0",
      signal: AbortSignal.timeout(240_000),
      say: () => undefined,
    });
    expect(summary.faults).toEqual({ partition: 2 });
    expect(summary).toMatchObject({ counted: 4, converged: true, lost: [], double: [], problems: [] });
    expect(isSound(summary)).toBe(true);
  } finally {
    network.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
