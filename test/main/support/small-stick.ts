// Exports to a stick that is full, may only be read, or is pulled out: run in a mount namespace of its own, it tells what each came to.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { writeToStick } from "../../../src-main/engine/files/carry/write-to-stick";
import { openHeadless } from "../../../src-main/engine/headless";
import { seatSmallFinal, submit } from "./small-final";

const [folder = ""] = process.argv.slice(2);
const stick = join(folder, "stick");
const out = join(stick, "示例.roadshow");
const ballast = join(stick, "ballast");

const tell = (step: string, outcome: unknown): void => void writeSync(1, `${JSON.stringify({ step, outcome })}\n`);
const onStick = (): string[] => readdirSync(stick).filter((name) => name !== "ballast");

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: { code: string }) => error.code,
  );
}

mkdirSync(stick);
execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", stick]);
const engine = await openHeadless({ dataFolder: join(folder, "data"), askSavePath: async () => out });
const final = await seatSmallFinal(engine, { judges: 1, projects: 1 });
const [judge] = final.judges;
if (judge === undefined) throw new Error("no judge");
await submit(judge, final.projects[0] ?? "", "50", "20");
const carry = (): Promise<string> => codeOf(judge.client.call("export.own", {}));

const { bavail, bsize } = statfsSync(stick);
writeFileSync(ballast, Buffer.alloc(bavail * bsize));
tell("full", await carry());
tell("left on the full stick", onStick());
rmSync(ballast);

tell("with room", await carry());
const whole = readFileSync(out);
tell("on the stick", onStick());

const large = new Uint8Array(2 * 1024 * 1024);
tell("too large for it", await codeOf(writeToStick(out, large, () => undefined)));
tell("the earlier file stands", readFileSync(out).equals(whole) && onStick());

execFileSync("mount", ["-o", "remount,ro", stick]);
tell("read-only", await carry());
tell("left on the read-only stick", onStick());
execFileSync("mount", ["-o", "remount,rw", stick]);

let pulled = false;
const pull = (): void => {
  if (!pulled) execFileSync("umount", ["-l", stick]);
  pulled = true;
};
tell("pulled out while writing", await codeOf(writeToStick(out, large.subarray(0, 700_000), pull)));
tell("left where the stick was", onStick());
tell("the ballot is where it was", engine.room(final.event).state.ballots.size);
engine.close();
