// What is done in a simulated venue, one thing after another: people at work, and everything that goes wrong about them.

import type { DiskImage } from "./disk";
import { chiefSeat, desksInCharge, revoke, signInHaste, takeOver } from "./faults/command-faults";
import { cloneDisk, destroy, jumpClock, moveToFresh, restoreDisk } from "./faults/machine-faults";
import { cutOff, partition } from "./faults/network-faults";
import type { Hostile } from "./hostile/hostile";
import { attack } from "./hostile/attacks";
import type { Laptop } from "./laptop";
import { Pen } from "./pen";
import { chiefActs } from "./people/chief";
import { admitOne, letIn, ruleOnFork } from "./people/desk-duty";
import { judgeActs } from "./people/judge";
import { organiserActs } from "./people/organiser";
import { chiefTakesPaper, scorekeeperActs } from "./people/scorekeeper";
import type { World } from "./world";

/** What may happen, and how often beside the rest. Whether it did is said. */
export interface Operation {
  readonly weight: number;
  run(): boolean | Promise<boolean>;
}

export function operationsOf(world: World, hostiles: readonly Hostile[]): Operation[] {
  return [...work(world), ...mishaps(world), ...commands(world), ...attacks(world, hostiles)];
}

function work(world: World): Operation[] {
  const dice = world.dice.people;
  const up = (): Laptop[] => world.laptops.filter(({ isUp }) => isUp);
  const judges = (): Laptop[] => up().filter(({ seats }) => seats.some(({ role }) => role !== "organiser"));
  const desks = (): Laptop[] => up().filter(({ isDesk }) => isDesk);
  const atDesk = (act: (desk: Laptop, seat: Laptop["seats"][number]) => boolean): boolean => {
    const desk = dice.pick(desks());
    const seat = desk === undefined ? undefined : chiefSeat(desk);
    return desk !== undefined && seat !== undefined && act(desk, seat);
  };
  return [
    {
      weight: 45,
      run: () => {
        const laptop = dice.pick(judges());
        const seat = laptop === undefined ? undefined : dice.pick(laptop.seats);
        if (laptop === undefined || seat === undefined) return false;
        return seat.role === "scorekeeper" ? scorekeeperActs(laptop, seat) : judgeActs(laptop, seat);
      },
    },
    { weight: 25, run: () => atDesk((desk, seat) => chiefActs(desk, seat, world.hallCount)) },
    { weight: 4, run: () => atDesk(chiefTakesPaper) },
    { weight: 12, run: () => atDesk((desk) => someoneLetIn(desk)) },
    { weight: 3, run: () => atDesk(ruleOnFork) },
    { weight: 3, run: () => atDesk(admitOne) },
    {
      weight: 6,
      run: () => {
        const laptop = dice.pick(up().filter(({ holdsRoot }) => holdsRoot));
        const seat = laptop?.seats[0];
        return laptop !== undefined && seat !== undefined && organiserActs(laptop, seat);
      },
    },
  ];

  function someoneLetIn(desk: Laptop): boolean {
    const present = up().filter(
      (laptop) => laptop.hall === desk.hall && !laptop.isDesk && desk.linkedTo.includes(laptop),
    );
    return desk.room !== null && present.filter((laptop) => desk.isUp && letIn(desk, laptop)).length > 0;
  }
}

function mishaps(world: World): Operation[] {
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
    { weight: 2, run: () => withSome(() => true, jumpClock) },
    { weight: 5, run: () => partition(world) },
    {
      weight: 2,
      run: () =>
        withSome(
          () => true,
          (laptop) => laptop.crash("at rest"),
        ),
    },
    {
      weight: 0.7,
      run: () =>
        withSome(
          () => true,
          (laptop) => cloneDisk(laptop, false),
        ),
    },
    { weight: 0.5, run: () => withSome(expendable, (laptop) => cloneDisk(laptop, true)) },
    {
      weight: 3,
      run: () => withSome(expendable, (laptop) => void backups.set(laptop, laptop.disk.image())),
    },
    {
      weight: 1.4,
      run: () =>
        withSome(
          (laptop) => backups.has(laptop),
          (laptop) => restoreDisk(laptop, backups.get(laptop) as DiskImage, dice.chance(0.4)),
        ),
    },
    {
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
      weight: 2,
      run: () => withSome(() => true, writeUnknown),
    },
  ];
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

function commands(world: World): Operation[] {
  const dice = world.dice.faults;
  const desks = (): Laptop[] => world.laptops.filter((laptop) => laptop.isUp && laptop.isDesk && laptop.room !== null);
  return [
    {
      weight: 0.6,
      run: () => {
        const desk = dice.pick(desks());
        return desk !== undefined && takeOver(desk);
      },
    },
    {
      weight: 0.5,
      run: () => {
        const hall = dice.pick(desks())?.hall;
        const chief = hall === undefined ? undefined : dice.pick(desksInCharge(world, hall));
        const others = desks().filter((desk) => desk.hall === hall && desk !== chief);
        if (chief === undefined || others.length === 0) return false;
        destroy(chief);
        for (const other of others) if (takeOver(other)) return true;
        return true;
      },
    },
    { weight: 1, run: () => chiefCutOff() },
    { weight: 1.2, run: () => sendAway() },
  ];

  /** The chief is cut off from the other desks and goes on; a standby takes over; then the chief comes back. */
  function chiefCutOff(): boolean {
    const chief = dice.pick(desks().flatMap(({ hall }) => desksInCharge(world, hall)));
    if (chief === undefined) return false;
    const standby = dice.pick(desks().filter((desk) => desk !== chief && desk.hall === chief.hall));
    if (standby === undefined || standby.holdsRoot) return false;
    cutOff(world, chief, ({ isDesk, holdsRoot }) => isDesk || holdsRoot, 25_000);
    world.schedule.after(1000, () => {
      if (standby.isUp && standby.room !== null) takeOver(standby);
    });
    world.schedule.after(dice.between(2000, 15_000), () => {
      if (chief.isUp && chief.room !== null && signInHaste(chief, world.hallCount))
        world.tally.fault("old-chief-returns");
    });
    return true;
  }

  /** A judge's laptop out of reach has ballots to send when the chief sends it away; the judge goes on at another one. */
  async function sendAway(): Promise<boolean> {
    const laptop = dice.pick(
      world.laptops.filter((each) => each.isUp && each.seats.some(({ role }) => role === "judge")),
    );
    if (laptop === undefined || laptop.room === null) return false;
    const desk = dice.pick(desksInCharge(world, laptop.hall));
    const seat = laptop.seats[0];
    if (desk === undefined || seat === undefined) return false;
    cutOff(world, laptop, () => true, 12_000);
    const unsent = [1, 2].filter(() => laptop.isUp && judgeActs(laptop, seat)).length;
    if (!desk.isUp || !revoke(desk, laptop)) return false;
    if (unsent > 0) world.tally.fault("device-revoked");
    if (dice.chance(0.7)) await moveToFresh(laptop, "~");
    return true;
  }
}

function attacks(world: World, hostiles: readonly Hostile[]): Operation[] {
  return hostiles.map((hostile) => ({ weight: 6, run: () => attack(world, hostile) }));
}
