// The end of a simulation: everything heals, everyone talks until nobody has anything to say, and the desks settle what waits.

import { unknownCriticalKinds } from "#db/ledger";
import { moveToFresh } from "./faults/machine-faults";
import { appoint, chiefSeat, desksInCharge, signInHaste, takeOver } from "./faults/command-faults";
import type { Laptop } from "./laptop";
import { fairWeather } from "./network";
import { Pen } from "./pen";
import { letIn, ruleOnFork, waitingForRuling } from "./people/desk-duty";
import { broken } from "./violation";
import type { World } from "./world";

const mostSteps = 200_000;
const mostRounds = 60;
/** What was lost on a wire is sent again after the second statement that does not speak of it. */
const quietRounds = 3;

export function heal(world: World): void {
  world.calm = true;
  world.weather = fairWeather;
  world.power = { beforeCommit: 0, inCommit: 0, afterCommit: 0 };
  world.tally.note("everything heals");
  for (const laptop of world.laptops) laptop.start();
  // Half of the time the wires of before go on, with whatever their ends believe of one another.
  const anew = world.dice.faults.chance(0.5);
  for (const link of world.links) {
    link.wanted = [link.a, link.b].every((end) => world.laptops.some((laptop) => laptop === end));
    if (anew || !link.wanted) link.close();
    link.unblock();
  }
  exchangeUntilQuiet(world);
}

/** Bounded: two that cannot stop talking, or never come to agree, are a fault. */
export function exchangeUntilQuiet(world: World): void {
  let before = "";
  for (let round = 0, quiet = 0; quiet < quietRounds; round += 1) {
    if (round > mostRounds) broken("exchanges-end", `after ${mostRounds} rounds laptops still change`);
    for (const link of world.links) link.open();
    for (const laptop of running(world)) laptop.stateAll();
    if (!world.schedule.drain(mostSteps)) broken("exchanges-end", `a round has taken more than ${mostSteps} steps`);
    const now = running(world).map(sizeOf).join();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

function running(world: World): Laptop[] {
  return world.laptops.filter(({ isUp }) => isUp);
}

function sizeOf({ disk }: Laptop): number {
  const { queries } = disk.store;
  return disk.store.first(queries.selectFrom("entry").select((eb) => eb.fn.countAll<number>().as("count")))?.count ?? 0;
}

/** Every hall gets a desk in charge, every laptop its log, every fork and everything set aside its ruling. */
export async function settle(world: World): Promise<void> {
  world.tally.note("the desks settle what waits");
  for (let round = 0; round < 3; round += 1) {
    for (const hall of new Set(world.laptops.filter((laptop) => laptop.isDesk).map((laptop) => laptop.hall)))
      await ensureCharge(world, hall);
    for (const desk of running(world).filter((laptop) => laptop.isDesk)) settleAt(desk);
    exchangeUntilQuiet(world);
  }
  for (const desk of running(world).filter((laptop) => laptop.isDesk)) if (signAnew(desk)) exchangeUntilQuiet(world);
}

async function ensureCharge(world: World, hall: string): Promise<void> {
  if (desksInCharge(world, hall).length > 0) return;
  const inHall = running(world).filter((laptop) => laptop.isDesk && laptop.hall === hall);
  if (inHall.some((desk) => desk.room !== null && takeOver(desk))) {
    exchangeUntilQuiet(world);
    return;
  }
  const organiser = world.laptops.find((laptop) => laptop.holdsRoot && laptop.isUp);
  const last = world.laptops.find((laptop) => laptop.isDesk && laptop.hall === hall) as Laptop;
  const desk = inHall[0] ?? (await moveToFresh(last, "+"));
  if (organiser !== undefined) appoint(organiser, desk);
  exchangeUntilQuiet(world);
  takeOver(desk);
  exchangeUntilQuiet(world);
}

function settleAt(desk: Laptop): void {
  const seat = chiefSeat(desk);
  if (seat === undefined || desk.room === null) return;
  for (const laptop of running(desk.world))
    if (laptop.hall === desk.hall && !laptop.isDesk && desk.linkedTo.includes(laptop)) letIn(desk, laptop);
  for (let forks = 0; forks < 10 && ruleOnFork(desk, seat); forks += 1);
  const dice = desk.world.dice.people;
  const waiting = waitingForRuling(desk).map(({ fact }) => fact.hash);
  if (waiting.length === 0) return;
  const records = waiting.map((entry) => ({
    kind: "admission" as const,
    body: { entry, admitted: dice.chance(0.6), reason: "示例" },
  }));
  new Pen(desk).put(seat, records);
}

/** Where two certificates stand for a track, the desk in charge signs one that names both. */
function signAnew(desk: Laptop): boolean {
  const { world, room } = desk;
  if (room === null || unknownCriticalKinds(desk.disk.store, world.event).length > 0) return false;
  return signInHaste(desk, world.hallCount);
}
