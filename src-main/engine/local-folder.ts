// Whether a folder is on a disk of this computer: a database on a network drive or in a cloud-synced folder can be torn apart.

import { realpathSync, statfsSync } from "node:fs";
import { dirname, sep } from "node:path";
import { readFileSync } from "node:fs";
import { AppError } from "#shared/errors";

/** statfs(2) on Linux: NFS, CIFS and SMB 2, AFS, Ceph. */
const networkTypes = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400]);
const fuseType = 0x65735546;

/** The names that the clients of the common services give their folders. */
const syncedNames =
  /^(dropbox( \(.+\))?|onedrive( - .+)?|onedrive-.+|google ?drive|my drive|icloud ?drive|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|坚果云.*|nutstore.*|百度网盘.*|baidunetdisk.*|wps云盘|wps cloud files)$/i;

/** Throws `store-on-network-drive`; nothing has been written then. The folder itself need not be there yet. */
export function requireLocalFolder(folder: string): void {
  const present = nearestPresent(folder);
  const path = realpathSync(present) + folder.slice(present.length);
  const synced = path.split(/[\\/]/).find((name) => syncedNames.test(name));
  if (synced !== undefined || path.startsWith("\\\\")) throw new AppError("store-on-network-drive", { path });
  if (process.platform === "linux" && isRemote(realpathSync(present)))
    throw new AppError("store-on-network-drive", { path });
}

function nearestPresent(folder: string): string {
  for (let path = folder; ; path = dirname(path)) {
    try {
      realpathSync(path);
      return path;
    } catch {
      if (dirname(path) === path) return path;
    }
  }
}

function isRemote(path: string): boolean {
  const type = Number(statfsSync(path).type) >>> 0;
  if (networkTypes.has(type)) return true;
  // FUSE carries local disks too, such as NTFS: those are mounted from a block device.
  return type === fuseType && fileSystemOf(path, readFileSync("/proc/self/mountinfo", "utf8")) !== "fuseblk";
}

/** The file system by the longest mount point above a path (proc_pid_mountinfo(5)); "" where none is found. */
export function fileSystemOf(path: string, mounts: string): string {
  let best = { length: -1, type: "" };
  for (const line of mounts.split("\n")) {
    const [before = "", after = ""] = line.split(" - ");
    const point = (before.split(" ")[4] ?? "").replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const above = point === sep || path === point || path.startsWith(point + sep);
    if (point !== "" && above && point.length >= best.length)
      best = { length: point.length, type: after.split(" ")[0] ?? "" };
  }
  return best.type;
}
