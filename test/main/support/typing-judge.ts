// A judge who types without end on a real engine, telling each acknowledged save; beside it a chief closes and reopens.

import { writeSync } from "node:fs";
import { openHeadless } from "../../../src-main/engine/headless";
import { connectClient } from "../../../src-main/engine/client";

const [dataFolder = "", event = "", judge = "", chief = "", project = "", start = "1"] = process.argv.slice(2);

/** Written at once: what has been told has left this process before anything else happens. */
const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const engine = await openHeadless({ dataFolder });
const desk = connectClient(engine, { binding: { event, person: judge, role: "judge" } });
const hall = connectClient(engine, { binding: { event, person: chief, role: "chief" } });
const typed = (count: number) => ({ ppt: { value: String((count % 6000) / 100), delivery: "20" } });

let count = Number(start);

async function type(): Promise<void> {
  let revision = (await desk.call("judge.ballot", { project })).draft?.revision ?? 0;
  for (let key = 0; key < 6; key += 1) {
    count += 1;
    ({ revision } = await desk.call("judge.save-draft", { project, marks: typed(count), revision }));
    tell({ draft: { revision, value: typed(count).ppt.value } });
  }
}

async function putOnRecord(): Promise<void> {
  const { submitted } = await desk.call("judge.ballot", { project });
  const body = { project, marks: typed(count) };
  const { hash } =
    submitted === null
      ? await desk.call("judge.submit", { ...body, opening: null })
      : await desk.call("judge.amend", { ...body, reason: "示例", supersedes: submitted.hash });
  tell({ ballot: { hash, value: typed(count).ppt.value } });
}

/** Each closing makes a backup; the judge goes on typing meanwhile. */
async function closeAndReopen(): Promise<void> {
  for (;;) {
    const { projects } = await hall.call("chief.view", {});
    const found = projects.find((candidate) => candidate.project === project);
    const seen = (found?.cells ?? []).map((cell) => ({ judge: cell.judge, state: cell.state }));
    if (found?.standing === "open") await hall.call("chief.close", { project, seen }).catch(() => undefined);
    else if (found?.standing === "closed") await hall.call("chief.reopen", { project, reason: "示例" });
    else await hall.call("chief.open", { project });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

tell({ ready: true });
void closeAndReopen();
for (;;) {
  await type();
  await putOnRecord();
}
