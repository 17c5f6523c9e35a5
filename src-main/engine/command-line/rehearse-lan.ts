// `rehearse --lan`: a hall of real engines in processes of their own, with faults; leaves the event, the results and the readiness report.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toUtf8 } from "#shared/ledger/bytes";
import { version } from "../../../package.json";
import { writeDurably } from "../files/durable-file";
import type { CastSize } from "../rehearsal/cast";
import { type Pace, badNetworkPace, loopbackPace } from "../rehearsal/lan/hall";
import { HallNetwork, NotPossible } from "../rehearsal/lan/network/hall-network";
import type { Weather } from "../rehearsal/lan/network/links";
import { RehearsalStuck } from "../rehearsal/lan/persist";
import { type Network, loopback, rehearseLan } from "../rehearsal/lan/rehearse-lan";
import { isSound } from "../rehearsal/lan/summary";
import { type Outcome, say } from "./command";

export interface LanArguments {
  readonly size: CastSize;
  readonly faults: boolean;
  /** Every laptop in a network namespace of its own, on a bad LAN. */
  readonly netem: boolean;
  readonly kills: number;
  readonly out: string;
}

/** A hall's wireless network on a bad day. */
const weather: Weather = { delayMs: 200, lossPercent: 10 };

/**
 * Exit 2 where there can be no such network here; 1 where something was lost, counts twice or did not come together. Then the
 * laptops' folders are kept.
 */
export async function rehearseInHall(asked: LanArguments): Promise<Outcome> {
  if (!asked.netem) return rehearse(asked, loopback, loopbackPace);
  try {
    // Two desks, and the copy of a judge's disk.
    const network = await HallNetwork.open(asked.size.judges + 3, weather);
    say(`every laptop has a network of its own: ${network.name}`);
    try {
      return await rehearse(asked, network, badNetworkPace);
    } finally {
      network.close();
    }
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    return { exit: 2, output: { error: "not-possible", details: { reason: error.message } } };
  }
}

async function rehearse({ size, faults, kills, out }: LanArguments, network: Network, pace: Pace): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-hall-"));
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  let sound = false;
  try {
    const { signal } = stop;
    const { summary, readiness } = await rehearseLan({
      size,
      faults,
      kills,
      network,
      pace,
      folder,
      out,
      version,
      signal,
      say,
    });
    const report = writeDurably(join(out, "readiness.json"), toUtf8(`${JSON.stringify(readiness, null, 2)}\n`));
    sound = isSound(summary) && readiness.ready;
    return { exit: sound ? 0 : 1, output: { ...summary, files: { ...summary.files, readiness: report } } };
  } catch (error) {
    if (!(error instanceof RehearsalStuck) && !stop.signal.aborted) throw error;
    const problem = error instanceof RehearsalStuck ? error.message : "stopped";
    return { exit: 1, output: { converged: false, problems: [problem] } };
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    if (sound || stop.signal.aborted) rmSync(folder, { recursive: true, force: true });
    else say(`the laptops' folders, journals and logs are kept in ${folder}`);
  }
}
