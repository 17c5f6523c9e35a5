// Protects the database from network drives and cloud-synced folders, where it could be torn apart.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileSystemOf, requireLocalFolder } from "../../../src-main/engine/local-folder";
import { openHeadless } from "../../../src-main/engine/headless";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roadshow-local-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  "Dropbox",
  "Dropbox (示例单位)",
  "OneDrive",
  "OneDrive - 示例医院",
  "Google Drive",
  "iCloud Drive",
  "Mobile Documents",
  "坚果云",
  "WPS云盘",
])("a folder within %s is refused before anything is written", async (name) => {
  const dataFolder = join(folder, name, "评审", "数据");
  await expect(openHeadless({ dataFolder })).rejects.toMatchObject({ code: "store-on-network-drive" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a link does not hide where the folder lies", () => {
  mkdirSync(join(folder, "Dropbox"));
  symlinkSync(join(folder, "Dropbox"), join(folder, "data"));
  expect(() => requireLocalFolder(join(folder, "data", "roadshow"))).toThrow("store-on-network-drive");
});

test("an ordinary folder, there or not, and names that only resemble a service's, are taken", () => {
  for (const name of ["", "a/b/c", "Dropboxes", "my-onedrive-notes", "路演评审"])
    expect(() => requireLocalFolder(join(folder, name))).not.toThrow();
});

test("the file system of a path is that of the longest mount point above it", () => {
  const mounts = [
    "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
    "23 22 0:40 / /mnt/venue rw - nfs4 server:/x rw",
    "24 22 8:17 / /mnt/my\\040disk rw,relatime - fuseblk /dev/sdb1 rw",
    "25 24 0:41 / /mnt/my\\040disk/remote rw shared:1 - fuse.sshfs host: rw",
  ].join("\n");
  expect(fileSystemOf("/home/a", mounts)).toBe("ext4");
  expect(fileSystemOf("/mnt/venue", mounts)).toBe("nfs4");
  expect(fileSystemOf("/mnt/venues/a", mounts)).toBe("ext4");
  expect(fileSystemOf("/mnt/my disk/a", mounts)).toBe("fuseblk");
  expect(fileSystemOf("/mnt/my disk/remote/a", mounts)).toBe("fuse.sshfs");
  expect(fileSystemOf("/a", "")).toBe("");
});
