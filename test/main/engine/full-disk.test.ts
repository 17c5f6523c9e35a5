// Protects a full disk: what cannot be saved is refused in plain words, nothing is corrupt, and with room it goes on.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOf, startChild } from "../support/child";

/** How to get a mount namespace of one's own: as root, or as the root of a user namespace. */
function ownMounts(): string[] | null {
  const mount = "mount -t tmpfs -o size=64k tmpfs /mnt";
  const found = ["-m", "-rm"].find((flags) => spawnSync("unshare", [flags, "sh", "-c", mount]).status === 0);
  return found === undefined ? null : ["unshare", found];
}

const namespace = ownMounts();

test("on a disk that fills up, saves are refused, kept ones stay, exports leave no piece, and with room all goes on", async (context) => {
  if (namespace === null) return context.skip("not run: this system gives no mount namespace for a small disk");
  const disk = mkdtempSync(join(tmpdir(), "roadshow-disk-"));
  const mount = ["sh", "-c", 'mount -t tmpfs -o size=6m tmpfs "$0" && exec "$@"', disk];
  const child = startChild("small-disk.ts", [disk], [...namespace, ...mount]);
  const told = await linesOf<{ step: string; outcome: unknown }>(child, () => undefined);
  rmSync(disk, { recursive: true, force: true });
  expect(Object.fromEntries(told.map(({ step, outcome }) => [step, outcome]))).toEqual({
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
  // The small disk was the child's alone.
  expect(execFileSync("mount").toString()).not.toContain(disk);
});
