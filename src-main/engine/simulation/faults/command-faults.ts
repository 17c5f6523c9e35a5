// What happens to who is in command: a standby takes over from a chief dead or alive, a laptop is sent away, desks are appointed.

import type { Cut } from "#shared/event/bodies";
import { cutOf, nextOpeningNumber, standingOf } from "#shared/event/panel";
import { succession } from "../cast";
import { stage, tracksOf } from "../event-plan";
import type { Laptop, Seat } from "../laptop";
import { Pen, officeInCharge } from "../pen";
import { certificateRecords } from "../people/certificate";
import { putAsChief } from "../people/chief";
import { hallProjects } from "../people/looking";
import type { World } from "../world";

const reason = "示例";

export function chiefSeat(laptop: Laptop): Seat | undefined {
  return laptop.seats.find(({ role }) => role === "chief");
}

/** The desk that is in charge of a hall by its own knowledge; a copy or an old chief may think so, too. */
export function desksInCharge(world: World, hall: string): Laptop[] {
  return world.laptops.filter((laptop) => laptop.isUp && laptop.hall === hall && officeInCharge(laptop) !== null);
}

/** Of every log that earlier desks wrote: what this desk holds counts, the rest waits for a ruling. */
export function takeOver(laptop: Laptop): boolean {
  const { authority, device, world } = laptop;
  const seat = chiefSeat(laptop);
  const inCharge = authority.desks.find((step) => step.hall === laptop.hall && step.inCharge)?.epoch ?? 0;
  const step = authority.desks.findLast(
    ({ hall, desk, epoch }) => hall === laptop.hall && desk === device && epoch > inCharge,
  );
  if (seat === undefined || step === undefined) return false;
  const earlier = new Set(
    authority.desks
      .filter(({ hall, epoch }) => hall === step.hall && epoch < step.epoch)
      .map(({ desk, epoch }) => `${desk} ${epoch}`),
  );
  const cuts = [...authority.logs.values()]
    .filter(({ role, by }) => role === "chief" && by !== null && earlier.has(`${by.desk} ${by.epoch}`))
    .map(({ log }) => cutHere(laptop, log));
  const before = world.laptops.find((other) => other.device === authority.desks.find(isBefore)?.desk);
  const body = { hall: step.hall, epoch: step.epoch, cuts, reason };
  const hashes = new Pen(laptop, { desk: device, epoch: step.epoch, person: seat.person }).put(seat, [
    { kind: "takeover", body },
  ]);
  if (hashes === null) return false;
  world.tally.fault(before?.isDestroyed === false ? "chief-replaced-alive" : "chief-replaced-dead");
  world.tally.note(`${laptop.name} takes over with epoch ${step.epoch}`);
  return true;

  function isBefore({ hall, epoch }: { readonly hall: string; readonly epoch: number }): boolean {
    return hall === laptop.hall && epoch === inCharge;
  }
}

function cutHere({ shelf }: Laptop, log: string): Cut {
  const head = [...shelf.heads(log)].sort((a, b) => b.seq - a.seq || (a.hash < b.hash ? -1 : 1))[0];
  return head === undefined ? { log, seq: 0, hash: null } : { log, seq: head.seq, hash: head.hash };
}

/** The root appoints one more desk for the hall, at the end of the succession. */
export function appoint(organiser: Laptop, desk: Laptop): boolean {
  const seat = organiser.seats[0];
  if (seat === undefined || !organiser.holdsRoot) return false;
  const epochs = organiser.authority.desks.filter(({ hall }) => hall === desk.hall).map(({ epoch }) => epoch);
  const hashes = new Pen(organiser).put(seat, [succession(desk, 1 + Math.max(0, ...epochs))]);
  if (hashes !== null) organiser.world.tally.note(`the organiser appoints ${desk.name}`);
  return hashes !== null;
}

/** What the laptop has sent until now counts, what it may send later waits. */
export function revoke(desk: Laptop, laptop: Laptop): boolean {
  const seat = chiefSeat(desk);
  if (seat === undefined || officeInCharge(desk) === null) return false;
  const { device } = laptop;
  const logs = [...desk.authority.logs.values()].filter((log) => log.device === device);
  if (logs.length === 0) return false;
  const cuts = logs.map(({ log }) => cutHere(desk, log));
  return putAsChief(desk, seat, [{ kind: "revocation", body: { device, cuts, reason, stands: true } }]);
}

/** A chief who is cut off, and in a hurry: closes what is open and signs. */
export function signInHaste(desk: Laptop, hallCount: number): boolean {
  const seat = chiefSeat(desk);
  if (seat === undefined || desk.room === null || officeInCharge(desk) === null) return false;
  for (const project of hallProjects(desk.room.state, desk.hall, hallCount)) {
    const at = { project, stage };
    const before = standingOf(desk.room.state, stage, project).standing;
    const rule = desk.room.state.rules.get(stage)?.hash ?? null;
    const number = nextOpeningNumber(desk.room.state);
    if (before === "waiting" && !putAsChief(desk, seat, [{ kind: "opening", body: { ...at, rule, number } }]))
      return false;
    const cut = cutOf(desk.room.state, stage, project);
    if (before !== "closed" && !putAsChief(desk, seat, [{ kind: "closing", body: { ...at, cut } }])) return false;
  }
  const records = certificateRecords(desk.room.state, tracksOf(desk.hall, hallCount));
  return records !== null && putAsChief(desk, seat, records);
}

/** Lets a laptop in again that was sent away. */
export function readmit(desk: Laptop): boolean {
  const seat = chiefSeat(desk);
  const device = desk.world.dice.faults.pick([...desk.authority.revoked]);
  if (seat === undefined || device === undefined || officeInCharge(desk) === null) return false;
  return putAsChief(desk, seat, [{ kind: "revocation", body: { device, cuts: [], reason, stands: false } }]);
}

/** A standby writes as if it were in charge, which it is not: it has not taken over. */
export function speakTooSoon(desk: Laptop): boolean {
  const { authority, device, room, world } = desk;
  const seat = chiefSeat(desk);
  const inCharge = authority.desks.find((step) => step.hall === desk.hall && step.inCharge)?.epoch ?? 0;
  const step = authority.desks.find(
    ({ hall, desk: of, epoch }) => hall === desk.hall && of === device && epoch > inCharge,
  );
  if (seat === undefined || room === null || step === undefined) return false;
  const project = world.dice.faults.pick(hallProjects(room.state, desk.hall, world.hallCount));
  if (project === undefined) return false;
  const body = { project, stage, amount: "3", reason };
  const pen = new Pen(desk, { desk: device, epoch: step.epoch, person: seat.person });
  const hashes = pen.put(seat, [{ kind: "deduction", body }]);
  if (hashes !== null) world.tally.note(`${desk.name} writes ${hashes[0]?.slice(0, 8)} without having taken over`);
  return hashes !== null;
}
