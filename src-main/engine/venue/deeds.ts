// What a desk may do in the venue's network: give laptops to people, appoint desks, send away, take over, admit, rule on forks.

import { AppError } from "#shared/errors";
import type { InputOf } from "#shared/contract/channels";
import type { Cut } from "#shared/event/bodies";
import type { Port } from "../port";
import { stepInCharge } from "../office";
import { audienceOfRole } from "./offer";
import { nextEpoch } from "./venue-view";
import type { VenueRoom } from "./venue-room";

/** The root, or the chief desk in charge. */
function requireCharge(port: Port, venue: VenueRoom): void {
  const { room, engine } = port;
  const charge = stepInCharge(room.authority, venue.device.device) !== null;
  if (!charge && !engine.author.holdsRoot(room.event)) throw new AppError("not-in-charge");
}

export function assign(port: Port, venue: VenueRoom, { device, person, revoke }: InputOf<"venue.assign">): null {
  requireCharge(port, venue);
  const { room, engine } = port;
  const found = room.state.people.get(person);
  if (found === undefined) throw new AppError("person-unknown");
  const audience = audienceOfRole[found.role];
  if (audience === undefined) throw new AppError("not-allowed", { kind: "enrolment", role: found.role });
  const offer = venue.giving.offerOf(device);
  if (offer === null) throw new AppError("device-unknown");
  if (offer.fits !== "person") throw new AppError("laptop-holds-event");
  const { log } = offer.logs[audience];
  const facts = engine.author.enrol(room, [{ log, device, person, role: found.role, audience }]);
  // Before the entry: whoever is given a laptop finds their PIN there.
  venue.tellPins(device);
  engine.venue.appended(room.event, facts);
  venue.giving.given(device);
  for (const old of revoke) if (old !== device) revokeDevice(port, venue, old, found.name);
  engine.announce(room.event);
  return null;
}

/** A later step of the hall's succession; only the root appoints. */
export function appoint(port: Port, venue: VenueRoom, input: InputOf<"venue.appoint">): null {
  const { room, engine, signedIn } = port;
  if (!engine.author.holdsRoot(room.event)) throw new AppError("no-root-key");
  const { hall, label } = input;
  const own = input.device === null || input.device === venue.device.device;
  const device = own ? venue.device.device : (input.device as string);
  const offer = own ? null : venue.giving.offerOf(device);
  const hub = own ? venue.device.hub : offer?.hub;
  if (hub === undefined) throw new AppError("device-unknown");
  if (offer?.fits === "nothing") throw new AppError("laptop-holds-event");
  const epoch = 1 + Math.max(0, ...room.authority.desks.filter((step) => step.hall === hall).map((step) => step.epoch));
  engine.record(room, signedIn, [{ kind: "succession", body: { hall, epoch, desk: device, hub, label } }]);
  if (!own) venue.giving.given(device);
  return null;
}

export function revoke(port: Port, venue: VenueRoom, { device, reason }: InputOf<"venue.revoke">): null {
  requireCharge(port, venue);
  revokeDevice(port, venue, device, reason);
  return null;
}

function revokeDevice(port: Port, venue: VenueRoom, device: string, reason: string): void {
  const { room, engine, signedIn } = port;
  const logs = [...room.authority.logs.values()].filter((log) => log.device === device);
  // A standby that has not written yet has no logs, and may be stolen all the same.
  if (logs.length === 0 && !room.authority.desks.some((step) => step.desk === device))
    throw new AppError("device-unknown");
  const cuts = logs.map(({ log }) => cutHere(venue, log));
  engine.record(room, signedIn, [{ kind: "revocation", body: { device, cuts, reason, stands: true } }]);
}

export function readmit(port: Port, venue: VenueRoom, { device, reason }: InputOf<"venue.readmit">): null {
  requireCharge(port, venue);
  const { room, engine, signedIn } = port;
  const { revoked, revokedByOrganiser } = room.authority;
  if (!revoked.has(device)) throw new AppError("device-unknown");
  // It is the role that speaks, also at the desk of a laptop that holds the root key.
  if (signedIn.role !== "organiser" && revokedByOrganiser.has(device)) throw new AppError("revoked-by-organiser");
  engine.record(room, signedIn, [{ kind: "revocation", body: { device, cuts: [], reason, stands: false } }]);
  return null;
}

/** Of every log that earlier desks wrote: what this desk holds counts, the rest waits for a ruling. */
export function takeOver(port: Port, venue: VenueRoom, reason: string): null {
  const { room, engine, signedIn } = port;
  const step = nextEpoch(room.authority, venue.device.device);
  if (step === null) throw new AppError("not-in-charge");
  const earlier = new Set(
    room.authority.desks
      .filter((desk) => desk.hall === step.hall && desk.epoch < step.epoch)
      .map((desk) => `${desk.desk} ${desk.epoch}`),
  );
  const cuts = [...room.authority.logs.values()]
    .filter(({ role, by }) => role === "chief" && by !== null && earlier.has(`${by.desk} ${by.epoch}`))
    .map(({ log }) => cutHere(venue, log));
  const recorded = engine.author.recordTakingOver(room, signedIn, step.epoch, [
    { kind: "takeover", body: { hall: step.hall, epoch: step.epoch, cuts, reason } },
  ]);
  engine.forget(room.event);
  engine.venue.appended(room.event, recorded.facts);
  engine.announce(room.event);
  return null;
}

export function admit(port: Port, venue: VenueRoom, { entries, admitted, reason }: InputOf<"venue.admit">): null {
  requireCharge(port, venue);
  const { room, engine, signedIn } = port;
  const known = new Set(room.authority.setAside.map(({ fact }) => fact.hash));
  if (!entries.every((entry) => known.has(entry))) throw new AppError("nothing-to-admit");
  engine.record(
    room,
    signedIn,
    entries.map((entry) => ({ kind: "admission" as const, body: { entry, admitted, reason } })),
  );
  return null;
}

export function ruleFork(port: Port, venue: VenueRoom, { log, seq, hash, reason }: InputOf<"venue.rule-fork">): null {
  requireCharge(port, venue);
  const { room, engine, signedIn } = port;
  const fork = room.authority.forks.find((each) => each.log === log);
  if (fork === undefined || !fork.heads.some((head) => head.seq === seq && head.hash === hash))
    throw new AppError("nothing-to-admit");
  engine.record(room, signedIn, [{ kind: "fork-ruling", body: { log, kept: { log, seq, hash }, reason } }]);
  return null;
}

/** A log as far as it is held here; of a forked one, whose branches wait for a ruling of their own, the longest. */
function cutHere(venue: VenueRoom, log: string): Cut {
  const head = [...venue.exchange.shelf.heads(log)].sort((a, b) => b.seq - a.seq || (a.hash < b.hash ? -1 : 1))[0];
  return head === undefined ? { log, seq: 0, hash: null } : { log, seq: head.seq, hash: head.hash };
}
