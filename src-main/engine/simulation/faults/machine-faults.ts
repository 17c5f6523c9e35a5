// What happens to laptops and their disks: clocks that jump, copies, backups, snapshots, and laptops that are lost.

import { join as joinLink, connect } from "../connect";
import { Disk, type DiskImage } from "../disk";
import { Laptop } from "../laptop";

const year = 365 * 24 * 3600 * 1000;

export function jumpClock(laptop: Laptop): void {
  const { dice, tally } = laptop.world;
  laptop.clockOffset = (dice.faults.between(-30, 30) || 7) * year + dice.faults.below(1_000_000);
  tally.fault("clock-jump");
  tally.note(`the clock of ${laptop.name} jumps to ${laptop.wallTime()}`);
}

/** A copy of the disk runs on another machine; `unseen` where nothing tells the two apart, as with a virtual machine. */
export async function cloneDisk(laptop: Laptop, unseen: boolean): Promise<Laptop> {
  const { world } = laptop;
  const name = `${laptop.name}'`;
  const copy = new Laptop(world, name, laptop.hall, laptop.seats, await Disk.from(laptop.disk.image(), world.guards));
  copy.home = unseen ? laptop.home : `${name}/1`;
  world.laptops.push(copy);
  world.tally.fault(unseen ? "both-copies-write" : "disk-cloned");
  world.tally.note(`the disk of ${laptop.name} is cloned to ${name}${unseen ? ", and nothing tells them apart" : ""}`);
  if (unseen) shareLogs(laptop);
  connect(world);
  copy.start();
  return copy;
}

/** The disk becomes what it was; `unseen` where the laptop cannot tell, as when a virtual machine is set back. */
export async function restoreDisk(laptop: Laptop, image: DiskImage, unseen: boolean): Promise<void> {
  const { world } = laptop;
  const { device } = laptop;
  laptop.stop();
  laptop.disk.store.close();
  if (unseen) shareLogs(laptop);
  laptop.disk = await Disk.from(image, world.guards);
  if (!unseen) laptop.home = `${laptop.home}+`;
  world.truth.voidReceipts(device, (hash) => holds(laptop, hash));
  world.tally.fault(unseen ? "snapshot-restored" : "backup-restored");
  world.tally.note(`${laptop.name} is set back${unseen ? " without noticing" : " from a backup"}`);
  laptop.start();
}

/** Gone for good, and all that was on it alone. */
export function destroy(laptop: Laptop): void {
  const { world } = laptop;
  world.tally.note(`${laptop.name} is lost with all that was on it`);
  laptop.isDestroyed = true;
  laptop.stop();
  world.truth.voidReceipts(laptop.device, () => false);
}

/** Those who sat at a laptop go on at a fresh one. */
export async function moveToFresh(laptop: Laptop, suffix: string): Promise<Laptop> {
  const { world } = laptop;
  const name = `${laptop.name}${suffix}`;
  const keys = { device: world.keys.newSigner(), root: null, logs: [], home: `${name}/1` };
  const disk = await Disk.empty(world.blank, keys, world.guards);
  const fresh = new Laptop(world, name, laptop.hall, laptop.seats, disk);
  world.laptops.push(fresh);
  connect(world);
  for (const link of world.links) if (link.joins(laptop)) joinLink(world, fresh, link.other(laptop));
  fresh.start();
  return fresh;
}

/** Two disks have held the keys of these logs: that they fork is nobody's fault. */
function shareLogs(laptop: Laptop): void {
  for (const { log } of laptop.disk.keys.logs) laptop.world.truth.sharedLogs.add(log);
}

function holds({ disk }: Laptop, hash: string): boolean {
  const { queries } = disk.store;
  return disk.store.first(queries.selectFrom("entry").select("seq").where("hash", "=", hash)) !== undefined;
}
