// Protects the compliance review: its decisions are the office's alone, speak of one finding in its very words, and can be taken back.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { entriesOf } from "#db/ledger";
import type { InputOf } from "../../../src-shared/contract/channels";
import type { FindingView, ProjectView } from "../../../src-shared/contract/views";
import type { Client } from "../../../src-main/engine/client";
import { nodeCrypto } from "#node/crypto";
import { eventFileBytes } from "../../../src-main/engine/desks/files";
import { openHeadless } from "../../../src-main/engine/headless";
import { OtherEngines, bytesOf, fieldsOf, importInto } from "../support/exchange";
import { seat } from "../support/small-final";
import { type Venue, createEvent, openVenue } from "../support/venue";

type Decision = InputOf<"organiser.decide-findings">["decisions"][number];

const venues = ["floor", "bench", "chamber", "stage"] as const;
/** A reason that nothing else resembles. */
const secret = "示例理由七三九";
const others = new OtherEngines();
let venue: Venue;
let event: string;
let organiser: Client;

beforeEach(async () => {
  venue = await openVenue();
  ({ event, organiser } = await createEvent(venue.engine));
  await register(summaries.long);
});
afterEach(() => {
  venue.close();
  others.close();
});

const summaries = { long: "简".repeat(310), longer: "简".repeat(311), short: "简" };

/** One project whose summary may be too long, and another that is clean. */
async function register(summary: string): Promise<void> {
  const lines = [
    "序号,项目名称,申报单位,赛道分类,队员1姓名,项目简介,提交时间",
    `1,示例项目甲,示例一院,AI+智慧医疗,示例甲,${summary},2025-05-20 10:00`,
    "2,示例项目乙,示例二院,AI+智慧医疗,示例乙,简,2025-05-20 10:00",
  ];
  const file = { name: "示例.csv", bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) };
  const { token } = await organiser.call("intake.preview", { kind: "registrations", file, mapping: null });
  await organiser.call("intake.apply", { token, keys: null });
}

async function firstProject(client: Client = organiser): Promise<ProjectView> {
  const { projects } = await client.call("organiser.view", {});
  return projects.find(({ seq }) => seq === 1) as ProjectView;
}

async function finding(client: Client = organiser): Promise<FindingView> {
  const found = (await firstProject(client)).findings.find(({ rule }) => rule === "summary-length");
  if (found === undefined) throw new Error("the finding is not there");
  return found;
}

async function decide(change: Partial<Decision>): Promise<null> {
  const { project } = await firstProject();
  const { rule, note } = await finding();
  const decision = { project, rule, note, decision: "waived" as const, reason: secret, ...change };
  return organiser.call("organiser.decide-findings", { decisions: [decision] });
}

const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

const entriesFor = (audiences: Parameters<typeof entriesOf>[2]) =>
  entriesOf(venue.engine.store, event, audiences, nodeCrypto).filter((entry) => fieldsOf(entry).kind === "compliance");

test("a finding comes with its clause, waits until it is decided, and shows what was decided, why and when", async () => {
  expect(await finding()).toMatchObject({ clause: { notice: "2025", ref: "附件4" }, waivable: false, decided: null });
  await decide({ decision: "waived" });
  const { decided } = await finding();
  expect(decided).toMatchObject({ decision: "waived", reason: secret });
  expect(Number.isNaN(Date.parse(decided?.at ?? ""))).toBe(false);
  await decide({ decision: "sent-back", reason: "示例：请压缩到 300 字" });
  expect((await finding()).decided).toMatchObject({ decision: "sent-back", reason: "示例：请压缩到 300 字" });
  await decide({ decision: "accepted", reason: "" });
  expect((await finding()).decided).toMatchObject({ decision: "accepted", reason: "" });
});

test("a decision is an entry of the office, and is in no file that a venue gets", async () => {
  await decide({});
  expect(entriesFor(["office"])).toHaveLength(1);
  expect(entriesFor(venues)).toHaveLength(0);
  const file = Buffer.from(eventFileBytes(venue.engine, event, venues));
  expect(file.includes(secret)).toBe(false);
  // The organiser's own file has it: else the look would prove nothing.
  expect(Buffer.from(bytesOf(venue.engine, event)).includes(secret)).toBe(true);
});

test("neither the chief nor a judge is ever told of it, whatever they ask", async () => {
  await decide({});
  const { note } = await finding();
  for (const role of ["chief", "judge"] as const) {
    const { person } = await organiser.call("organiser.save-person", {
      person: null,
      code: role,
      name: `示例${role}`,
      unit: "示例单位",
      title: "",
      role,
      panels: ["medical"],
      marks: true,
    });
    const client = seat(venue.engine, { event, person, role }, true);
    await client.call("app.hello", {});
    await client.call("judge.view", {});
    if (role === "chief") await client.call("chief.view", {});
    await refused(client.call("organiser.view", {}), "not-allowed");
    await decide({ reason: `${secret}，又一次` });
    const told = JSON.stringify(client.received);
    expect(told).toContain("示例项目甲");
    for (const text of [secret, note, "summary-length"]) expect(told).not.toContain(text);
  }
});

test("the chief's own event file leaves the decisions out", async () => {
  await decide({});
  const folder = venue.dataFolder;
  venue.engine.close();
  const path = join(tmpdir(), `${event}.roadshow`);
  const engine = await openHeadless({ dataFolder: folder, askSavePath: async () => path });
  venue = { ...venue, engine, close: () => (engine.close(), rmSync(folder, { recursive: true, force: true })) };
  organiser = seat(engine, { event, person: engine.author.organiserOf(event) ?? "", role: "organiser" });
  const { person } = await organiser.call("organiser.save-person", {
    person: null,
    code: "C",
    name: "示例组长",
    unit: "",
    title: "",
    role: "chief",
    panels: ["medical"],
    marks: false,
  });
  try {
    await seat(engine, { event, person, role: "chief" }).call("export.event", {});
    expect(readFileSync(path).includes(secret)).toBe(false);
    await organiser.call("export.event", {});
    expect(readFileSync(path).includes(secret)).toBe(true);
  } finally {
    if (existsSync(path)) rmSync(path);
  }
});

test("a decision lapses when the finding says something else, and holds again when it says the same again", async () => {
  await decide({});
  const before = await finding();
  await register(summaries.longer);
  expect((await finding()).note).not.toBe(before.note);
  expect((await finding()).decided).toBeNull();
  await register(summaries.long);
  expect((await finding()).decided).toMatchObject({ decision: "waived" });
  await register(summaries.short);
  expect((await firstProject()).findings.some(({ rule }) => rule === "summary-length")).toBe(false);
});

test("another project's correction leaves the decision as it is", async () => {
  await decide({});
  const { projects } = await organiser.call("organiser.view", {});
  const second = projects.find(({ seq }) => seq === 2) as ProjectView;
  await organiser.call("organiser.save-project", {
    project: second.project,
    seq: 2,
    name: "示例项目乙（更名）",
    applicantUnit: second.applicantUnit,
    jointUnits: [],
    track: second.track,
    scene: "",
  });
  expect((await finding()).decided).toMatchObject({ decision: "waived" });
});

test("to waive and to send back need a reason; to accept needs none", async () => {
  for (const decision of ["waived", "sent-back"] as const) {
    await refused(decide({ decision, reason: "" }), "reason-missing");
    await refused(decide({ decision, reason: "  \n　" }), "reason-missing");
  }
  expect((await finding()).decided).toBeNull();
  expect(entriesFor(null)).toHaveLength(0);
  await decide({ decision: "accepted", reason: "" });
});

test("what is not found, or is found in other words, is not decided on; and of a list all or none is", async () => {
  const { project } = await firstProject();
  const { rule, note } = await finding();
  const good: Decision = { project, rule, note, decision: "accepted", reason: "" };
  await refused(decide({ note: `${note}。` }), "finding-changed");
  await refused(decide({ rule: "team-size" }), "finding-changed");
  await refused(decide({ rule: "no-such-rule" }), "finding-changed");
  await refused(decide({ project: "z".repeat(26) }), "project-unknown");
  // A remark is no finding: there is nothing to decide on.
  const { remarks } = await firstProject();
  for (const remark of remarks) await refused(decide({ rule: remark.rule, note: remark.note }), "finding-changed");
  await refused(
    organiser.call("organiser.decide-findings", { decisions: [good, { ...good, note: "别的话" }] }),
    "finding-changed",
  );
  await refused(
    organiser.call("organiser.decide-findings", { decisions: [{ ...good, decision: "ignored" as never }] }),
    "bad-message",
  );
  expect((await finding()).decided).toBeNull();
  expect(entriesFor(null)).toHaveLength(0);
});

test("a decision is taken back by another entry; the one before stays on record", async () => {
  await decide({});
  await decide({ decision: null, reason: "" });
  expect((await finding()).decided).toBeNull();
  expect(entriesFor(["office"])).toHaveLength(2);
});

test("decisions are there after a new start, and in another folder that imports the organiser's file", async () => {
  await decide({});
  const file = bytesOf(venue.engine, event);
  const folder = venue.dataFolder;
  venue.engine.close();
  venue = await openVenue(folder);
  organiser = seat(venue.engine, {
    event,
    person: venue.engine.author.organiserOf(event) ?? "",
    role: "organiser",
  });
  expect((await finding()).decided).toMatchObject({ decision: "waived", reason: secret });
  const other = await others.open();
  await importInto(other, file);
  const state = other.room(event).state;
  expect([...state.compliance.values()].map(({ body }) => body.reason)).toEqual([secret]);
});

test("a finding that names hundreds of rows is cut, and can be decided on all the same", async () => {
  const header = "序号,项目名称,申报单位,赛道分类,队员1姓名,提交时间";
  const rows = Array.from(
    { length: 900 },
    (_, at) => `${at + 1},示例项目${at + 1},示例大院,AI+智慧医疗,示例${at + 1},2025-05-20 10:00`,
  );
  const file = { name: "示例.csv", bytes: new TextEncoder().encode([header, ...rows].join("\n")) };
  const { token } = await organiser.call("intake.preview", { kind: "registrations", file, mapping: null });
  await organiser.call("intake.apply", { token, keys: null });
  const { projects } = await organiser.call("organiser.view", {});
  const decisions = projects.flatMap(({ project, findings }) =>
    findings
      .filter(({ rule }) => rule === "unit-team-limit")
      .map(({ rule, note }): Decision => ({ project, rule, note, decision: "accepted", reason: "" })),
  );
  expect(decisions).toHaveLength(900);
  await organiser.call("organiser.decide-findings", { decisions });
  const after = await organiser.call("organiser.view", {});
  expect(
    after.projects.every(({ findings }) =>
      findings.every(({ rule, decided }) => rule !== "unit-team-limit" || decided?.decision === "accepted"),
    ),
  ).toBe(true);
});
