// A hall whose chief's laptop has a disk that fills up: run in a mount namespace of its own, it tells what each desk is shown.

import { rmSync, statfsSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "../../../src-main/engine/client";
import { hall, seatJudge, until } from "../venue/hall";
import { marks, projectOf } from "./small-final";

const [disk = ""] = process.argv.slice(2);
const ballast = join(disk, "ballast");

const tell = (step: string, outcome: unknown): void => void writeSync(1, `${JSON.stringify({ step, outcome })}\n`);

function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
}

const made = await hall({ judges: 2, projects: 3 }, join(disk, "data"));
const { final, first } = made;
const judge = await seatJudge(made, final.judges[0]?.person ?? "");
/** A judge who sits at the chief's laptop itself. */
const local = final.judges[1]?.client as Client;
const link = () => judge.client.call("venue.link", {});
const desk = () => final.chief.client.call("venue.view", {});
const submit = (project: string) =>
  judge.client.call("judge.submit", { project, marks: marks("50", "30"), opening: null });
const arrived = async (project: string) => (await projectOf(final.chief, project)).submitted === 1;
const [one = "", ...others] = final.projects;

await submit(one);
await until("it has come", () => arrived(one));
tell("while there is room", [(await desk()).stores, (await link()).deskStores]);

fill();
// The log of the database has room of its own for some entries yet.
const typed = (revision: number): Promise<boolean> =>
  local.call("judge.save-draft", { project: one, marks: {}, feedback: "x".repeat(4000), revision }).then(
    () => true,
    (error: { code: string }) => {
      if (error.code === "store-full") return false;
      throw error;
    },
  );
let revision = 0;
while (await typed(revision)) revision += 1;
for (const project of others) await submit(project);
await until("the chief's desk knows", async () => !(await desk()).stores, 20_000);
await until("the judge is told", async () => !(await link()).deskStores, 20_000);
const { state, unacknowledged } = await link();
tell("on a full disk", { state, waiting: unacknowledged !== null });

rmSync(ballast);
for (const project of others) await until("it has come by itself", () => arrived(project), 20_000);
await until("the chief's desk knows that as well", async () => (await desk()).stores, 30_000);
await until("and the judge", async () => (await link()).deskStores, 20_000);
tell("with room again", { unacknowledged: (await link()).unacknowledged });
judge.laptop.venue.close();
first.engine.close();
process.exit(0);
