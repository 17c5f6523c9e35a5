// `rehearse --lan`: a hall of real engines in processes of their own, with faults; leaves the event, the results and the readiness report.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toUtf8 } from "#shared/ledger/bytes";
import { version } from "../../../package.json";
import { writeDurably } from "../files/durable-file";
import type { CastSize } from "../rehearsal/cast";
import { RehearsalStuck } from "../rehearsal/lan/persist";
import { isSound, rehearseLan } from "../rehearsal/lan/rehearse-lan";
import { type Outcome, say } from "./command";

export interface LanArguments {
  readonly size: CastSize;
  readonly faults: boolean;
  readonly kills: number;
  readonly out: string;
}

/** Exit 1 where something was lost, counts twice or did not come together; the laptops' folders are kept then. */
export async function rehearseInHall({ size, faults, kills, out }: LanArguments): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-hall-"));
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  let sound = false;
  try {
    const { signal } = stop;
    const { summary, readiness } = await rehearseLan({ size, faults, kills, folder, out, version, signal, say });
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
