// Protects the hub's memory: what a peer sends faster than the disk takes it is not piled up, and nobody else waits for it.

import { expect, test } from "vitest";
import { IntakeQueue, type Waiting } from "../../../src-main/engine/venue/intake-queue";

const megabyte = 1024 * 1024;

function run(bytes: number): Waiting {
  const entry = { header: new Uint8Array(100), body: new Uint8Array(bytes - 100), seal: null };
  return { run: { log: "1".repeat(64), entries: [entry] }, done: () => undefined };
}

test("of one peer no more than so much waits; another's is taken, and once the disk has caught up so is the first's", async () => {
  const taken: Waiting[] = [];
  const queue = new IntakeQueue((runs) => taken.push(...runs));
  const [flood, judge] = [{}, {}];
  const accepted = Array.from({ length: 100 }, () => queue.add(flood, run(megabyte))).filter(Boolean);
  expect(accepted).toHaveLength(32);
  expect(queue.add(judge, run(500))).toBe(true);
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toHaveLength(33);
  expect(queue.add(flood, run(megabyte))).toBe(true);
});
