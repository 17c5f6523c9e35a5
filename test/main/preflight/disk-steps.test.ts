// Protects what the check says of the disk: it writes for real, leaves nothing, and tells a full disk from one that may not be
// written, a slow one, one in memory, one that is synced, and one that can be pulled out.

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blockDeviceOf, linuxMountOf, macMountOf } from "../../../src-main/engine/preflight/disk-kinds";
import { linesOf, startChild } from "../support/child";
import { contextOf, findingsOf, foundBy, inFolder } from "./preflight-room";

describe("the durable write", () => {
  test("is real, is timed, and leaves nothing", () =>
    inFolder(async (folder) => {
      let now = 0;
      const [written] = await findingsOf("durable-write", contextOf(folder, { monotonicMs: () => (now += 7) }));
      expect(written).toEqual({
        outcome: "good",
        found: "written",
        facts: { commitMs: 7, slowestMs: 7, fileMs: 7 },
        wayOut: null,
      });
      expect(readdirSync(folder)).toEqual([]);
    }));

  test("asks for attention where a commit takes longer than a tenth of a second; one slow commit of several does not count", () =>
    inFolder(async (folder) => {
      let now = 0;
      const slow = contextOf(folder, { monotonicMs: () => (now += 101) });
      expect(await foundBy("durable-write", slow)).toEqual(["attention written faster-disk"]);
      let calls = 0;
      const once = contextOf(folder, { monotonicMs: () => (calls += 1) * 10 + (calls > 5 ? 900 : 0) });
      expect(await findingsOf("durable-write", once)).toMatchObject([
        { outcome: "good", facts: { commitMs: 10, slowestMs: 910 } },
      ]);
    }));

  test("clears away what a check left that was killed, and lets one alone that still runs", () =>
    inFolder(async (folder) => {
      const dead = spawnSync("true").pid;
      mkdirSync(join(folder, `preflight-${dead}-abc`));
      mkdirSync(join(folder, `preflight-${process.ppid}-abc`));
      await findingsOf("durable-write", contextOf(folder));
      expect(readdirSync(folder)).toEqual([`preflight-${process.ppid}-abc`]);
    }));

  test("finds out a disk that gives back something else, be it a plain file or a committed row", () =>
    inFolder(async (folder) => {
      /** Looks whenever the clock is read; where what it waits for stands in the file, the byte after it becomes another. */
      const corrupt = (name: string, awaited: RegExp) => (): number => {
        const path = join(folder, readdirSync(folder)[0] ?? "", name);
        const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
        const found = awaited.exec(bytes.toString("latin1"));
        if (found !== null) {
          const at = found.index + found[0].length;
          bytes[at] = bytes[at] === 0x61 ? 0x62 : 0x61;
          writeFileSync(path, bytes);
        }
        return 0;
      };
      expect(await foundBy("durable-write", contextOf(folder, { monotonicMs: corrupt("file", /^/) }))).toEqual([
        "bad read-back-differs other-disk",
      ]);
      const inLog = corrupt("scratch.db-wal", /preflight-4[0-9a-f]{100}/);
      expect(await foundBy("durable-write", contextOf(folder, { monotonicMs: inLog }))).toEqual([
        "bad read-back-differs other-disk",
      ]);
      expect(readdirSync(folder)).toEqual([]);
    }));

  test("says so where the folder is not there", async () => {
    const found = await findingsOf("durable-write", contextOf(tmpdir(), { dataFolder: "/nowhere/at/all" }));
    expect(found).toMatchObject([{ outcome: "bad", found: "write-failed", facts: { code: "ENOENT" } }]);
  });
});

describe("a small disk in memory", () => {
  const ownMounts = ["-m", "-rm"].find(
    (flags) => spawnSync("unshare", [flags, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0,
  );

  test("is told from a real one, full from empty, and one that may only be read from both; the check goes on each time", async (context) => {
    if (ownMounts === undefined) return context.skip("not run: this system gives no mount namespace for a small disk");
    const disk = mkdtempSync(join(tmpdir(), "roadshow-disk-"));
    const mount = ["sh", "-c", 'mount -t tmpfs -o size=6m tmpfs "$0" && exec "$@"', disk];
    const child = startChild("../preflight/small-disk-check.ts", [disk], ["unshare", ownMounts, ...mount]);
    const told = await linesOf<{ step: string; found: string[] }>(child, () => undefined);
    rmSync(disk, { recursive: true, force: true });
    const here = "bad folder-in-memory move-folder";
    const little = "bad space-left free-space";
    expect(Object.fromEntries(told.map(({ step, found }) => [step, found]))).toEqual({
      "with room": ["good written", little, here],
      full: ["bad disk-full free-space", little, here],
      "nothing left": [],
      "with room again": ["good written", little, here],
      "read only": ["bad disk-read-only make-writable", little, here],
      "steps taken": ["13", "13", "13", "13"],
      verdicts: ["bad", "bad", "bad", "bad"],
    });
  });
});

describe("the folder", () => {
  test("inside a synced one is refused, wherever it really lies", () =>
    inFolder(async (folder) => {
      const synced = join(folder, "坚果云");
      mkdirSync(synced);
      symlinkSync(synced, join(folder, "data"));
      expect(await foundBy("disk", contextOf(join(folder, "data")))).toEqual(["bad folder-remote move-folder"]);
    }));

  test("on Linux is told by the longest mount point above it, the last of two at one place", () => {
    const mountinfo = [
      "22 1 8:2 / / rw - ext4 /dev/sda2 rw",
      "30 22 0:31 / /home/u/My\\040Stick rw - vfat /dev/sdb1 rw",
      "31 22 0:40 / /home/u rw - nfs4 server:/u rw",
      "32 22 0:41 / /home/u rw - btrfs /dev/mapper/home rw",
    ].join("\n");
    expect(linuxMountOf("/home/u/My Stick/data", mountinfo)).toMatchObject({ fileSystem: "vfat", source: "/dev/sdb1" });
    expect(linuxMountOf("/home/u/x", mountinfo)?.fileSystem).toBe("btrfs");
    expect(linuxMountOf("/home/uncle", mountinfo)?.fileSystem).toBe("ext4");
    expect(linuxMountOf("/x", "")).toBeNull();
  });

  test("on macOS by what mount(8) prints", () => {
    const mounts = [
      "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)",
      "/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)",
      "//u@nas/share on /Volumes/share (smbfs, nodev, nosuid, mounted by u)",
    ].join("\n");
    expect(macMountOf("/System/Volumes/Data/Users/u", mounts)).toMatchObject({ fileSystem: "apfs", local: true });
    expect(macMountOf("/Volumes/share/data", mounts)).toMatchObject({ fileSystem: "smbfs", local: false });
  });
});

test("a disk is asked through its partition whether it can be pulled out and whether it spins", () =>
  inFolder((folder) => {
    const disk = join(folder, "devices", "sdz");
    mkdirSync(join(disk, "sdz1"), { recursive: true });
    mkdirSync(join(disk, "queue"));
    mkdirSync(join(folder, "class", "block"), { recursive: true });
    symlinkSync(join(disk, "sdz1"), join(folder, "class", "block", "sdz1"));
    writeFileSync(join(disk, "removable"), "1\n");
    writeFileSync(join(disk, "queue", "rotational"), "0\n");
    writeFileSync(join(folder, "sdz1"), "");
    expect(blockDeviceOf(join(folder, "sdz1"), folder)).toEqual({ removable: true, solid: true });
    expect(blockDeviceOf("tmpfs", folder)).toEqual({ removable: null, solid: null });
  }));
