// A peer may send its share each second, and is told how long to wait once it has sent more.

import { expect, test } from "vitest";
import { TokenBucket } from "../../../src-shared/sync/token-bucket";

test("what may pass at once does, then only what has come since", () => {
  let now = 0;
  const bucket = new TokenBucket(100, 50, () => now);
  expect(bucket.take(50)).toBe(0);
  expect(bucket.take(10)).toBe(100);
  now += 100;
  expect(bucket.take(0)).toBe(0);
  now += 50;
  expect(bucket.take(5)).toBe(0);
  expect(bucket.take(1)).toBe(10);
});

test("an idle hour saves no more than may pass at once", () => {
  let now = 0;
  const bucket = new TokenBucket(100, 100, () => now);
  now += 3_600_000;
  expect(bucket.take(100)).toBe(0);
  expect(bucket.take(1)).toBe(10);
});
