// Protects a full disk: what cannot be saved is refused in plain words, nothing is corrupt, and with room it goes on.

import { expect, test } from "vitest";
import { onSmallDisk } from "../support/on-small-disk";

test("on a disk that fills up, saves are refused, kept ones stay, exports leave no piece, and with room all goes on", async (context) => {
  const told = await onSmallDisk("small-disk.ts", 6);
  if (told === null) return context.skip("not run: this system gives no mount namespace for a small disk");
  expect(told).toEqual({
    typing: "store-full",
    "the draft that was acknowledged is there": true,
    submitting: "store-full",
    "nothing was put on record": true,
    exporting: "file-unwritable",
    "what an export left": [],
    "the same draft, with room": "done",
    "submitting, with room": "done",
    "exporting, with room": "done",
    "closing without room for the backup": "done",
    "it stands": { standing: "closed", backupFailed: true },
    "what the backup left": [],
    "closing with room": "done",
    "no longer told": false,
    backups: 1,
    healthy: true,
    "as before": true,
    "a first start on a full disk": "store-full",
    "and with room": [],
    "nothing set aside": [],
    "on a disk that may only be read": "store-readonly",
    "nothing moved": true,
  });
});
