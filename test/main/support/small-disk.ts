// A judging day on a disk that fills up: run in a mount namespace of its own, it tells what every step came to.

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync, writeSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { isHealthy, storeFileName } from "#db/open-store";
import { backupsIn } from "../../../src-main/engine/files/backup";
import { openHeadless } from "../../../src-main/engine/headless";
import { type SmallFinal, close, projectOf, seat, seatSmallFinal, submit } from "./small-final";

const [disk = ""] = process.argv.slice(2);
const dataFolder = join(disk, "data");
const ballast = join(disk, "ballast");

const tell = (step: string, outcome: unknown): void => void writeSync(1, `${JSON.stringify({ step, outcome })}\n`);

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: { code: string }) => error.code,
  );
}

/** Leaves just so many bytes. */
function fill(left: number): void {
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

function room(): void {
  rmSync(ballast, { force: true });
}

/** Types until the disk takes no more; what was acknowledged last. */
async function typeUntilFull({
  judges,
  projects,
}: SmallFinal): Promise<{ revision: number; value: string; code: string }> {
  const project = projects[0] ?? "";
  let saved = { revision: 2, value: "2" };
  for (let count = 3; count < 3000; count += 1) {
    const value = String(count);
    const marks = { ppt: { value, delivery: "x".repeat(90) } };
    const save = judges[0]?.client.call("judge.save-draft", { project, marks, revision: saved.revision });
    const code = await codeOf(Promise.resolve(save).then((done) => (saved = { revision: done?.revision ?? 0, value })));
    if (code !== "done") return { ...saved, code };
  }
  return { ...saved, code: "never" };
}

const out = join(disk, "out.roadshow");
const engine = await openHeadless({ dataFolder, askSavePath: async () => out });
const final = await seatSmallFinal(engine, { judges: 2, projects: 2 });
const [one = "", two = ""] = final.projects;
const [judge, other] = final.judges;
if (judge === undefined || other === undefined) throw new Error("no judges");
await final.chief.client.call("chief.open", { project: one });

for (const revision of [0, 1])
  await judge.client.call("judge.save-draft", {
    project: one,
    marks: { ppt: { value: String(revision + 1) } },
    revision,
  });
fill(0);
const full = await typeUntilFull(final);
tell("typing", full.code);
tell(
  "the draft that was acknowledged is there",
  (await judge.client.call("judge.ballot", { project: one })).draft?.marks["ppt"]?.["value"] === full.value,
);
tell("submitting", await codeOf(submit(other, one, "50", "20")));
tell("nothing was put on record", (await projectOf(final.chief, one)).submitted === 0);
tell("exporting", await codeOf(final.organiser.call("export.event", {})));
tell(
  "what an export left",
  readdirSync(disk).filter((name) => name.startsWith("out")),
);

room();
const again = { project: one, marks: { ppt: { value: "50", delivery: "20" } }, revision: full.revision };
tell("the same draft, with room", await codeOf(judge.client.call("judge.save-draft", again)));
tell("submitting, with room", await codeOf(submit(judge, one, "50", "20")));
tell("exporting, with room", await codeOf(final.organiser.call("export.event", {})));

// Room for entries, none for a whole copy of the store.
fill(60_000);
tell("closing without room for the backup", await codeOf(close(final.chief, one)));
const view = await final.chief.client.call("chief.view", {});
tell("it stands", { standing: (await projectOf(final.chief, one)).standing, backupFailed: view.backupFailed });
tell("what the backup left", readdirSync(join(dataFolder, "backups")));

room();
await final.chief.client.call("chief.open", { project: two });
tell("closing with room", await codeOf(close(final.chief, two)));
tell("no longer told", (await final.chief.client.call("chief.view", {})).backupFailed);
tell("backups", backupsIn(join(dataFolder, "backups")).length);

const before = engine.room(final.event).state.ballots.size;
engine.close();
tell("healthy", isHealthy(join(dataFolder, storeFileName)));
const reopened = await openHeadless({ dataFolder });
tell("as before", reopened.room(final.event).state.ballots.size === before && reopened.damaged.length === 0);
reopened.close();

mkdirSync(join(disk, "fresh"));
cpSync(join(dataFolder, "headless.key"), join(disk, "fresh", "headless.key"));
fill(0);
tell("a first start on a full disk", await codeOf(openHeadless({ dataFolder: join(disk, "fresh") })));
room();
const fresh = await openHeadless({ dataFolder: join(disk, "fresh") });
tell(
  "and with room",
  (await seat(fresh, { event: "0".repeat(64), person: "x", role: "judge" }).call("app.hello", {})).events,
);
fresh.close();
tell(
  "nothing set aside",
  existsSync(join(disk, "fresh")) && readdirSync(join(disk, "fresh")).filter((name) => name.includes("damaged")),
);

execFileSync("mount", ["-o", "remount,ro", disk]);
const files = readdirSync(dataFolder);
tell("on a disk that may only be read", await codeOf(openHeadless({ dataFolder })));
tell("nothing moved", readdirSync(dataFolder).join() === files.join());
