// What goes wrong by itself: clocks, power, disks, parts of the network, and a program newer than the others.

import type { DiskImage } from "../disk";
import { cloneDisk, destroy, jumpClock, moveToFresh, restoreDisk } from "../faults/machine-faults";
import { partition } from "../faults/network-faults";
import type { Laptop } from "../laptop";
import { Pen } from "../pen";
import { chiefActs } from "../people/chief";
import { judgeActs } from "../people/judge";
import type { World } from "../world";
import type { Operation } from "./operation";

export function mishaps(world: World): Operation[] {
  const dice = world.dice.faults;
  const backups = new Map<Laptop, DiskImage>();
  const some = (fits: (laptop: Laptop) => boolean): Laptop | undefined =>
    dice.pick(world.laptops.filter((laptop) => laptop.isUp && fits(laptop)));
  const withSome = async (
    fits: (laptop: Laptop) => boolean,
    act: (laptop: Laptop) => void | Promise<unknown>,
  ): Promise<boolean> => {
    const laptop = some(fits);
    if (laptop !== undefined) await act(laptop);
    return laptop !== undefined;
  };
  const expendable = (laptop: Laptop): boolean => !laptop.holdsRoot;
  return [
    { name: "clock-jump", weight: 2, run: () => withSome(() => true, jumpClock) },
    { name: "partition", weight: 5, run: () => partition(world) },
    {
      name: "crash",
      weight: 2,
      run: () =>
        withSome(
          () => true,
          (laptop) => laptop.crash("at rest"),
        ),
    },
    {
      name: "disk-cloned",
      weight: 0.7,
      run: () =>
        withSome(
          () => true,
          (laptop) => cloneDisk(laptop, false),
        ),
    },
    { name: "both-copies-write", weight: 1.1, run: () => withSome(expendable, copyUnseen) },
    {
      name: "backup",
      weight: 3,
      run: () => withSome(expendable, (laptop) => void backups.set(laptop, laptop.disk.image())),
    },
    {
      name: "set-back",
      weight: 2,
      run: () =>
        withSome(
          (laptop) => backups.has(laptop),
          (laptop) => setBack(laptop, backups.get(laptop) as DiskImage, dice.chance(0.5)),
        ),
    },
    {
      name: "reinstall",
      weight: 0.6,
      run: () =>
        withSome(
          (laptop) => expendable(laptop) && !laptop.isDesk,
          async (laptop) => {
            destroy(laptop);
            world.tally.fault("reinstall");
            await moveToFresh(laptop, "*");
          },
        ),
    },
    {
      name: "older-version",
      weight: 2,
      run: () => withSome(() => true, writeUnknown),
    },
  ];
}

/** Two laptops with one key, and both go on writing. */
async function copyUnseen(laptop: Laptop): Promise<void> {
  const copy = await cloneDisk(laptop, true);
  for (const each of [laptop, copy, copy]) writeSomething(each);
}

async function setBack(laptop: Laptop, image: DiskImage, unseen: boolean): Promise<void> {
  await restoreDisk(laptop, image, unseen);
  writeSomething(laptop);
}

function writeSomething(laptop: Laptop): void {
  for (const seat of laptop.seats) {
    if (!laptop.isUp) return;
    if (seat.role === "judge") judgeActs(laptop, seat);
    if (seat.role === "chief") chiefActs(laptop, seat, laptop.world.hallCount);
  }
}

/** A newer version at some laptop writes what no other can read. */
function writeUnknown(laptop: Laptop): void {
  const { world } = laptop;
  const key = world.dice.faults.pick(laptop.disk.keys.logs.filter(({ signer }) => signer !== null));
  if (key === undefined || laptop.room === null) return;
  const critical = world.dice.faults.chance(0.04);
  const hash = new Pen(laptop).putUnknown(key, key.audience, "later-kind", critical);
  if (hash === null) return;
  world.tally.fault("older-version");
  world.tally.note(`${laptop.name} writes ${hash.slice(0, 8)}, which older versions do not know`);
}
