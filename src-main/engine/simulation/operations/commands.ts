// Changes of command, and what goes wrong with them: chiefs cut off, lost and replaced, laptops sent away and let in again.

import { desksInCharge, readmit, revoke, signInHaste, speakTooSoon, takeOver } from "../faults/command-faults";
import { destroy, moveToFresh } from "../faults/machine-faults";
import { cutOff } from "../faults/network-faults";
import type { Laptop } from "../laptop";
import { organiserRulesOnFork, organiserTakesBack } from "../people/organiser-rulings";
import { judgeActs } from "../people/judge";
import type { World } from "../world";
import type { Operation } from "./operation";

export function commands(world: World): Operation[] {
  const dice = world.dice.faults;
  const desks = (): Laptop[] => world.laptops.filter((laptop) => laptop.isUp && laptop.isDesk && laptop.room !== null);
  return [
    {
      name: "takeover",
      weight: 0.6,
      run: () => {
        const desk = dice.pick(desks());
        return desk !== undefined && takeOver(desk);
      },
    },
    {
      name: "chief-lost",
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
    { name: "chief-cut-off", weight: 1.2, run: () => chiefCutOff() },
    { name: "device-revoked", weight: 1.2, run: () => sendAway() },
    { name: "readmission", weight: 0.8, run: () => atSome(desks(), readmit) },
    { name: "speak-too-soon", weight: 0.8, run: () => atSome(desks(), speakTooSoon) },
    { name: "organiser-takes-back", weight: 0.6, run: () => atSome(organisers(), organiserTakesBack) },
    { name: "organiser-rules-on-fork", weight: 0.6, run: () => atSome(organisers(), organiserRulesOnFork) },
  ];

  function organisers(): Laptop[] {
    return world.laptops.filter((laptop) => laptop.isUp && laptop.holdsRoot);
  }

  function atSome(laptops: readonly Laptop[], act: (laptop: Laptop) => boolean): boolean {
    const laptop = dice.pick(laptops);
    return laptop !== undefined && act(laptop);
  }

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
