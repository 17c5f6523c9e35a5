// The cast of a simulated venue: the organiser founds the event; desks, standbys, judges and a scorekeeper each get a laptop.

import { toHex } from "#shared/ledger/bytes";
import { createEntry } from "#shared/ledger/entry";
import { Disk, type Keys } from "./disk";
import { halls, plan, rule, stage, tracksOf } from "./event-plan";
import { Laptop, type Seat } from "./laptop";
import { connect } from "./connect";
import { Pen, type SimRecord, newLogKey } from "./pen";
import type { World } from "./world";

export async function newLaptop(world: World, name: string, hall: string, seats: readonly Seat[]): Promise<Laptop> {
  const keys: Keys = { device: world.keys.newSigner(), root: null, logs: [], home: `${name}/1` };
  const laptop = new Laptop(world, name, hall, seats, await Disk.empty(world.blank, keys, world.guards));
  world.laptops.push(laptop);
  return laptop;
}

export async function seatCast(world: World): Promise<void> {
  const dice = world.dice.cast;
  const organiser = await newLaptop(world, "organiser", "", [{ person: dice.recordId(), role: "organiser" }]);
  found(world, organiser);
  const hallCount = dice.chance(0.25) ? 2 : 1;
  world.hallCount = hallCount;
  if (hallCount > 1) world.tally.fault("several-halls");
  const records: SimRecord[] = [{ kind: "rule", body: { stage, track: null, rule } }];
  for (const hall of halls.slice(0, hallCount)) records.push(...(await seatHall(world, hall, hallCount)));
  new Pen(organiser).put(organiser.seats[0] as Seat, records);
  lockRule(organiser);
  for (const laptop of world.laptops.slice(1)) laptop.start();
}

function found(world: World, organiser: Laptop): void {
  const seat = organiser.seats[0] as Seat;
  const root = world.keys.newSigner();
  organiser.disk.keys = { ...organiser.disk.keys, root: { signer: root, person: seat.person } };
  const floor = newLogKey(organiser, seat, "floor", null);
  if (floor.signer === null) throw new RangeError("a new log has its key");
  const payload = { root: toHex(root.publicKey), template: "simulation", rehearsal: true, plan };
  const at = organiser.wallTime();
  const entry = createEntry(
    { event: null, seq: 1, prev: null, kind: "event", critical: true, at, payload },
    floor.signer,
    world.keys.crypto,
  );
  world.event = entry.hash;
  organiser.start();
  new Pen(organiser).found(seat, floor, entry);
}

/** The laptops of a hall, and what the organiser puts on record of it. */
async function seatHall(world: World, hall: string, hallCount: number): Promise<SimRecord[]> {
  const dice = world.dice.cast;
  const records: SimRecord[] = [];
  const panels = [...tracksOf(hall, hallCount)];
  const person = (name: string, role: "chief" | "judge" | "scorekeeper", marks: boolean): Seat => {
    const seat: Seat = { person: dice.recordId(), role };
    const about = { name: `示例${name}`, unit: "", title: "", code: name, role, panels, marks, removed: false };
    records.push({ kind: "person", body: { person: seat.person, ...about } });
    world.roster.people.push(seat.person);
    return seat;
  };
  for (let number = 1; number <= (hallCount > 1 ? 3 : dice.between(3, 7)); number += 1) {
    const about = { name: `示例${hall}-${number}`, applicantUnit: "", jointUnits: [], scene: "", withdrawn: null };
    const track = panels[number % panels.length] as string;
    const project = dice.recordId();
    records.push({ kind: "project", body: { project, seq: number, track, ...about } });
    world.roster.projects.push(project);
  }
  const letters = dice.chance(0.4) ? ["A", "B", "C"] : ["A", "B"];
  for (const [at, letter] of letters.entries()) {
    const chief = person(`${hall}-${letter}`, "chief", at === 0 && dice.chance(0.3));
    const desk = await newLaptop(world, `${hall}-${letter}`, hall, [chief]);
    records.push(succession(desk, at + 1));
  }
  for (let number = 1; number <= (hallCount > 1 ? 2 : dice.between(3, 5)); number += 1) {
    const judge = person(`${hall}-J${number}`, "judge", true);
    await newLaptop(world, `${hall}-J${number}`, hall, [judge]);
    if (!dice.chance(0.25)) continue;
    world.tally.fault("two-laptops");
    await newLaptop(world, `${hall}-J${number}b`, hall, [judge]);
  }
  // Two people key paper ballots at one laptop.
  const keyers = [person(`${hall}-K1`, "scorekeeper", false), person(`${hall}-K2`, "scorekeeper", false)];
  await newLaptop(world, `${hall}-K`, hall, keyers);
  connect(world);
  return records;
}

export function succession(desk: Laptop, epoch: number): SimRecord {
  const { hall, device, name } = desk;
  return { kind: "succession", body: { hall, epoch, desk: device, hub: device, label: name } };
}

function lockRule(organiser: Laptop): void {
  const state = organiser.room?.state;
  const hash = state?.rules.get(stage)?.hash;
  if (hash === undefined) throw new RangeError("no rule");
  new Pen(organiser).put(organiser.seats[0] as Seat, [{ kind: "rule-lock", body: { stage, track: null, rule: hash } }]);
}
