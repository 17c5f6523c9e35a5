// Protects a hall whose chief's laptop has a full disk: both desks say so, nothing is lost, and with room it goes on by itself.

import { expect, test } from "vitest";
import { onSmallDisk } from "../support/on-small-disk";

test("on a full disk at the chief's desk both screens say that it cannot store, and with room again all of it arrives", async (context) => {
  const told = await onSmallDisk("full-hub.ts", 8);
  if (told === null) return context.skip("not run: this system gives no mount namespace for a small disk");
  expect(told).toEqual({
    "while there is room": [true, true],
    "on a full disk": { state: "connected", waiting: true },
    "with room again": { unacknowledged: null },
  });
}, 120_000);
