// People at work: judges mark, chiefs open, close and sign, laptops are let in, the organiser mends the roster.

import { chiefSeat } from "../faults/command-faults";
import type { Laptop } from "../laptop";
import { chiefActs } from "../people/chief";
import { admitOne, letIn, ruleOnFork } from "../people/desk-duty";
import { judgeActs } from "../people/judge";
import { organiserActs } from "../people/organiser";
import { chiefTakesPaper, scorekeeperActs } from "../people/scorekeeper";
import type { World } from "../world";
import type { Operation } from "./operation";

export function work(world: World): Operation[] {
  const dice = world.dice.people;
  const up = (): Laptop[] => world.laptops.filter(({ isUp }) => isUp);
  const marking = (): Laptop[] => up().filter(({ holdsRoot, isDesk }) => !holdsRoot && (!isDesk || dice.chance(0.2)));
  const desks = (): Laptop[] => up().filter(({ isDesk }) => isDesk);
  const atDesk = (act: (desk: Laptop, seat: Laptop["seats"][number]) => boolean): boolean => {
    const desk = dice.pick(desks());
    const seat = desk === undefined ? undefined : chiefSeat(desk);
    return desk !== undefined && seat !== undefined && act(desk, seat);
  };
  return [
    {
      name: "mark",
      weight: 45,
      run: () => {
        const laptop = dice.pick(marking());
        const seat = laptop === undefined ? undefined : dice.pick(laptop.seats);
        if (laptop === undefined || seat === undefined) return false;
        return seat.role === "scorekeeper" ? scorekeeperActs(laptop, seat) : judgeActs(laptop, seat);
      },
    },
    { name: "chief", weight: 25, run: () => atDesk((desk, seat) => chiefActs(desk, seat, world.hallCount)) },
    { name: "paper", weight: 4, run: () => atDesk(chiefTakesPaper) },
    { name: "let-in", weight: 12, run: () => atDesk((desk) => someoneLetIn(desk)) },
    { name: "fork-ruling", weight: 3, run: () => atDesk(ruleOnFork) },
    { name: "admission", weight: 3, run: () => atDesk(admitOne) },
    {
      name: "organise",
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
