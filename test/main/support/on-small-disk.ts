// Runs a program of the tests on a disk of few megabytes, which is the program's alone.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesOf, startChild } from "./child";

/** How to get a mount namespace of one's own: as root, or as the root of a user namespace. */
function ownMounts(): string[] | null {
  const mount = "mount -t tmpfs -o size=64k tmpfs /mnt";
  const found = ["-m", "-rm"].find((flags) => spawnSync("unshare", [flags, "sh", "-c", mount]).status === 0);
  return found === undefined ? null : ["unshare", found];
}

/** What it told, by step; null where this system gives no mount namespace. The program is given the disk's folder. */
export async function onSmallDisk(program: string, megabytes: number): Promise<Record<string, unknown> | null> {
  const namespace = ownMounts();
  if (namespace === null) return null;
  const disk = mkdtempSync(join(tmpdir(), "roadshow-disk-"));
  const mount = ["sh", "-c", `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`, disk];
  const told = await linesOf<{ step: string; outcome: unknown }>(
    startChild(program, [disk], [...namespace, ...mount]),
    () => undefined,
  );
  rmSync(disk, { recursive: true, force: true });
  if (execFileSync("mount").toString().includes(disk)) throw new Error("the small disk was not the program's alone");
  return Object.fromEntries(told.map(({ step, outcome }) => [step, outcome]));
}
