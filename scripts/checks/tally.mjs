// Counts what passed and failed, from the static checks' exit codes and the test runners' JSON reports.

import { recall } from "../setup/memory.mjs";

/** A skipped test has shown nothing, and counts as failed. */
export function tallyVitest(reportFile) {
  const report = recall(reportFile);
  if (report === null) return { passed: 0, failed: 1, notRun: [] };
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  // A file that could not even be loaded has no tests to count.
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloaded.length, notRun: [] };
}

/**
 * A test that says `test.skip(true, "not run: WHY")` names what this machine lacks; any other skip counts as failed. One
 * that passed only when it was tried again is named.
 */
export function tallyPlaywright(reportFile) {
  const report = recall(reportFile);
  if (report === null) return { passed: 0, failed: 1, notRun: [], triedAgain: [] };
  const tally = { passed: 0, failed: report.errors.length, notRun: [], triedAgain: [] };
  for (const { title, test } of testsIn(report.suites)) {
    const why = test.annotations.find(
      ({ type, description }) => type === "skip" && description?.startsWith("not run: "),
    );
    if (test.status === "flaky") tally.triedAgain.push(title);
    if (test.status === "expected" || test.status === "flaky") tally.passed += 1;
    else if (test.status === "skipped" && why !== undefined)
      tally.notRun.push(why.description.slice("not run: ".length));
    else tally.failed += 1;
  }
  return tally;
}

function testsIn(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) => tests.map((test) => ({ title, test }))),
    ...testsIn(suite.suites ?? []),
  ]);
}
