// Protects the import of the four sample workbooks: nothing before confirmation, nothing twice, findings as expected.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Client, connectClient } from "../../../src-main/engine/client";
import { type Venue, createEvent, fixture, importWorkbook, openVenue, organiserPin } from "../support/venue";

let venue: Venue;
let organiser: Client;

beforeEach(async () => {
  venue = await openVenue();
  ({ organiser } = await createEvent(venue.engine));
});
afterEach(() => venue.close());

test("the four sample workbooks come in, each recognised by its columns", async () => {
  expect(await importWorkbook(organiser, "registrations.xlsx")).toMatchObject({ added: 37 });
  expect(await importWorkbook(organiser, "roster.xlsx")).toMatchObject({ added: 15 });
  expect(await importWorkbook(organiser, "staff.xlsx")).toMatchObject({ added: 4 });
  expect(await importWorkbook(organiser, "performance.xlsx")).toMatchObject({ added: 15, refused: 0 });
  const view = await organiser.call("organiser.view", {});
  expect(view.projects).toHaveLength(37);
  expect(view.people.filter((person) => person.role === "chief")).toHaveLength(3);
  expect(view.staff).toBe(4);
  const expected = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../fixtures/registration/expected-findings.json"), "utf8"),
  ) as { findings: { row: number; rule: string }[] };
  const found = view.projects.flatMap((project) => project.findings.map(({ rule }) => ({ row: project.seq, rule })));
  expect(found).toEqual(expected.findings.map(({ row, rule }) => ({ row, rule })));
});

test("a preview changes nothing", async () => {
  const before = await organiser.call("organiser.view", {});
  const preview = await organiser.call("intake.preview", {
    kind: null,
    file: fixture("registrations.xlsx"),
    mapping: null,
  });
  expect(preview.changes.filter((line) => line.change === "added")).toHaveLength(37);
  expect(await organiser.call("organiser.view", {})).toEqual(before);
});

test("importing the same sheets again adds nothing and changes nothing", async () => {
  for (const name of ["registrations.xlsx", "roster.xlsx", "staff.xlsx", "performance.xlsx"]) {
    await importWorkbook(organiser, name);
    const again = await organiser.call("intake.preview", { kind: null, file: fixture(name), mapping: null });
    expect(again.changes.every((line) => line.change === "unchanged")).toBe(true);
    await expect(organiser.call("intake.apply", { token: again.token, keys: null })).rejects.toMatchObject({
      code: "nothing-to-import",
    });
  }
});

test("the roster proposes recusals where a judge's unit stands in a team's papers", async () => {
  await importWorkbook(organiser, "registrations.xlsx");
  await importWorkbook(organiser, "roster.xlsx");
  const proposals = await organiser.call("organiser.recusal-proposals", {});
  expect(proposals.length).toBeGreaterThan(0);
  const { judge, project } = proposals[0] as (typeof proposals)[number];
  await organiser.call("organiser.save-conflicts", { conflicts: [{ judge, project, reason: "同单位", stands: true }] });
  const left = await organiser.call("organiser.recusal-proposals", {});
  expect(left).toHaveLength(proposals.length - 1);
});

test("once the rule is locked, a sheet only proposes: nothing is taken that is not named", async () => {
  await importWorkbook(organiser, "registrations.xlsx");
  const { rules } = await organiser.call("organiser.view", {});
  const final = rules.find((rule) => rule.stage === "final");
  await organiser.call("organiser.lock-rule", { stage: "final", hash: final?.hash ?? "", locked: true });
  const preview = await organiser.call("intake.preview", {
    kind: "performance",
    file: fixture("performance.xlsx"),
    mapping: null,
  });
  expect(preview.proposesOnly).toBe(true);
  await expect(organiser.call("intake.apply", { token: preview.token, keys: null })).rejects.toMatchObject({
    code: "rule-locked",
  });
  expect(await organiser.call("intake.apply", { token: preview.token, keys: ["1", "2"] })).toMatchObject({ added: 2 });
});

test("the sample of the 2024 selection comes in by its own columns, each scenario in its direction", async () => {
  const client = connectClient(venue.engine, { keep: true });
  await client.call("event.create", {
    template: "scenario-selection-2024",
    title: "示例遴选",
    rehearsal: false,
    pin: organiserPin,
  });
  const folder = join(import.meta.dirname, "../../../samples/scenario-selection-2024");
  const expected = JSON.parse(readFileSync(join(folder, "expected-findings.json"), "utf8")) as {
    rows: number;
    findings: { row: number; rule: string }[];
  };
  const bytes = new Uint8Array(readFileSync(join(folder, "registrations.xlsx")));
  const file = { name: "registrations.xlsx", bytes };
  const { token, kind, problems } = await client.call("intake.preview", { kind: null, file, mapping: null });
  expect(kind).toBe("registrations");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(client.received).toContainEqual({ notice: "progress", job: "intake", done: 100, total: 100 });
  expect(await client.call("intake.apply", { token, keys: null })).toMatchObject({ added: expected.rows });
  const { projects } = await client.call("organiser.view", {});
  const undirected = projects.filter(({ track }) => track === "").map(({ seq }) => seq);
  const unknown = expected.findings.filter(({ rule }) => rule === "unknown-direction").map(({ row }) => row);
  // 26 names two directions: one has to be chosen.
  expect(undirected).toEqual([...unknown, 26]);
  const found = projects.flatMap(({ seq, findings }) => findings.map(({ rule }) => ({ row: seq, rule })));
  expect(found).toEqual(expected.findings);
  const again = await client.call("intake.preview", { kind: null, file, mapping: null });
  expect(new Set(again.changes.map(({ change }) => change))).toEqual(new Set(["unchanged"]));
});

test("a workbook without a known column is refused by name and changes nothing", async () => {
  const file = { name: "笔记.csv", bytes: new TextEncoder().encode("天气,心情\n晴,好\n") };
  await expect(organiser.call("intake.preview", { kind: null, file, mapping: null })).rejects.toMatchObject({
    code: "workbook-no-known-column",
  });
});
