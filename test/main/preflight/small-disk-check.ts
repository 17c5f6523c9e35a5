// The preflight check on a small disk of its own, in a mount namespace: with room, full, with room again, and read only.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { folderContext } from "../../../src-main/engine/preflight/folder-context";
import { runPreflight } from "../../../src-main/engine/preflight/run-preflight";
import { steps } from "../../../src-main/engine/preflight/steps";

const [disk = ""] = process.argv.slice(2);
const dataFolder = join(disk, "data");
const ballast = join(disk, "ballast");
const taken: string[] = [];
const verdicts: string[] = [];

const tell = (step: string, found: readonly string[]): void =>
  void writeSync(1, `${JSON.stringify({ step, found })}\n`);

async function check(step: string): Promise<void> {
  const view = await runPreflight({
    steps,
    context: folderContext(dataFolder, "1.2.3"),
    stop: new AbortController().signal,
    progress: () => undefined,
  });
  taken.push(String(view.steps.length));
  verdicts.push(view.verdict);
  const ofDisk = view.steps.slice(0, 3).flatMap(({ findings }) => findings.slice(0, 1));
  tell(
    step,
    ofDisk.map(({ outcome, found, wayOut }) => [outcome, found, wayOut ?? ""].join(" ").trim()),
  );
}

mkdirSync(dataFolder);
await check("with room");
const { bavail, bsize } = statfsSync(disk);
writeFileSync(ballast, Buffer.alloc(bavail * bsize));
await check("full");
tell("nothing left", readdirSync(dataFolder));
rmSync(ballast);
await check("with room again");
execFileSync("mount", ["-o", "remount,ro", disk]);
await check("read only");
tell("steps taken", taken);
tell("verdicts", verdicts);
