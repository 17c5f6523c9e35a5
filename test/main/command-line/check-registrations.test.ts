// Protects the command on the sample of the 2024 selection, its exit codes, and that it says what a caller got wrong.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkRegistrationsCommand } from "../../../src-main/engine/command-line/check-registrations";
import type { Finding } from "../../../src-shared/eligibility/rule";
import { rules2024 } from "../../../src-shared/eligibility/rules-2024";

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-check-"));
  said = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const sample = (name: string): string => join(import.meta.dirname, "../../../samples/scenario-selection-2024", name);
const fixture = (name: string): string => join(import.meta.dirname, "../../fixtures/registration", name);
const places = (list: readonly Finding[]): object[] => list.map(({ row, rule }) => ({ row, rule }));

interface Report {
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly remarks: readonly Finding[];
}

const template = ["--template", "scenario-selection-2024"];

test("finds in the sample of the 2024 selection exactly what it is made to show, each rule at least once", async () => {
  const args = [sample("registrations.xlsx"), "--staff", fixture("staff.xlsx"), ...template];
  const { exit, output } = await checkRegistrationsCommand.run(args);
  const { rows, findings, remarks } = output as Report;
  const expected = JSON.parse(readFileSync(sample("expected-findings.json"), "utf8")) as Report;
  expect([exit, rows]).toEqual([1, expected.rows]);
  expect(places(findings)).toEqual(expected.findings);
  expect(places(remarks)).toEqual(expected.remarks);
  const hit = new Set([...findings, ...remarks].map(({ rule }) => rule));
  expect(hit).toEqual(new Set([...rules2024.findings, ...rules2024.remarks].map(({ id }) => id)));
  expect(said.join("")).toContain("100 %");
});

test("exits 0 where nothing is found", async () => {
  const file = join(folder, "clean.csv");
  writeFileSync(file, "序号,牵头单位,场景名称,申报方向,承诺书,提交时间\n1,示例单位,示例场景,方向8,已提交,2024-07-15\n");
  expect(await checkRegistrationsCommand.run([file, ...template])).toEqual({
    exit: 0,
    output: { rows: 1, findings: [], remarks: [] },
  });
});

test.each([
  [
    ["--template", "no-such"],
    { code: "bad-arguments", details: { known: "competition-2025 scenario-selection-2024" } },
  ],
  [[...template, "--roster", "no-such.xlsx"], { code: "file-unreadable" }],
  [["second.xlsx"], { code: "bad-arguments" }],
  [["--template", "competition-2025"], { code: "workbook-no-known-column", details: { missing: "member1.name" } }],
])("refuses %j", async (args, error) => {
  await expect(checkRegistrationsCommand.run([sample("registrations.xlsx"), ...args])).rejects.toMatchObject(error);
});
