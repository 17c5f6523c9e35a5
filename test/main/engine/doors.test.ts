// Protects the doors: PINs with few tries across windows, the organiser's growing wait, and who is signed in at all.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Client, connectClient } from "../../../src-main/engine/client";
import { openHeadless } from "../../../src-main/engine/headless";
import { type Venue, createEvent, openVenue, organiserPin } from "../support/venue";

let venue: Venue;
let event: string;
let organiser: Client;
let judge: string;

beforeEach(async () => {
  venue = await openVenue();
  ({ event, organiser } = await createEvent(venue.engine));
  judge = await addJudge("示例评委");
});
afterEach(() => {
  vi.restoreAllMocks();
  venue.close();
});

async function addJudge(name: string, over: object = {}): Promise<string> {
  const body = { person: null, code: name, name, unit: "", title: "", panels: ["medical"], marks: true };
  return (await organiser.call("organiser.save-person", { ...body, role: "judge", ...over })).person;
}

async function pinOf(person: string): Promise<string> {
  const [slip] = await organiser.call("organiser.issue-pins", { people: [person] });
  return slip?.pin ?? "";
}

const wrong = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, "0");
const signIn = (client: Client, person: string | null, pin: string) =>
  client.call("session.sign-in", { event, person, pin });

test("a PIN opens its own person's desk, and a wrong one says how many tries are left", async () => {
  const pin = await pinOf(judge);
  const client = connectClient(venue.engine);
  await expect(signIn(client, judge, wrong(pin))).rejects.toMatchObject({ code: "pin-wrong", details: { left: 4 } });
  expect(await signIn(client, judge, pin)).toMatchObject({ person: judge, role: "judge", desks: ["judge"] });
  // A right PIN gives the tries back.
  await expect(signIn(client, judge, wrong(pin))).rejects.toMatchObject({ details: { left: 4 } });
});

test("five failures, from whatever windows and all at once, lock the desk until the organiser issues a new PIN", async () => {
  const pin = await pinOf(judge);
  const windows = Array.from({ length: 8 }, () => connectClient(venue.engine));
  const tries = await Promise.allSettled(windows.map((window) => signIn(window, judge, wrong(pin))));
  const codes = tries.map((each) => (each.status === "rejected" ? (each.reason as { code: string }).code : "in"));
  expect(codes.filter((code) => code === "pin-wrong")).toHaveLength(5);
  expect(codes.filter((code) => code === "pin-locked")).toHaveLength(3);
  await expect(signIn(windows[0] as Client, judge, pin)).rejects.toMatchObject({ code: "pin-locked" });
  const doors = await organiser.call("session.doors", { event });
  expect(doors.people.find((each) => each.person === judge)).toMatchObject({ hasPin: true, locked: true });
  await signIn(windows[0] as Client, judge, await pinOf(judge));
});

test("failures outlive the engine: starting it anew gives no further try", async () => {
  const pin = await pinOf(judge);
  const client = connectClient(venue.engine);
  for (let time = 0; time < 5; time += 1) await signIn(client, judge, wrong(pin)).catch(() => undefined);
  venue.engine.close();
  const again = await openHeadless({ dataFolder: venue.dataFolder });
  await expect(signIn(connectClient(again), judge, pin)).rejects.toMatchObject({ code: "pin-locked" });
  again.close();
  venue = await openVenue(venue.dataFolder);
});

test("the organiser is never locked out, but waits ever longer; a burst of tries is weighed one by one", async () => {
  const clock = vi.spyOn(performance, "now");
  // An engine that has run for a day: what waits after a restart has long passed.
  const now = 86_400_000;
  clock.mockReturnValue(now);
  const client = connectClient(venue.engine);
  const burst = await Promise.allSettled(Array.from({ length: 20 }, () => signIn(client, null, "000000")));
  const codes = burst.map((each) => (each.status === "rejected" ? (each.reason as { code: string }).code : "in"));
  expect(codes.filter((code) => code === "pin-wrong")).toHaveLength(5);
  const { organiser: door } = await client.call("session.doors", { event });
  expect(door).toMatchObject({ locked: true, waitSeconds: 30 });
  await expect(signIn(client, null, organiserPin)).rejects.toMatchObject({ code: "pin-locked", details: { wait: 30 } });
  clock.mockReturnValue(now + 30_001);
  await expect(signIn(client, null, "000000")).rejects.toMatchObject({ code: "pin-wrong" });
  expect((await client.call("session.doors", { event })).organiser.waitSeconds).toBe(60);
  clock.mockReturnValue(now + 90_002);
  expect(await signIn(client, null, organiserPin)).toMatchObject({ role: "organiser", desks: ["organiser"] });
  expect((await client.call("session.doors", { event })).organiser.waitSeconds).toBe(0);
});

test("the wall clock has no say in the organiser's wait", async () => {
  const client = connectClient(venue.engine);
  for (let time = 0; time < 5; time += 1) await signIn(client, null, "000000").catch(() => undefined);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 365 * 86_400_000 });
  await expect(signIn(client, null, organiserPin)).rejects.toMatchObject({ code: "pin-locked" });
  vi.useRealTimers();
});

test("without a PIN, with another's, or as somebody unknown there is no way in", async () => {
  const client = connectClient(venue.engine);
  const other = await addJudge("示例评委二");
  await expect(signIn(client, judge, "000000")).rejects.toMatchObject({ code: "pin-missing" });
  const pin = await pinOf(judge);
  await pinOf(other);
  await expect(signIn(client, other, pin)).rejects.toMatchObject({ code: "pin-wrong" });
  await expect(signIn(client, "z".repeat(26), pin)).rejects.toMatchObject({ code: "person-unknown" });
  for (const malformed of ["1", "12345678901234", "12 34", "１２３４５６"])
    await expect(signIn(client, judge, malformed)).rejects.toMatchObject({ code: "bad-message" });
  await expect(
    client.call("event.create", { template: "competition-2025", title: "示例", rehearsal: false, pin: "1234" }),
  ).rejects.toMatchObject({ code: "pin-too-short" });
});

test("PINs are issued all or none, and only to those who are there", async () => {
  await expect(organiser.call("organiser.issue-pins", { people: [judge, "z".repeat(26)] })).rejects.toMatchObject({
    code: "person-unknown",
  });
  expect(venue.engine.pins.state(event, judge).hasPin).toBe(false);
  const slips = await organiser.call("organiser.issue-pins", { people: [judge, judge] });
  expect(slips).toHaveLength(1);
  expect(slips[0]?.pin).toMatch(/^\d{6}$/);
});

test("whoever is removed, or given another role, is signed out wherever they were signed in", async () => {
  const pin = await pinOf(judge);
  const client = connectClient(venue.engine, { keep: true });
  await signIn(client, judge, pin);
  await organiser.call("organiser.remove-person", { person: judge });
  await expect(client.call("judge.view", {})).rejects.toMatchObject({ code: "not-signed-in" });
  expect(client.received).toContainEqual({ notice: "signed-out" });
  await expect(signIn(client, judge, pin)).rejects.toMatchObject({ code: "person-unknown" });
  const second = await addJudge("示例评委二");
  const theirs = await pinOf(second);
  await signIn(client, second, theirs);
  await addJudge("示例评委二", { person: second, role: "chief" });
  await expect(client.call("judge.view", {})).rejects.toMatchObject({ code: "not-signed-in" });
  expect(await signIn(client, second, theirs)).toMatchObject({ role: "chief", desks: ["chief", "judge"] });
});

test("a window that the shell remembers is taken up only where the person still has that role", async () => {
  const take = (role: "judge" | "chief" | "organiser", person = judge, of = event) =>
    connectClient(venue.engine, { binding: { event: of, person, role } }).call("app.hello", {});
  expect((await take("judge")).session).toMatchObject({ person: judge });
  for (const stale of [
    take("chief"),
    take("organiser"),
    take("judge", "z".repeat(26)),
    take("judge", judge, "f".repeat(64)),
  ])
    expect((await stale).session).toBeNull();
});

test("a page loaded anew takes the window's port: the one before it is served no more", async () => {
  const binding = { event, person: judge, role: "judge" as const };
  const before = connectClient(venue.engine, { window: 77, binding });
  expect((await before.call("app.hello", {})).session).toMatchObject({ person: judge });
  const after = connectClient(venue.engine, { window: 77, binding });
  let answered = false;
  void before.call("judge.view", {}).then(() => (answered = true));
  await after.call("judge.view", {});
  await after.call("judge.view", {});
  expect(answered).toBe(false);
});

test("whoever signs out while the PIN is being looked at stays out, and of two people one is in", async () => {
  const other = await addJudge("示例评委二");
  const [first, second] = [await pinOf(judge), await pinOf(other)];
  const client = connectClient(venue.engine);
  await signIn(client, judge, first);
  const again = signIn(client, other, second);
  await client.call("session.sign-out", {});
  await expect(again).rejects.toMatchObject({ code: "not-signed-in" });
  expect((await client.call("app.hello", {})).session).toBeNull();
  const both = await Promise.allSettled([signIn(client, judge, first), signIn(client, other, second)]);
  expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  const winner = both.find((each) => each.status === "fulfilled")?.value;
  expect((await client.call("app.hello", {})).session?.person).toBe(winner?.person);
});

test("what one person asked for is not handed to the next at the same window", async () => {
  const other = await addJudge("示例评委二");
  const pin = await pinOf(other);
  const slips = organiser.call("organiser.issue-pins", { people: Array.from({ length: 1 }, () => judge) });
  await organiser.call("session.sign-out", {});
  await expect(slips).rejects.toMatchObject({ code: "not-signed-in" });
  await signIn(organiser, other, pin);
});

test("nobody at the door sees more than names, units and whether there is a PIN", async () => {
  await pinOf(judge);
  const client = connectClient(venue.engine, { keep: true });
  const doors = await client.call("session.doors", { event });
  expect(doors.people[0]).toEqual({
    person: judge,
    name: "示例评委",
    role: "judge",
    unit: "",
    panels: ["AI+智慧医疗"],
    hasPin: true,
    mayChoosePin: false,
    locked: false,
  });
  for (const channel of ["judge.view", "chief.view", "organiser.view", "export.event", "export.results"] as const)
    await expect(client.call(channel, {})).rejects.toMatchObject({ code: "not-signed-in" });
});
