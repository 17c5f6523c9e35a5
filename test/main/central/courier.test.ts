// Protects the way to central: everything arrives there by itself, whichever laptop has a network, and nobody says so too early.

import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CentralView } from "../../../src-shared/contract/views";
import type { Client } from "../../../src-main/engine/client";
import { type TestCentral, keyFolder, startCentral } from "../../central/support/test-central";
import { type Seat, close, marks, projectOf, submit } from "../support/small-final";
import { type Hall, type Laptop, hall, seatJudge, until } from "../venue/hall";

const open: Laptop[] = [];
const folders: string[] = [];
let data: string;
let keys: string;
let central: TestCentral;

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "roadshow-central-"));
  folders.push(made);
  return made;
};

beforeEach(async () => {
  data = folder();
  keys = keyFolder();
  folders.push(keys);
  central = await startCentral({ folder: data }, keys);
});
afterEach(async () => {
  for (const each of open.splice(0)) each.venue.close();
  await central.close();
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

async function opened(): Promise<Hall> {
  const made = await hall({ judges: 2 });
  open.push(made.first);
  return made;
}

const portOf = ({ url }: TestCentral): string => new URL(url).port;
const viewOf = (client: Client): Promise<CentralView> => client.call("central.view", {});

async function connect({ organiser }: Hall["final"], url = central.url): Promise<void> {
  const { key } = await organiser.call("central.ask", { url, authority: null });
  await organiser.call("central.connect", { url, authority: null, key, token: central.token });
}

const complete = (client: Client): Promise<void> =>
  until("central has everything", async () => {
    await client.call("central.hurry", {});
    const { entries, ends } = await viewOf(client);
    return entries.here > 0 && entries.held === entries.here && ends !== null && ends.here.root === ends.there.root;
  });

test("once it is named central gets everything, every later entry too, and a judge sees that the mark is there", async () => {
  const made = await opened();
  const { final } = made;
  expect(await viewOf(final.organiser)).toMatchObject({ service: null, mayName: true, entries: { here: 0, held: 0 } });
  await connect(final);
  await complete(final.organiser);
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  const [judge] = final.judges;
  if (judge === undefined) throw new Error("no judge");
  await submit(judge, project, "50.25", "30");
  await until("the judge sees that it is there", async () => {
    const { submitted } = await judge.client.call("judge.ballot", { project });
    return submitted?.whereabouts === "central";
  });
  await complete(final.organiser);
  const { entries, ends } = await viewOf(final.organiser);
  expect(ends?.there).toEqual(ends?.here);
  expect(ends?.there.entries).toBe(entries.here);
});

test("a judge's laptop that alone has a network brings what it holds, and the organiser's takes it from central", async () => {
  const made = await opened();
  const { final } = made;
  const person = final.judges[0]?.person ?? "";
  const judge = await seatJudge(made, person);
  open.push(judge.laptop);
  await connect(final);
  await complete(final.organiser);
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  await until("it is open", async () => (await judge.client.call("judge.view", {})).onStage === project);
  await final.organiser.call("venue.serve", { on: false });
  await until("cut off", async () => (await judge.client.call("venue.link", {})).state === "connecting");
  await submit({ person, client: judge.client }, project, "41.37", "20");
  await until("the chief's desk has it by way of central", async () => {
    await final.organiser.call("central.hurry", {});
    return (await projectOf(final.chief, project)).submitted === 1;
  });
  await submit(final.judges[1] as Seat, project, "42.37", "20");
  await complete(final.organiser);
  await complete(judge.client);
  const own = await viewOf(judge.client);
  const desk = await viewOf(final.organiser);
  // It is told of nothing but the floor and its own judge's log.
  expect(own.ends?.there.logs).toBeLessThan(desk.ends?.there.logs ?? 0);
}, 60_000);

test("while nobody answers it says so, keeps everything, and goes on by itself when central is back", async () => {
  const made = await opened();
  const { final } = made;
  await connect(final);
  await complete(final.organiser);
  const port = portOf(central);
  await central.close();
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  await until("it is told", async () => (await viewOf(final.organiser)).trouble === "unreachable");
  const cut = await viewOf(final.organiser);
  expect(cut.entries.held).toBeLessThan(cut.entries.here);
  expect(cut.nextSeconds).not.toBeNull();
  central = await startCentral({ folder: data }, keys, { PORT: port });
  await complete(final.organiser);
  expect((await viewOf(final.organiser)).trouble).toBeNull();
});

test("a login page that answers in central's place is told for what it is, and is believed nothing", async () => {
  const made = await opened();
  const { final } = made;
  await connect(final);
  await complete(final.organiser);
  const port = portOf(central);
  await central.close();
  const page = createServer((_request, response) => response.end("<html>请登录</html>"));
  await new Promise<void>((resolve) => page.listen(Number(port), "127.0.0.1", resolve));
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  await until("it is told", async () => (await viewOf(final.organiser)).trouble === "not-central");
  await expect(
    final.organiser.call("central.ask", { url: `http://127.0.0.1:${port}`, authority: null }),
  ).rejects.toMatchObject({ code: "central-not-there" });
  const cut = await viewOf(final.organiser);
  expect(cut.entries.held).toBeLessThan(cut.entries.here);
  page.closeAllConnections();
  await new Promise((resolve) => page.close(resolve));
  central = await startCentral({ folder: data }, keys, { PORT: port });
  await complete(final.organiser);
});

test("a wrong token, another key and a dead address change nothing; naming none ends the sending", async () => {
  const made = await opened();
  const { final } = made;
  const { organiser } = final;
  const { url } = central;
  const { key } = await organiser.call("central.ask", { url, authority: null });
  const named = (over: object) =>
    organiser.call("central.connect", { url, authority: null, key, token: central.token, ...over });
  await expect(named({ token: "nothing" })).rejects.toMatchObject({ code: "central-token-wrong" });
  await expect(named({ key: "0".repeat(64) })).rejects.toMatchObject({ code: "central-other-key" });
  await expect(named({ url: "http://127.0.0.1:1" })).rejects.toMatchObject({ code: "central-unreachable" });
  await expect(named({ url: "ftp://127.0.0.1" })).rejects.toMatchObject({ code: "bad-message" });
  await expect(final.chief.client.call("central.leave", {})).rejects.toMatchObject({ code: "not-allowed" });
  expect((await viewOf(organiser)).service).toBeNull();
  await connect(final);
  await complete(organiser);
  await organiser.call("central.leave", {});
  expect(await viewOf(organiser)).toMatchObject({ service: null, ends: null });
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  for (const judge of final.judges)
    await judge.client.call("judge.submit", { project, marks: marks("33.33", "10"), opening: null });
  await close(final.chief, project);
  const [judge] = final.judges;
  expect((await judge?.client.call("judge.ballot", { project }))?.submitted?.whereabouts).toBe("chief");
});
