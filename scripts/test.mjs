// npm test: runs every check and test, and ends with how many passed and failed. `npm test -- --only lint` runs some.

import { stepsOf } from "./checks/steps.mjs";
import { prepare } from "./setup/prepare.mjs";
import { main, say, SetupError } from "./setup/say.mjs";

main(async () => {
  const only = wanted(process.argv.slice(2));
  const electron = await prepare({ windows: true, withoutDisplay: process.platform === "linux", tests: true });
  const steps = stepsOf(electron).filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  if (steps.length === 0) throw new SetupError(`no step is called so; there are: ${names(stepsOf(electron))}`);
  const tally = { passed: 0, failed: 0, notRun: [] };
  for (const step of steps) {
    say(`${step.name} …`);
    const { passed, failed, notRun, triedAgain = [] } = await step.run();
    say(`${step.name}: ${passed} passed, ${failed} failed`);
    for (const title of triedAgain) say(`passed only when tried again: ${title}`);
    tally.passed += passed;
    tally.failed += failed;
    tally.notRun.push(...notRun);
  }
  return conclude(tally);
});

/** The names after --only, or given bare: `npm test -- lint types`. */
function wanted(args) {
  return args.filter((arg) => arg !== "--only");
}

function names(steps) {
  return steps.map(({ name }) => name).join(", ");
}

function conclude({ passed, failed, notRun }) {
  for (const why of notRun) process.stdout.write(`not run: ${why}\n`);
  // Where the checks are the gate, what was not run has not been shown.
  const failures = failed + (isCi() ? notRun.length : 0);
  process.stdout.write(`tests: ${passed} passed, ${failures} failed\n`);
  return failures === 0 ? 0 : 1;
}

function isCi() {
  return Boolean(process.env.CI) && process.env.CI !== "false";
}
