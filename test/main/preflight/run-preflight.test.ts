// Protects the check as a whole: every step is taken in order, none stops another, none takes for ever, and it can be stopped.

import { expect, test } from "vitest";
import { preflightSteps } from "#shared/contract/views/preflight";
import { gravest, runPreflight } from "../../../src-main/engine/preflight/run-preflight";
import { type Step, finding } from "../../../src-main/engine/preflight/step";
import { steps } from "../../../src-main/engine/preflight/steps";
import { contextOf, inFolder } from "./preflight-room";

const good: Step = {
  id: "screen",
  limitMs: 5_000,
  ifUnknown: "bad",
  run: () => [finding("good", "on-mains", {})],
};
const never = (): Promise<never> => new Promise(() => undefined);

function run(taken: readonly Step[], stop = new AbortController()) {
  const told: string[] = [];
  const view = inFolder((folder) =>
    runPreflight({
      steps: taken,
      context: contextOf(folder),
      stop: stop.signal,
      progress: (done, total) => told.push(`${done}/${total}`),
    }),
  );
  return { view, told };
}

test("the steps are those of the contract, in its order", () => {
  expect(steps.map(({ id }) => id)).toEqual([...preflightSteps]);
});

test("a step that throws and one that never ends are findings, and the others are taken", async () => {
  const taken: Step[] = [
    { ...good, run: () => Promise.reject(Object.assign(new Error("a disk of glass"), { code: "EIO" })) },
    { ...good, limitMs: 30, ifUnknown: "attention", run: never },
    good,
  ];
  const { view, told } = run(taken);
  const { steps: views, verdict, stopped } = await view;
  expect(views.map(({ outcome }) => outcome)).toEqual(["bad", "attention", "good"]);
  expect(views.map(({ findings }) => findings[0])).toMatchObject([
    { found: "failed", facts: { code: "EIO" }, wayOut: "run-again" },
    { found: "timed-out", facts: { limitSeconds: 1 }, wayOut: "run-again" },
    { found: "on-mains" },
  ]);
  expect({ verdict, stopped }).toEqual({ verdict: "bad", stopped: false });
  expect(told).toEqual(["0/3", "1/3", "2/3", "3/3"]);
});

test("stopped, it says what was found so far and claims nothing for the rest", async () => {
  const stop = new AbortController();
  const seen: boolean[] = [];
  const waits: Step = {
    ...good,
    run: ({ signal }) => {
      signal.addEventListener("abort", () => seen.push(true));
      stop.abort();
      return never();
    },
  };
  const { steps: views, verdict, stopped } = await run([good, waits, good], stop).view;
  expect(views).toHaveLength(1);
  expect({ verdict, stopped }).toEqual({ verdict: "incomplete", stopped: true });
  expect(seen).toEqual([true]);
});

test("the gravest outcome speaks; what does not apply makes nothing green", () => {
  expect(gravest(["good", "bad", "attention"])).toBe("bad");
  expect(gravest(["good", "attention", "not-applicable"])).toBe("attention");
  expect(gravest(["not-applicable"])).toBe("not-applicable");
});
