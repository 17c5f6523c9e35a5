// Protects the word that a laptop cannot store: it stands while senders are refused, and goes once nobody has been for a while.

import { expect, test } from "vitest";
import { Storing } from "../../../src-main/engine/venue/storing";

test("it does not store from the first failure until nobody has been refused for longer than senders wait to try again", () => {
  let now = 0;
  const storing = new Storing(() => now);
  expect(storing.works).toBe(true);
  storing.fail();
  now = 11_000;
  storing.fail();
  now = 23_000;
  expect(storing.works).toBe(false);
  now = 23_001;
  expect(storing.works).toBe(true);
});
