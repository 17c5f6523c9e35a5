// Protects what others run: the commands' JSON, their exit codes, and that a rehearsal's files say what was signed.

import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkRegistrationsCommand } from "../../../src-main/engine/command-line/check-registrations";
import { exportCommand, importCommand } from "../../../src-main/engine/command-line/event-file";
import { rehearseCommand } from "../../../src-main/engine/command-line/rehearse";
import { scoreCommand } from "../../../src-main/engine/command-line/score";
import type { RankedResult, Result } from "../../../src-shared/scoring/index";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-command-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sheet = (name: string): string => join(import.meta.dirname, "../../fixtures/registration", name);

async function rehearse(out: string, seed: number, judges = 5, projects = 4): Promise<Record<string, unknown>> {
  const sizes = ["--judges", String(judges), "--projects", String(projects)];
  const { exit, output } = await rehearseCommand.run([...sizes, "--seed", String(seed), "--out", join(folder, out)]);
  expect(exit).toBe(0);
  return output as Record<string, unknown>;
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(folder, ...path), "utf8"));
}

function totals(out: string): string[] {
  const { groups } = readJson(out, "result.json") as Result;
  return groups.flatMap((group) => group.ranking.map((line) => (line as RankedResult).total)).sort();
}

describe("rehearse", () => {
  test("leaves the four files, and scoring.json scores to result.json", async () => {
    const summary = await rehearse("a", 7);
    expect(summary).toMatchObject({ seed: 7, judges: 5, projects: 4, rehearsal: true, late: 1, ranked: 4 });
    const scored = await scoreCommand.run([join(folder, "a", "scoring.json")]);
    expect(scored).toEqual({ exit: 0, output: readJson("a", "result.json") });
    const { certificate } = summary as { certificate: { scoringHash: string; resultHash: string } };
    const hash = (file: string): string =>
      createHash("sha256")
        .update(readFileSync(join(folder, "a", file)))
        .digest("hex");
    expect(hash("scoring.json")).toBe(certificate.scoringHash);
    expect(hash("result.json")).toBe(certificate.resultHash);
  });

  test("plays the same final for the same seed, and another for another", async () => {
    await rehearse("a", 7);
    await rehearse("b", 7);
    await rehearse("c", 8);
    expect(totals("b")).toEqual(totals("a"));
    expect(totals("c")).not.toEqual(totals("a"));
  });

  test("comes to an end with one judge and one project", async () => {
    expect(await rehearse("a", 1, 1, 1)).toMatchObject({ recusals: 1, incomplete: 1, ranked: 0 });
  });

  test.each([[["--judges", "0"]], [["--judges", "five"]], [["--template", "no-such"]], [["--colour", "red"]], [[]]])(
    "refuses %j as bad arguments",
    async (args) => {
      const out = args.length === 0 ? [] : ["--out", join(folder, "x")];
      await expect(rehearseCommand.run([...args, ...out])).rejects.toMatchObject({ code: "bad-arguments" });
    },
  );
});

describe("score", () => {
  test("refuses a document with the path and the reason, and exit 2", async () => {
    const path = join(folder, "bad.json");
    writeFileSync(path, JSON.stringify({ format: "roadshow-scoring/1", rule: { segments: [] }, groups: [] }));
    const { exit, output } = await scoreCommand.run([path]);
    expect(exit).toBe(2);
    expect(output).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ path: "rule.panel" })]),
    });
  });

  test("names a file that cannot be read", async () => {
    const file = join(folder, "none.json");
    await expect(scoreCommand.run([file])).rejects.toMatchObject({ code: "file-unreadable", details: { file } });
  });
});

describe("check-registrations", () => {
  test("prints rows, findings and remarks alone, and exits 1 where there are findings", async () => {
    const args = ["--staff", sheet("staff.xlsx"), "--roster", sheet("roster.xlsx"), "--template", "competition-2025"];
    const { exit, output } = await checkRegistrationsCommand.run([sheet("registrations.xlsx"), ...args]);
    expect(exit).toBe(1);
    const expected = readJsonFile(sheet("expected-findings.json")) as { findings: { row: number; rule: string }[] };
    const { findings, ...rest } = output as { findings: { row: number; rule: string }[]; rows: number };
    expect(Object.keys(rest).sort()).toEqual(["remarks", "rows"]);
    expect(rest.rows).toBe(37);
    expect(findings.map(({ row, rule }) => ({ row, rule }))).toEqual(
      expected.findings.map(({ row, rule }) => ({ row, rule })),
    );
  });
});

function readJsonFile(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe("import and export", () => {
  test("carry an event from one data folder to another and back, whole", async () => {
    const { event } = (await rehearse("a", 7)) as { event: string };
    const file = join(folder, "a", "event.roadshow");
    const data = join(folder, "data");
    const taken = await importCommand.run([file, "--data", data]);
    expect(taken).toMatchObject({ exit: 0, output: { event } });
    expect((taken.output as { added: number }).added).toBeGreaterThan(0);
    expect(await importCommand.run([file, "--data", data])).toMatchObject({ output: { added: 0 } });
    await exportCommand.run([event, "--data", data, "--out", join(folder, "again.roadshow")]);
    expect(readFileSync(join(folder, "again.roadshow"))).toEqual(readFileSync(file));
  });
});
