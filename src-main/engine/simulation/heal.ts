// The end of a simulation: everything heals, everyone talks until nobody has anything to say, and the desks settle what waits.

import { unknownCriticalKinds } from "#db/unknown-kinds";
import { moveToFresh } from "./faults/machine-faults";
import { appoint, chiefSeat, desksInCharge, signInHaste, takeOver } from "./faults/command-faults";
import type { Laptop } from "./laptop";
import { fairWeather } from "./network";
import { Pen, officeInCharge } from "./pen";
import { letIn, ruleOnFork, waitingForRuling } from "./people/desk-duty";
import { judgeActs } from "./people/judge";
import { broken } from "./violation";
import type { World } from "./world";

const mostSteps = 40_000;
const mostRounds = 60;
/** What was lost on a wire that goes on is sent again after the second statement that does not speak of it. */
const quietAfterLosses = 3;

export async function heal(world: World): Promise<void> {
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
  exchangeUntilQuiet(world, anew ? 1 : quietAfterLosses);
  // Where every desk is lost there is nobody to converge on until another is appointed.
  for (const hall of hallsOf(world)) if (!hasDesk(world, hall)) await ensureCharge(world, hall);
}

function hallsOf({ laptops }: World): Set<string> {
  return new Set(laptops.filter(({ isDesk }) => isDesk).map(({ hall }) => hall));
}

function hasDesk(world: World, hall: string): boolean {
  const devices = new Set(running(world).map(({ device }) => device));
  const organiser = running(world).find(({ holdsRoot }) => holdsRoot);
  return organiser?.authority.desks.some((step) => step.hall === hall && devices.has(step.desk)) === true;
}

/** Bounded: two that cannot stop talking, or never come to agree, are a fault. */
export function exchangeUntilQuiet(world: World, quietRounds = 1): void {
  for (const link of world.links) link.open();
  let before = "";
  let now = afterDraining(world);
  for (let round = 0, quiet = 0; quiet < quietRounds; round += 1) {
    if (round > mostRounds) broken("exchanges-end", `after ${mostRounds} rounds laptops still change`);
    for (const link of world.links) link.open();
    for (const laptop of running(world)) laptop.stateAll();
    before = now;
    now = afterDraining(world);
    quiet = now === before ? quiet + 1 : 0;
  }
}

function afterDraining(world: World): string {
  if (!world.schedule.drain(mostSteps)) broken("exchanges-end", `a round has taken more than ${mostSteps} steps`);
  return running(world).map(headsOf).join();
}

function running(world: World): Laptop[] {
  return world.laptops.filter(({ isUp }) => isUp);
}

function headsOf({ shelf }: Laptop): string {
  return [...shelf.frontier().values()].map((heads) => heads.map(({ hash }) => hash.slice(0, 8)).join()).join(";");
}

/** Every hall gets a desk in charge, every laptop its log, every fork and everything set aside its ruling. */
export async function settle(world: World): Promise<void> {
  world.tally.note("the desks settle what waits");
  for (let round = 0; round < 3; round += 1) {
    for (const hall of hallsOf(world)) await ensureCharge(world, hall);
    let settled = false;
    for (const desk of running(world).filter((laptop) => laptop.isDesk)) {
      if (!settleAt(desk)) continue;
      settled = true;
      exchangeUntilQuiet(world);
    }
    if (!settled) break;
  }
  // Life goes on: whoever marks now writes what stands.
  for (const laptop of running(world))
    for (const seat of laptop.seats) if (seat.role === "judge") judgeActs(laptop, seat);
  exchangeUntilQuiet(world);
  for (const desk of running(world).filter((laptop) => laptop.isDesk)) {
    signAnew(desk);
    exchangeUntilQuiet(world);
  }
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

/** Whether there was anything to settle. */
function settleAt(desk: Laptop): boolean {
  const seat = chiefSeat(desk);
  if (seat === undefined || desk.room === null || officeInCharge(desk) === null) return false;
  let done = false;
  for (const laptop of running(desk.world))
    if (laptop.hall === desk.hall && !laptop.isDesk && desk.linkedTo.includes(laptop))
      done = letIn(desk, laptop) || done;
  for (let forks = 0; forks < 10 && ruleOnFork(desk, seat); forks += 1) done = true;
  const dice = desk.world.dice.people;
  const records = waitingForRuling(desk).map(({ fact }) => ({
    kind: "admission" as const,
    body: { entry: fact.hash, admitted: dice.chance(0.6), reason: "示例" },
  }));
  if (records.length > 0) new Pen(desk).put(seat, records);
  return done || records.length > 0;
}

/** Where two certificates stand for a track, the desk in charge signs one that names both. */
function signAnew(desk: Laptop): void {
  const { world, room } = desk;
  if (room === null || unknownCriticalKinds(desk.disk.store, world.event).length > 0) return;
  signInHaste(desk, world.hallCount);
}
