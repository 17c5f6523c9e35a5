// One simulation: a venue, a number of things that happen in it, healing, and everything that must hold then.

import type { Sizes } from "#shared/sync/session";
import { Dice } from "./dice";
import { seatCast } from "./cast";
import { enterHostiles, letInsiderIn } from "./hostile/enter";
import type { Hostile } from "./hostile/hostile";
import { exchangeUntilQuiet, heal, settle } from "./heal";
import { readHealed } from "./healed";
import { onceHealed, onceSettled } from "./invariants/index";
import type { Invariant } from "./invariants/invariant";
import { entriesLetter, watchSent } from "./invariants/no-foreign-marks";
import { Laptop } from "./laptop";
import { drawWeather, fairWeather } from "./network";
import { operationNames, operationsOf } from "./operations";
import { officeInCharge } from "./pen";
import { letIn } from "./people/desk-duty";
import { Schedule } from "./schedule";
import { quickCrypto, realCrypto } from "./sim-crypto";
import { type SimGuards, allSimGuards } from "./sim-guards";
import { Tally } from "./tally";
import { Truth } from "./truth";
import { Violation } from "./violation";
import type { PowerRates, World } from "./world";

export interface SeedViolation {
  readonly seed: number;
  readonly invariant: string;
  readonly details: string;
  /** The last steps before it, the oldest first. */
  readonly trace: readonly string[];
}

export interface SeedOutcome {
  readonly tally: Tally;
  readonly violation: SeedViolation | null;
}

export interface SeedOptions {
  readonly seed: number;
  /** The image of an empty store, made once for all seeds. */
  readonly blank: Uint8Array;
  readonly guards?: SimGuards;
  /** Names of operations and attacks that are to happen more often; null draws some. */
  readonly emphasis?: readonly string[] | null;
  /** Real Ed25519 is ten times as slow as its stand-in. */
  readonly realSignatures?: boolean;
  readonly say?: ((step: string) => void) | null;
}

const mostTapped = 150;

export async function runSeed({
  seed,
  blank,
  guards = allSimGuards,
  emphasis = null,
  realSignatures = true,
  say = null,
}: SeedOptions): Promise<SeedOutcome> {
  const world = newWorld({ seed, blank, guards, emphasis, realSignatures }, new Tally(say));
  const { tally } = world;
  try {
    await play(world);
    return { tally, violation: null };
  } catch (error) {
    // Anything that is thrown is a fault: no input may stop the program.
    const invariant = error instanceof Violation ? error.invariant : "never-throws";
    const details = error instanceof Violation ? error.message : String((error as Error).stack ?? error);
    return { tally, violation: { seed, invariant, details, trace: tally.lastSteps } };
  } finally {
    for (const { disk } of world.laptops) disk.store.close();
  }
}

type Drawn = Required<Omit<SeedOptions, "say">>;

function newWorld({ seed, blank, guards, emphasis, realSignatures }: Drawn, tally: Tally): World {
  const dice = (purpose: string): Dice => new Dice(seed, purpose);
  const world: World = {
    seed,
    guards,
    emphasis: new Set(emphasis ?? drawEmphasis(dice("emphasis"))),
    sizes: drawSizes(dice("sizes")),
    blank,
    tally,
    dice: {
      cast: dice("cast"),
      network: dice("network"),
      power: dice("power"),
      people: dice("people"),
      faults: dice("faults"),
      hostile: dice("hostile"),
    },
    schedule: new Schedule(),
    truth: new Truth(),
    keys: (realSignatures ? realCrypto : quickCrypto)(dice("keys")),
    laptops: [],
    links: [],
    tapped: [],
    roster: { people: [], projects: [] },
    event: "",
    hallCount: 1,
    weather: fairWeather,
    power: { beforeCommit: 0, inCommit: 0, afterCommit: 0 },
    calm: false,
    sent: (from, to, frame) => {
      if (to instanceof Laptop) {
        const people = to.isDesk || to.holdsRoot ? null : new Set(to.seats.map(({ person }) => person));
        if (from instanceof Laptop) watchSent(world, from.name, { name: to.name, people }, frame);
      } else {
        const { person } = to as Hostile;
        watchSent(world, from.name, { name: to.name, people: new Set(person === null ? [] : [person]) }, frame);
      }
      // Of what is worth repeating more than of all the small talk.
      if (world.dice.hostile.chance(frame[0] === entriesLetter ? 0.15 : 0.03)) {
        world.tapped.push(frame);
        if (world.tapped.length > mostTapped) world.tapped.shift();
      }
    },
  };
  return world;
}

async function play(world: World): Promise<void> {
  const dice = world.dice.faults;
  await seatCast(world);
  const hostiles = enterHostiles(world);
  world.schedule.pass(1000);
  openDoors(world);
  world.schedule.pass(1000);
  world.weather = drawWeather(world.dice.network);
  world.power = drawPower(dice);
  const operations = operationsOf(world, hostiles);
  for (let count = dice.between(60, 140); count > 0; count -= 1) {
    world.schedule.pass(dice.between(20, 700));
    letInsidersIn(world, hostiles);
    if ((await dice.weighed(operations)?.run()) === true) world.tally.operations += 1;
  }
  await heal(world);
  check(world, onceHealed);
  await settle(world);
  check(world, onceHealed);
  check(world, onceSettled);
  // Nothing is left to say, and asking once more changes nothing.
  exchangeUntilQuiet(world);
}

/** Most laptops are let in before the first team is on stage. */
function openDoors(world: World): void {
  for (const laptop of world.laptops) {
    const desks = world.laptops.filter(({ isDesk }) => isDesk && !laptop.isDesk && !laptop.holdsRoot);
    const desk = desks.find((each) => each.hall === laptop.hall && officeInCharge(each) !== null);
    if (desk !== undefined && world.dice.cast.chance(0.95)) letIn(desk, laptop);
  }
}

/** Half of the seeds have a little of everything; the others dwell on something. */
function drawEmphasis(dice: Dice): string[] {
  return [1, 2].flatMap(() => (dice.chance(0.3) ? [dice.pick(operationNames) ?? ""] : []));
}

function drawSizes(dice: Dice): Sizes {
  const chunk = dice.between(300, 3000);
  return { chunk, window: chunk * dice.between(1, 6) };
}

function drawPower(dice: Dice): PowerRates {
  const share = (): number => dice.pick([0, 0, 0.005, 0.02]) ?? 0;
  return { beforeCommit: share(), inCommit: share(), afterCommit: share() };
}

function letInsidersIn(world: World, hostiles: readonly Hostile[]): void {
  const insider = hostiles.find(({ person, logId }) => person !== null && !world.truth.logs.has(logId));
  const desk = world.laptops.find((laptop) => laptop.isUp && laptop.room !== null && officeInCharge(laptop) !== null);
  if (insider !== undefined && desk !== undefined) letInsiderIn(desk, insider);
}

function check(world: World, invariants: readonly Invariant[]): void {
  const healed = readHealed(world);
  for (const invariant of invariants) invariant.check(world, healed);
}
