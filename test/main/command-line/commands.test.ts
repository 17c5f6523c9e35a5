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
  }, 240_000);

  interface StageSummary {
    readonly stage: string;
    readonly projects: number;
    readonly ranked: number;
    readonly advanced: number | null;
    readonly awards: Record<string, number>;
    readonly certificates: readonly unknown[];
  }

  async function rehearseStages(...args: string[]): Promise<readonly StageSummary[]> {
    const { exit, output } = await rehearseCommand.run([...args, "--seed", "7", "--out", join(folder, "stages")]);
    expect(exit).toBe(0);
    return (output as { stages: readonly StageSummary[] }).stages;
  }

  test("plays the 2024 selection from the first roadshow to the grades: who is left behind does not come back", async () => {
    const size = ["--judges", "5", "--projects", "9"];
    const stages = await rehearseStages("--template", "scenario-selection-2024", ...size);
    expect(stages.map(({ stage, projects, ranked, advanced }) => [stage, projects, ranked, advanced])).toEqual([
      ["selection", 9, 9, 6],
      ["demand", 6, 0, null],
      ["acceptance", 6, 6, null],
    ]);
    expect(stages.map(({ certificates }) => certificates.length)).toEqual([1, 0, 1]);
    const grades = Object.entries(stages[2]?.awards ?? {});
    expect(grades.map(([grade]) => grade)).toEqual(["excellent", "good", "pass", "fail"]);
    expect(grades.reduce((sum, [, count]) => sum + count, 0)).toBe(6);
  });

  test("plays the competition from its first stage on where it is asked to, and refuses a stage that is none", async () => {
    const size = ["--judges", "3", "--projects", "6"];
    const stages = await rehearseStages(...size, "--stages", "final,preliminary,semi-final");
    expect(stages.map(({ stage, projects, advanced }) => [stage, projects, advanced])).toEqual([
      ["preliminary", 6, 3],
      ["semi-final", 3, 3],
      ["final", 3, null],
    ]);
    const unknown = [...size, "--stages", "final,none", "--out", join(folder, "x")];
    await expect(rehearseCommand.run(unknown)).rejects.toMatchObject({ code: "bad-arguments" });
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
