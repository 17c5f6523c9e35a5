// The chief's laptop dies for good in the middle of a project: the standby takes over; later the old one comes back.

import { checkHeld } from "./witness";
import type { Hall } from "./hall";
import type { Troubles } from "./troubles";

/** Gives what was shown as held on two machines and is not on the second: nothing, if all is well. */
export async function loseChief(hall: Hall, troubles: Troubles): Promise<string[]> {
  const { first, second, options } = hall;
  await troubles.spare(first, async () => {
    first.gone = true;
    troubles.count("chief-lost", first);
    await troubles.kill(first);
  });
  options.say("the chief's laptop is dead; the standby takes over");
  const lost = await checkHeld(hall, second, ["two"]);
  await hall.persist("the standby has taken over", async () => {
    const chief = hall.chiefAt(second);
    const { inCharge, canTakeOver } = await chief.call("venue.view", {});
    if (inCharge) return true;
    if (canTakeOver) await chief.call("venue.take-over", { reason: "示例：主席台电脑死机" });
    return undefined;
  });
  hall.charge = second;
  troubles.count("takeover", second);
  return lost;
}

/** It is told that another has taken over, and becomes the standby of that one. */
export async function oldChiefReturns(hall: Hall, troubles: Troubles): Promise<void> {
  const { first, options } = hall;
  first.gone = false;
  troubles.startAgain(first);
  troubles.count("old-chief-returns", first);
  await hall.persist("the old chief's desk is told that another has taken over", async () => {
    const { takenOver } = await hall.organiser.call("venue.view", {});
    return takenOver === null ? undefined : true;
  });
  await hall.persist("the old chief's desk is the standby", async () => {
    const { desks } = await hall.organiser.call("venue.view", {});
    if (desks.filter(({ own }) => own).length > 1) return true;
    await hall.organiser.call("venue.appoint", { device: null, hall: "main", label: "主席台一（备用）" });
    return undefined;
  });
  options.say("the old chief's laptop is back, as the standby");
}
