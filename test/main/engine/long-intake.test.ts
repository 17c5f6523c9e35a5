// Protects the import of thousands of rows: it tells how far it is, lets others be answered, can be stopped, and leaves no row half taken.

import { afterEach, beforeEach, expect, test } from "vitest";
import { type Client, connectClient } from "../../../src-main/engine/client";
import type { Notice } from "../../../src-shared/contract/wire";
import { seat } from "../support/small-final";
import { type Venue, createEvent, openVenue, organiserPin } from "../support/venue";

const many = 1200;
let venue: Venue;
let event: string;
let organiser: Client;

beforeEach(async () => {
  venue = await openVenue();
  ({ event } = await createEvent(venue.engine));
  organiser = anotherWindow();
});
afterEach(() => venue.close());

function anotherWindow(): Client {
  const person = venue.engine.author.organiserOf(event) ?? "";
  return seat(venue.engine, { event, person, role: "organiser" }, true);
}

function sheet(unit: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const rows = Array.from(
    { length: many },
    (_, at) => `${at + 1},示例项目${at + 1},${unit}${at},AI+智慧医疗,示例${at}`,
  );
  const text = ["序号,项目名称,申报单位,赛道分类,队员1姓名", ...rows].join("\n");
  return { name: "示例.csv", bytes: new TextEncoder().encode(text) };
}

const previewOf = (unit: string) =>
  organiser.call("intake.preview", { kind: "registrations", file: sheet(unit), mapping: null });

function progress(): Extract<Notice, { notice: "progress" }>[] {
  return organiser.received.filter((message) => "notice" in message && message.notice === "progress") as never;
}

const projects = async () => (await organiser.call("organiser.view", {})).projects;

test("reading and taking both tell how far they are, step by step to the end", async () => {
  const { token } = await previewOf("示例单位");
  const read = progress();
  expect(read.length).toBeGreaterThan(3);
  expect(read.at(-1)).toMatchObject({ job: "intake", done: 100, total: 100 });
  expect(read.map(({ done }) => done)).toEqual(read.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(await organiser.call("intake.apply", { token, keys: null })).toMatchObject({ added: many });
  const taken = progress().slice(read.length);
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.at(-1)).toMatchObject({ done: many, total: many });
  expect(await projects()).toHaveLength(many);
});

/** What a call that goes on meanwhile fails with; undefined where it does not fail. */
function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test("others are answered while rows are taken, and see no row in half", async () => {
  const { token } = await previewOf("示例单位");
  let over = false;
  const applied = organiser.call("intake.apply", { token, keys: null }).finally(() => (over = true));
  const other = anotherWindow();
  const { projects: seen } = await other.call("organiser.view", {});
  expect(over).toBe(false);
  expect(seen.length).toBeLessThan(many);
  // What makes a project and what was registered for it come together.
  expect(seen.every(({ members }) => members.length === 1)).toBe(true);
  await applied;
});

test("what was taken before a stop stays whole, and the same sheet brings the rest once", async () => {
  const { token } = await previewOf("示例单位");
  const applied = organiser.call("intake.apply", { token, keys: null });
  await organiser.call("intake.stop", {});
  const { added } = await applied;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(many);
  expect(await projects()).toHaveLength(added);
  await expect(organiser.call("intake.apply", { token, keys: null })).rejects.toMatchObject({ code: "import-expired" });
  const again = await previewOf("示例单位");
  expect(await organiser.call("intake.apply", { token: again.token, keys: null })).toMatchObject({
    added: many - added,
    changed: 0,
  });
  const names = (await projects()).map(({ name }) => name);
  expect(new Set(names).size).toBe(many);
});

test("a reading that is stopped shows nothing and changes nothing; the next one is read to the end", async () => {
  const stopped = failureOf(previewOf("示例单位"));
  await organiser.call("intake.stop", {});
  expect(await stopped).toMatchObject({ code: "import-expired" });
  expect(await projects()).toHaveLength(0);
  const overtaken = failureOf(previewOf("示例甲院"));
  const second = await previewOf("示例乙院");
  expect(await overtaken).toMatchObject({ code: "import-expired" });
  await organiser.call("intake.apply", { token: second.token, keys: null });
  expect((await projects())[0]?.applicantUnit).toBe("示例乙院0");
});

test("an edit made at another window while rows are taken is not undone", async () => {
  const first = await previewOf("示例甲院");
  await organiser.call("intake.apply", { token: first.token, keys: null });
  const last = (await projects()).at(-1);
  const second = await previewOf("示例乙院");
  const applied = organiser.call("intake.apply", { token: second.token, keys: null });
  const { project = "", seq = 0, track = "", scene = "" } = last ?? {};
  const edit = { project, seq, name: "示例更名", applicantUnit: "示例丙院", jointUnits: [], track, scene };
  await anotherWindow().call("organiser.save-project", edit);
  expect((await applied).changed).toBeLessThan(many);
  expect((await projects()).at(-1)).toMatchObject({ name: "示例更名", applicantUnit: "示例丙院" });
});

test("rows are no longer taken for an organiser who has left", async () => {
  const mine = connectClient(venue.engine);
  await mine.call("session.sign-in", { event, person: null, pin: organiserPin });
  const { token } = await mine.call("intake.preview", { kind: null, file: sheet("示例单位"), mapping: null });
  const applied = failureOf(mine.call("intake.apply", { token, keys: null }));
  await mine.call("session.sign-out", {});
  expect(await applied).toMatchObject({ code: "not-signed-in" });
  expect((await projects()).length).toBeLessThan(many);
});
