// 20 laptops with 1,000 ballots each come back at once, over real sockets into a durable store; a twenty-first judges on.

import { type ChildProcess, fork } from "node:child_process";
import type { OfferedDevice, Serving } from "./hub";
import { type Laptop, connect, fill, makeLaptop, remove } from "./laptops";
import type { ToLive } from "./live";
import { sendRaw } from "./raw";

const devices = 20;
const ballots = 1000;
/** Both sides have taken so many before the clock starts, of one laptop more: a hub in a hall has not just been switched on. */
const warmUp = 3000;

export interface SyncFigures {
  devices: number;
  ballots: number;
  seconds: number;
  ballots_per_s: number;
  raw_ballots_per_s: number;
  ratio_to_raw: number;
  /** Until a laptop's last ballot was acknowledged: the 99th percentile of the laptops. */
  converge_ms_p99: number;
  /** From a live ballot of the twenty-first judge to its receipt. */
  live_ack_ms_p50: number;
  live_ack_ms_p99: number;
  live_ballots: number;
  loop_blocked_ms_p99: number;
  loop_blocked_ms_max: number;
}

export async function benchSync(): Promise<SyncFigures> {
  const raw = await sendRaw(child("sync-raw"), devices, ballots, warmUp);
  const [hub, live] = [child("sync-hub"), child("sync-live")];
  const offered = await answer<OfferedDevice>(live);
  const laptops: Laptop[] = [];
  for (let at = 0; at <= devices; at += 1) laptops.push(await makeLaptop());
  const offers = [offered, ...laptops.map(({ device, log }) => ({ device: device.device, log }))];
  hub.send({ type: "enrol", devices: offers });
  const serving = await answer<Serving>(hub);
  const [judging, ...people] = serving.people as [string, ...string[]];
  live.send({ type: "serving", serving, person: judging } satisfies ToLive);
  await answer(live);
  const [early, ...late] = laptops as [Laptop, ...Laptop[]];
  const [first, ...others] = people as [string, ...string[]];
  fill(early, serving, first, warmUp);
  late.forEach((laptop, at) => fill(laptop, serving, others[at] as string, ballots));
  await connect(early, serving, warmUp, performance.now());
  hub.send({ type: "begin" });
  live.send({ type: "begin" } satisfies ToLive);
  const begun = performance.now();
  const converged = await Promise.all(late.map((laptop) => connect(laptop, serving, ballots, begun)));
  live.send({ type: "end" } satisfies ToLive);
  const { waits } = await answer<{ waits: number[] }>(live);
  hub.send({ type: "end" });
  const end = await answer<{ ballots: number; blockedMs: number; most: number }>(hub);
  for (const laptop of laptops) remove(laptop);
  if (end.ballots !== warmUp + devices * ballots + waits.length)
    throw new Error(`the hub holds ${end.ballots} ballots`);
  return figures(raw, converged, waits, end);
}

function figures(
  raw: number,
  converged: readonly number[],
  waits: readonly number[],
  { blockedMs, most }: { blockedMs: number; most: number },
): SyncFigures {
  const seconds = Math.max(...converged) / 1000;
  const [ours, theirs] = [(devices * ballots) / seconds, (devices * ballots) / raw];
  return {
    devices,
    ballots: devices * ballots,
    seconds: rounded(seconds),
    ballots_per_s: Math.round(ours),
    raw_ballots_per_s: Math.round(theirs),
    ratio_to_raw: rounded(ours / theirs),
    converge_ms_p99: rounded(percentile(converged, 0.99)),
    live_ack_ms_p50: rounded(percentile(waits, 0.5)),
    live_ack_ms_p99: rounded(percentile(waits, 0.99)),
    live_ballots: waits.length,
    loop_blocked_ms_p99: rounded(blockedMs),
    loop_blocked_ms_max: rounded(most),
  };
}

function child(role: string): ChildProcess {
  return fork(process.argv[1] as string, [role], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

function answer<T>(from: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    from.once("message", (message) => resolve(message as T));
    from.once("exit", () => reject(new Error("the hub has gone")));
  });
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
