// Step 3: the data folder lies on a disk of this computer that keeps what it is given: no network, no cloud, no memory.

import { readFileSync, realpathSync } from "node:fs";
import { parse } from "node:path";
import type { PreflightFinding } from "#shared/contract/views/preflight";
import { AppError } from "#shared/errors";
import { requireLocalFolder } from "../local-folder";
import { askSystem } from "./bounded-command";
import type { PreflightContext } from "./context";
import { type Mount, blockDeviceOf, linuxMountOf, macMountOf } from "./disk-kinds";
import { type Step, finding } from "./step";

/** They keep a journal or copy on write, so that a power cut leaves them whole. */
const sturdy = /^(ext[34]|xfs|btrfs|zfs|f2fs|bcachefs|jfs|ntfs3?|fuseblk|apfs|hfs)$/;
const fragile = /^(vfat|msdos|exfat|ext2|fat32)$/;
const inMemory = /^(tmpfs|ramfs|devtmpfs)$/;

export const disk: Step = {
  id: "disk",
  limitMs: 5_000,
  ifUnknown: "attention",
  async run({ dataFolder, signal }) {
    try {
      requireLocalFolder(dataFolder);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [finding("bad", "folder-remote", { path: dataFolder }, "move-folder")];
    }
    const path = realpathSync.native(dataFolder);
    switch (process.platform) {
      case "linux":
        return onLinux(path);
      case "darwin":
        return onMac(path, signal);
      default:
        return onWindows(path);
    }
  },
};

function onLinux(path: string): PreflightFinding[] {
  const mount = linuxMountOf(path, readFileSync("/proc/self/mountinfo", "utf8"));
  if (mount === null) return [finding("attention", "file-system-unknown", { fileSystem: "?" }, "ask-about-disk")];
  const { removable, solid } = blockDeviceOf(mount.source);
  const found = [fileSystemFinding(path, mount)];
  if (removable === true) found.push(finding("attention", "disk-removable", {}, "move-folder"));
  if (solid !== null) found.push(finding("good", solid ? "disk-solid" : "disk-spinning", {}));
  return found;
}

async function onMac(path: string, signal: PreflightContext["signal"]): Promise<PreflightFinding[]> {
  const mounts = await askSystem("/sbin/mount", [], signal);
  const mount = mounts === null ? null : macMountOf(path, mounts);
  if (mount === null) return [finding("attention", "file-system-unknown", { fileSystem: "?" }, "ask-about-disk")];
  if (mount.local === false) return [finding("bad", "folder-remote", { path }, "move-folder")];
  return [fileSystemFinding(path, mount)];
}

/** A drive letter that stands for a share is resolved to the share. More than that, Node cannot tell here. */
function onWindows(path: string): PreflightFinding[] {
  if (path.startsWith("\\\\")) return [finding("bad", "folder-remote", { path }, "move-folder")];
  return [finding("good", "folder-on-drive", { path: parse(path).root })];
}

function fileSystemFinding(path: string, { fileSystem }: Mount): PreflightFinding {
  if (inMemory.test(fileSystem)) return finding("bad", "folder-in-memory", { path, fileSystem }, "move-folder");
  if (fragile.test(fileSystem)) return finding("attention", "file-system-fragile", { fileSystem }, "move-folder");
  if (!sturdy.test(fileSystem)) return finding("attention", "file-system-unknown", { fileSystem }, "ask-about-disk");
  return finding("good", "folder-local", { path, fileSystem });
}
