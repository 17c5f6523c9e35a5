// Where a folder lies: its file system, and what the system says of the disk below it.

import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

export interface Mount {
  readonly fileSystem: string;
  /** The device or share that is mounted, as the system names it. */
  readonly source: string;
  /** On macOS: whether the system calls it local. */
  readonly local: boolean | null;
}

/** By the longest mount point above a path, of `/proc/self/mountinfo` (proc_pid_mountinfo(5)); null where none is found. */
export function linuxMountOf(path: string, mountinfo: string): Mount | null {
  const lines = mountinfo.split("\n").map((line) => {
    const [before = "", after = ""] = line.split(" - ");
    const [fileSystem = "", source = ""] = after.split(" ");
    return { point: unescaped(before.split(" ")[4] ?? ""), fileSystem, source: unescaped(source), local: null };
  });
  return longestAbove(path, lines);
}

/** The same of the output of `mount` on macOS: `/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)`. */
export function macMountOf(path: string, mounts: string): Mount | null {
  const lines = mounts.split("\n").flatMap((line) => {
    const [, source = "", point = "", words = ""] = /^(.+) on (.+) \(([^)]*)\)$/.exec(line) ?? [];
    const [fileSystem = "", ...flags] = words.split(", ");
    return point === "" ? [] : [{ point, fileSystem, source, local: flags.includes("local") }];
  });
  return longestAbove(path, lines);
}

function longestAbove(path: string, mounts: readonly (Mount & { point: string })[]): Mount | null {
  let best: (Mount & { point: string }) | null = null;
  for (const mount of mounts) {
    const { point } = mount;
    const above = point === sep || path === point || path.startsWith(point + sep);
    // Of two at one place the later lies on top.
    if (point !== "" && above && point.length >= (best?.point.length ?? 0)) best = mount;
  }
  return best === null ? null : { fileSystem: best.fileSystem, source: best.source, local: best.local };
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

export interface BlockDevice {
  readonly removable: boolean | null;
  /** Whether it has no moving parts; null where the system does not say. */
  readonly solid: boolean | null;
}

/** What Linux says in sysfs of the disk that a device such as `/dev/sda1` is on; `sys` is where sysfs is mounted. */
export function blockDeviceOf(source: string, sys = "/sys"): BlockDevice {
  try {
    const device = realpathSync(join(sys, "class", "block", basename(realpathSync(source))));
    // A partition lies inside its disk.
    const disk = existsSync(join(device, "queue")) ? device : dirname(device);
    return {
      removable: flag(join(disk, "removable")),
      solid: negated(flag(join(disk, "queue", "rotational"))),
    };
  } catch {
    return { removable: null, solid: null };
  }
}

function flag(path: string): boolean | null {
  try {
    return readFileSync(path, "utf8").trim() === "1";
  } catch {
    return null;
  }
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
