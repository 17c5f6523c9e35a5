// Setting the hall up: the organiser's laptop as the first chief desk, a standby, and a laptop for every judge.

import { type CastSize, foundEvent } from "../cast";
import { beginStage } from "../play-event";
import type { Hall } from "./hall";
import { joinHall } from "./joining";

export async function setUpHall(hall: Hall, size: CastSize): Promise<void> {
  const { first, second, options } = hall;
  const names = Array.from({ length: size.judges }, (_, at) => `judge-${String(at + 1).padStart(2, "0")}`);
  const laptops = names.map((name) => hall.addLaptop(name, "judge"));
  for (const laptop of hall.laptops) laptop.start();
  hall.roster = await foundEvent(first.door("organiser"), size);
  const { organiser, roster } = hall;
  const [stage] = roster.stages;
  if (stage === undefined) throw new RangeError("no stage");
  await beginStage({ organiser, chief: hall.chief, seed: size.seed }, stage);
  await organiser.call("venue.appoint", { device: null, hall: "main", label: "主席台一" });
  await organiser.call("venue.serve", { on: true });
  await joinHall(hall, second, { label: "主席台二" });
  await hall.persist("the chief can sign in at the standby", async () => {
    await hall.chiefAt(second).call("chief.view", {});
    return true;
  });
  options.say("two chief desks are there");
  for (const [at, { person }] of roster.judges.entries()) {
    const laptop = laptops[at];
    if (laptop === undefined) continue;
    await joinHall(hall, laptop, { person, revoke: [] });
    await hall.seatJudge({ laptop, person, seed: size.seed * 1000 + at, sentAway: false });
  }
  options.say(`${laptops.length} judges have joined by code and PIN`);
}
