// Protects the last line of the test command: nothing that was not shown to work is counted as passed.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tallyPlaywright, tallyVitest } from "../../scripts/checks/tally.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tally-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("vitest's report", () => {
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it("counts what was skipped or left to do as failed", () => {
    expect(tallyVitest(report({ ...counts, testResults: [] }))).toEqual({ passed: 5, failed: 4, notRun: [] });
  });

  it("counts a file that could not be loaded as failed", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(tallyVitest(report({ ...counts, testResults })).failed).toBe(5);
  });

  it("that is not there is a failure", () => {
    expect(tallyVitest(join(folder, "none.json"))).toEqual({ passed: 0, failed: 1, notRun: [] });
  });
});

describe("Playwright's report", () => {
  const test = (status: string, description?: string) => ({
    status,
    annotations: description === undefined ? [] : [{ type: "skip", description }],
  });

  it("counts failed and skipped tests as failed, and names what passed at the second attempt or cannot be run here", () => {
    const tests = [
      test("expected"),
      test("unexpected"),
      test("flaky"),
      test("skipped"),
      test("skipped", "too slow"),
      test("skipped", "not run: no LibreOffice here"),
    ];
    const spec = (title: string, from: number, to?: number) => ({ title, tests: tests.slice(from, to) });
    const suites = [{ specs: [spec("first", 0, 2)], suites: [{ specs: [spec("second", 2)] }] }];
    expect(tallyPlaywright(report({ errors: [], suites }))).toEqual({
      passed: 2,
      failed: 3,
      notRun: ["no LibreOffice here"],
      triedAgain: ["second"],
    });
  });

  it("counts an error outside of any test as failed", () => {
    expect(tallyPlaywright(report({ errors: [{ message: "x" }], suites: [] })).failed).toBe(1);
  });
});
