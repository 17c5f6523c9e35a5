// Protects that a window carries its own person's data alone: watched for a whole final, asked for others' desks, forged at.

import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ChannelName, channels } from "../../../src-shared/contract/channels";
import { connectClient } from "../../../src-main/engine/client";
import {
  type SmallFinal,
  amend,
  close,
  performance,
  projectOf,
  rule,
  seat,
  seatSmallFinal,
  sign,
  submit,
  track,
} from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;

beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => venue.close());

/** What a judge typed, and the totals it came to: values that nothing else in the event resembles. */
const typed = (judge: number, project: number): { value: string; delivery: string; total: string } => {
  const value = `${31 + judge}.${17 + 10 * project}`;
  const delivery = `${21 + judge}.${23 + 10 * project}`;
  return { value, delivery, total: String((Number(value) * 100 + Number(delivery) * 100) / 100) };
};

/** Reads as the day goes on: every view that a judge's page can ask for, again and again. */
async function look(final: SmallFinal): Promise<void> {
  for (const { client } of final.judges) {
    await client.call("app.hello", {});
    await client.call("session.doors", { event: final.event });
    await client.call("judge.view", {});
    for (const project of final.projects) await client.call("judge.ballot", { project });
  }
}

test("a judge's port, watched for a whole final, never carries anybody else's mark, total, draft, state or reason", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 3, projects: 2, keep: true });
  const { chief, judges, projects } = final;
  const [a, b, c] = judges as [(typeof judges)[0], (typeof judges)[0], (typeof judges)[0]];
  for (const [at, project] of projects.entries()) {
    await chief.client.call("chief.open", { project });
    await look(final);
    for (const [number, judge] of judges.entries()) {
      const { value, delivery } = typed(number, at);
      await judge.client.call("judge.save-draft", { project, marks: { ppt: { value } }, revision: 0 });
      await look(final);
      if (number === 2 && at === 0) await judge.client.call("judge.recuse", { project, reason: "只有丙知道的原因" });
      else await submit(judge, project, value, delivery);
      await look(final);
    }
    await close(chief, project);
    await performance(chief, project, "88.88");
  }
  const late = await amend(a, projects[0] as string, "59.99", "39.99");
  await rule(chief, { about: "late", project: projects[0] as string, judge: a.person, ballot: late, counts: true });
  await chief.client.call("chief.save-deduction", {
    project: projects[1] as string,
    amount: "0.77",
    reason: "超时七秒",
  });
  await sign(chief);
  await look(final);
  const secrets = (number: number): string[] => [
    ...projects.flatMap((_, at) => Object.values(typed(number, at))),
    ...(number === 0 ? ["59.99", "39.99", "99.98"] : []),
    ...(number === 2 ? ["只有丙知道的原因"] : []),
  ];
  for (const [number, judge] of judges.entries()) {
    const everything = JSON.stringify(judge.client.received);
    expect(judge.client.received.length).toBeGreaterThan(50);
    const others = judges.flatMap((_, other) => (other === number ? [] : secrets(other)));
    for (const secret of [...others, "88.88", "0.77", "超时七秒"]) expect(everything).not.toContain(`"${secret}"`);
    // One's own do come: else the watch would prove nothing.
    expect(everything).toContain(`"${typed(number, 1).value}"`);
    // Other people's ids come from the door alone, where names stand beside them, and from no desk.
    const fromDesks = judge.client.received.filter((message) => !JSON.stringify(message).includes('"hasPin"'));
    for (const other of [a, b, c, chief].filter((each) => each !== judge))
      expect(JSON.stringify(fromDesks)).not.toContain(other.person);
  }
});

test("a judge's port is refused every channel of another desk", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 1, projects: 1 });
  const [judge] = final.judges as [SmallFinal["judges"][0]];
  const foreign = (Object.entries(channels) as [ChannelName, (typeof channels)[ChannelName]][])
    .filter(([, { caller }]) => !["anyone", "signed-in", "judge"].includes(String(caller)))
    .map(([name]) => name);
  expect(foreign.length).toBeGreaterThan(20);
  for (const channel of foreign)
    await expect(judge.client.call(channel, {} as never)).rejects.toMatchObject({ code: "not-allowed" });
  // The chief is no organiser, the organiser no chief, and neither is a judge.
  await expect(final.chief.client.call("organiser.view", {})).rejects.toMatchObject({ code: "not-allowed" });
  await expect(final.organiser.call("chief.view", {})).rejects.toMatchObject({ code: "not-allowed" });
  for (const client of [final.organiser, final.chief.client])
    await expect(client.call("judge.view", {})).rejects.toMatchObject({ code: "not-allowed" });
});

test("a judge may not mark, see as own, or recuse from a project of another panel", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 1, projects: 1 });
  const [judge] = final.judges as [SmallFinal["judges"][0]];
  const { people } = await final.organiser.call("organiser.view", {});
  expect(people).toHaveLength(2);
  const view = await judge.client.call("judge.view", {});
  expect(view.projects.every((project) => project.inPanel)).toBe(true);
  const project = "z".repeat(26);
  for (const call of [
    judge.client.call("judge.ballot", { project }),
    judge.client.call("judge.submit", { project, marks: {}, opening: null }),
    judge.client.call("judge.recuse", { project, reason: "示例" }),
  ])
    await expect(call).rejects.toMatchObject({ code: "project-unknown" });
});

test("an opening of another project, or one that never was, is not taken up by a ballot", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 1, projects: 2 });
  const { chief, projects, event } = final;
  const [judge] = final.judges as [SmallFinal["judges"][0]];
  const [one, two] = projects as [string, string];
  await chief.client.call("chief.open", { project: one });
  const { opening } = await judge.client.call("judge.ballot", { project: one });
  const marks = { ppt: { value: "30", delivery: "20" } };
  await judge.client.call("judge.submit", { project: two, marks, opening });
  const [fact] = venue.engine.room(event).state.ballots.get(`final/${two}/${judge.person}`) ?? [];
  expect(fact?.body).toMatchObject({ opening: null });
});

test("forged, malformed and oversized messages are refused and change nothing", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
  const [judge, other] = final.judges as [SmallFinal["judges"][0], SmallFinal["judges"][0]];
  const project = final.projects[0] as string;
  const marks = { ppt: { value: "30", delivery: "20" } };
  const before = venue.engine.room(final.event).state.ballots.size;
  const forged: [string, unknown][] = [
    ["judge.submit", { project, marks, opening: null, judge: other.person }],
    ["judge.submit", { project, marks, opening: null, person: other.person }],
    ["judge.submit", { project, marks: { ppt: { value: 30, delivery: 20 } }, opening: null }],
    ["judge.submit", { project, marks: { ppt: { value: ["30"], delivery: "20" } }, opening: null }],
    ["judge.submit", { project, marks: { ppt: { value: "9".repeat(10_000), delivery: "1" } }, opening: null }],
    ["judge.submit", { project: { $ne: null }, marks, opening: null }],
    ["judge.submit", { project: "' OR 1=1 --", marks, opening: null }],
    ["judge.submit", { project, marks, opening: "x" }],
    ["judge.submit", null],
    ["judge.submit", undefined],
    ["judge.submit", "judge.submit"],
    ["judge.save-draft", { project, marks: { ppt: { value: "9".repeat(101) } }, revision: 0 }],
    ["judge.save-draft", { project, marks: { ppt: { value: "9" } }, revision: -1 }],
    ["judge.save-draft", { project, marks: { ppt: { value: "9" } }, revision: 0.5 }],
    ["judge.recuse", { project, reason: "x".repeat(1001) }],
    ["judge.recuse", { project, reason: "" }],
    ["judge.view", { person: other.person }],
  ];
  for (const [channel, input] of forged)
    await expect(judge.client.call(channel as "judge.view", input as never)).rejects.toMatchObject({
      code: "bad-message",
    });
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, "1"]));
  await expect(
    judge.client.call("judge.save-draft", { project, marks: { ppt: many }, revision: 0 }),
  ).rejects.toMatchObject({ code: "bad-message" });
  for (const name of ["", "constructor", "__proto__", "toString", "judge.steal"])
    await expect(judge.client.call(name as "judge.view", {} as never)).rejects.toMatchObject({
      code: "unknown-channel",
    });
  expect(venue.engine.room(final.event).state.ballots.size).toBe(before);
  expect((await judge.client.call("judge.ballot", { project })).mine).toBe("none");
});

test("a message that is no request is answered where it has a number, and kills nothing", async () => {
  const { port1, port2 } = new MessageChannel();
  const port = venue.engine.connect(port2, 4242, null);
  const answers: unknown[] = [];
  port1.on("message", (message) => answers.push(message));
  for (const message of [null, 7, "x", [], {}, { id: 0 }, { id: 1.5, channel: "app.hello", input: {} }, { id: "1" }])
    port1.postMessage(message);
  port1.postMessage({ id: 5, channel: "app.hello", input: {}, more: 1 });
  port1.postMessage({ id: 6, channel: "x".repeat(200), input: {} });
  port1.postMessage({ id: 7, channel: "app.hello", input: {} });
  await expect.poll(() => answers.length).toBe(3);
  expect(answers).toMatchObject([
    { id: 5, ok: false, error: { code: "bad-message" } },
    { id: 6, ok: false, error: { code: "bad-message" } },
    { id: 7, ok: true },
  ]);
  port.close();
  port1.close();
});

test("marks named after the machinery of objects do no harm", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 1, projects: 1 });
  const [judge] = final.judges as [SmallFinal["judges"][0]];
  const project = final.projects[0] as string;
  const marks = JSON.parse(
    '{"__proto__":{"value":"1"},"ppt":{"value":"30","delivery":"20","__proto__":"5"}}',
  ) as Record<string, Record<string, string>>;
  await judge.client.call("judge.save-draft", { project, marks, revision: 0 }).catch(() => undefined);
  await judge.client.call("judge.submit", { project, marks, opening: null }).catch(() => undefined);
  expect(({} as Record<string, unknown>)["value"]).toBeUndefined();
  await final.chief.client.call("chief.open", { project });
  await close(final.chief, project);
  expect((await final.chief.client.call("chief.result", {})).blockers).toEqual([]);
});

// ---- the veil ----

async function veiled(): Promise<SmallFinal & { marking: ReturnType<typeof seat> }> {
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2, chiefMarks: true, keep: true });
  return { ...final, marking: final.chief.client };
}

test("a chief who marks is told nothing of a project's marks before the own ballot: not by view, result, names or awards", async () => {
  const final = await veiled();
  const { chief, judges, projects } = final;
  const project = projects[0] as string;
  await chief.client.call("chief.open", { project });
  for (const [number, judge] of judges.entries())
    await submit(judge, project, typed(number, 0).value, typed(number, 0).delivery);
  await close(chief, project);
  await performance(chief, project, "80");
  const late = await amend(judges[0] as (typeof judges)[0], project, "59.99", "39.99");
  const view = await projectOf(chief, project);
  expect(view).toMatchObject({ veiled: true, cells: [{ total: null }, { total: null }, { total: null }] });
  const result = await chief.client.call("chief.result", {});
  expect(result.result.groups[0]?.ranking.every((line) => line.status === "incomplete")).toBe(true);
  expect(result.awards.flatMap((award) => award.projects)).toEqual([]);
  expect(result.blockers.map((blocker) => blocker.code)).toContain("own-ballot-open");
  const ruling = { about: "late" as const, project, judge: judges[0]?.person ?? "", ballot: late, counts: true };
  await expect(rule(chief, ruling)).rejects.toMatchObject({ code: "own-ballot-open" });
  await expect(rule(chief, { about: "tie", track, order: [...projects] })).rejects.toMatchObject({
    code: "ruling-invalid",
  });
  for (const channel of ["export.event", "export.results"] as const)
    await expect(chief.client.call(channel, {})).rejects.toMatchObject({ code: "own-ballot-open" });
  const everything = JSON.stringify(chief.client.received);
  const secrets = [...judges.flatMap((_, number) => Object.values(typed(number, 0))), "59.99", "39.99", "99.98"];
  for (const secret of secrets) expect(everything).not.toContain(`"${secret}"`);

  await submit(chief, project, "40", "30");
  const after = await projectOf(chief, project);
  expect(after.veiled).toBe(false);
  expect(after.cells.map((cell) => cell.total)).toContain(typed(1, 0).total);
  await rule(chief, ruling);
});

test("with nothing of others to tell, a chief who has still to mark may export the event", async () => {
  const final = await veiled();
  const { chief, judges, projects } = final;
  expect(await chief.client.call("export.event", {})).toMatchObject({ path: null });
  await submit(judges[0] as (typeof judges)[0], projects[0] as string, "40", "30");
  await expect(chief.client.call("export.event", {})).rejects.toMatchObject({ code: "own-ballot-open" });
  await chief.client.call("judge.recuse", { project: projects[0] as string, reason: "示例" });
  expect(await chief.client.call("export.event", {})).toMatchObject({ path: null });
  // The organiser marks nothing, and exports at any time.
  expect(await final.organiser.call("export.event", {})).toMatchObject({ path: null });
});

test("a certificate is not signed by a chief who closed a project without marking or recusing", async () => {
  const final = await veiled();
  const { chief, judges, projects } = final;
  for (const project of projects) {
    await chief.client.call("chief.open", { project });
    for (const judge of judges) await submit(judge, project, "40", "30");
    await close(chief, project);
  }
  await expect(sign(chief)).rejects.toMatchObject({ code: "own-ballot-open" });
  for (const project of projects) await chief.client.call("judge.recuse", { project, reason: "示例" });
  await expect(sign(chief)).rejects.toMatchObject({ code: "conflict-needs-ruling" });
});

test("the engine knows who is at a port by the port, though two sit at one laptop", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
  const [a, b] = final.judges as [SmallFinal["judges"][0], SmallFinal["judges"][0]];
  const project = final.projects[0] as string;
  await submit(a, project, "41.41", "30");
  expect((await b.client.call("judge.ballot", { project })).mine).toBe("none");
  await submit(b, project, "42.42", "30");
  expect((await a.client.call("judge.ballot", { project })).submitted?.marks).toEqual({
    ppt: { value: "41.41", delivery: "30" },
  });
  const logs = [a, b].map(
    ({ person }) => venue.engine.room(final.event).state.ballots.get(`final/${project}/${person}`)?.[0]?.log,
  );
  expect(new Set(logs).size).toBe(2);
  const stranger = connectClient(venue.engine);
  await expect(stranger.call("judge.ballot", { project })).rejects.toMatchObject({ code: "not-signed-in" });
});
