// Protects the draw: anyone can repeat it from its seed, nothing is lost, and every order is equally likely.

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { nodeCrypto } from "#node/crypto";
import { drawOrder } from "../../../src-shared/event/draw";

test("the same seed gives the same order, by another hand as well", () => {
  const items = ["a", "b", "c", "d", "e"];
  const order = [...items];
  // Fisher and Yates by the published description; five items meet the uneven end of the range too rarely to matter here.
  let counter = 0;
  for (let last = 4; last > 0; last -= 1) {
    const hash = createHash("sha256").update(`seed:${counter}`).digest();
    counter += 1;
    const pick = hash.readUIntBE(0, 6) % (last + 1);
    [order[last], order[pick]] = [order[pick] as string, order[last] as string];
  }
  expect(drawOrder(items, "seed", nodeCrypto)).toEqual(order);
  expect(items).toEqual(["a", "b", "c", "d", "e"]);
});

test("numbers in the uneven end of the range are thrown away", () => {
  const numbers = [2 ** 48 - 1, 1];
  const sha256 = (): Uint8Array => {
    const bytes = Buffer.alloc(32);
    bytes.writeUIntBE(numbers.shift() ?? 0, 0, 6);
    return bytes;
  };
  // 2^48 leaves one over when divided by three: the highest number is not used, the next gives 1.
  expect(drawOrder(["a", "b", "c"], "s", { sha256 })).toEqual(["c", "a", "b"]);
});

test("none, one and many items all come out once", () => {
  expect(drawOrder([], "s", nodeCrypto)).toEqual([]);
  expect(drawOrder(["a"], "s", nodeCrypto)).toEqual(["a"]);
  const many = Array.from({ length: 200 }, (_, at) => String(at));
  expect(drawOrder(many, "s", nodeCrypto).sort()).toEqual([...many].sort());
});

test("over many seeds each of the six orders of three comes about as often", () => {
  const counts = new Map<string, number>();
  const draws = 6000;
  for (let seed = 0; seed < draws; seed += 1) {
    const order = drawOrder(["a", "b", "c"], String(seed), nodeCrypto).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const expected = draws / 6;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(counts.size).toBe(6);
  // The seeds are fixed, so this always comes out alike; 20.5 is the 0.1 % point at five degrees of freedom.
  expect(chiSquare).toBeLessThan(20.5);
});
