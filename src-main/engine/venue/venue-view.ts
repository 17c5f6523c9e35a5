// What the page of the venue's network shows: the hub, the lobby, laptops, the succession, and what waits for a ruling.

import { unknownEntries } from "#db/unknown-kinds";
import type {
  ChiefDeskView,
  DeviceView,
  ForkView,
  LobbyView,
  ServingView,
  SetAsideView,
  VenueView,
} from "#shared/contract/views";
import { type Authority, authorityKinds } from "#shared/event/authority/authority";
import type { AnyFact } from "#shared/event/facts";
import type { Engine } from "../engine";
import type { EventRoom } from "../event-room";
import { stepInCharge } from "../office";
import type { VenueRoom } from "./venue-room";

const mostListed = 500;
const mostUnknown = 50;
const nothing = { entries: 0, oldestSeconds: 0 };

export function venueView(engine: Engine, room: EventRoom, venue: VenueRoom): VenueView {
  const { authority } = room;
  const own = venue.device.device;
  const devices = devicesOf(room, venue);
  const setAside = setAsideHere(engine, room, own);
  return {
    serving: servingOf(venue),
    lobby: lobbyOf(venue),
    devices,
    here: hereOf(engine, room, own),
    desks: desksOf(authority, venue),
    inCharge:
      authority.desks.length === 0 ? engine.author.holdsRoot(room.event) : stepInCharge(authority, own) !== null,
    root: engine.author.holdsRoot(room.event),
    canTakeOver: nextEpoch(authority, own) !== null,
    takenOver: takenOver(authority, own),
    setAside: setAside.slice(0, mostListed),
    setAsideUnlisted: Math.max(0, setAside.length - mostListed),
    forks: forksOf(room),
    oldestUnacknowledgedSeconds: oldestOf(devices),
    stores: venue.exchange.storing.works,
  };
}

/** The step by which this desk would take over; null where it is in charge already, or has no later step. */
export function nextEpoch(authority: Authority, device: string): { hall: string; epoch: number } | null {
  for (const step of authority.desks) {
    if (step.desk !== device) continue;
    const charge = authority.desks.find((other) => other.hall === step.hall && other.inCharge);
    if (charge !== undefined && charge.desk !== device && step.epoch > charge.epoch)
      return { hall: step.hall, epoch: step.epoch };
  }
  return null;
}

function servingOf({ hub }: VenueRoom): ServingView | null {
  if (hub === null) return null;
  const { port, addresses, code, link, fingerprint, pin } = hub;
  return { port, addresses, code, link, fingerprint, pin };
}

function lobbyOf({ hub }: VenueRoom): LobbyView[] {
  return (hub?.guests ?? []).map(({ wire, version, since, offer }) => ({
    device: wire.device,
    name: wire.name,
    address: wire.address,
    version,
    waitingSeconds: Math.floor((performance.now() - since) / 1000),
    fits: offer.fits,
  }));
}

function devicesOf({ authority, state }: EventRoom, { presence, device: own }: VenueRoom): DeviceView[] {
  const people = new Map<string, DeviceView["people"][number][]>();
  for (const { device, person, role } of authority.logs.values()) {
    if (device === null || device === own.device || role === "organiser" || role === "chief") continue;
    const list = people.get(device) ?? [];
    if (!list.some((each) => each.person === person))
      list.push({ person, name: state.people.get(person)?.name ?? "", role });
    people.set(device, list);
  }
  return [...people].map(([device, persons]) => {
    const present = presence.of(device);
    const { note } = present ?? {};
    return {
      device,
      name: present?.name ?? "",
      people: persons,
      online: present?.online ?? false,
      silentSeconds: present === undefined ? null : Math.floor((performance.now() - present.heard) / 1000),
      clockOffsetMs: note?.offsetMs ?? null,
      version: present?.version || null,
      unacknowledged: note === undefined || note === null ? null : (note.unacknowledged ?? nothing),
      revoked: authority.revoked.has(device),
    };
  });
}

/** Who writes on this laptop, or is signed in at one of its windows. */
function hereOf(engine: Engine, { authority, event }: EventRoom, own: string): string[] {
  const writers = [...authority.logs.values()].filter(({ device }) => device === own).map(({ person }) => person);
  return [...new Set([...writers, ...engine.signedIn(event)])];
}

function desksOf({ desks }: Authority, { exchange, device, presence }: VenueRoom): ChiefDeskView[] {
  return desks.map(({ hall, epoch, label, desk, inCharge }) => {
    const peer = exchange.peerOf(desk);
    return {
      hall,
      epoch,
      label,
      device: desk,
      inCharge,
      own: desk === device.device,
      online: desk === device.device || (peer !== undefined && (presence.of(desk)?.online ?? false)),
      behind: peer === undefined ? null : peer.behind,
    };
  });
}

function takenOver(authority: Authority, own: string): VenueView["takenOver"] {
  const mine = authority.desks.filter((step) => step.desk === own);
  for (const step of mine) {
    const charge = authority.desks.find((other) => other.hall === step.hall && other.inCharge);
    const takeover = authority.takeovers.find(
      ({ body }) => body.hall === step.hall && body.epoch === charge?.epoch && body.epoch > step.epoch,
    );
    if (charge === undefined || charge.desk === own || takeover === undefined) continue;
    if (mine.some((other) => other.hall === step.hall && other.epoch > step.epoch)) continue;
    const beyond = authority.setAside.filter(
      ({ fact, reason }) => reason === "beyond-takeover" && authority.logs.get(fact.log)?.by?.desk === own,
    );
    return { label: charge.label, at: takeover.at, entriesBeyond: beyond.length };
  }
  return null;
}

function setAsideHere(engine: Engine, { event, authority, state }: EventRoom, own: string): SetAsideView[] {
  const facts = authority.setAside
    .filter(({ fact }) => fact.kind !== "enrolment" || fact.body.by?.desk !== own)
    .map(({ fact, reason }) => setAsideOf(fact, reason));
  const unfit = state.unfit.map((fact) => ({ ...setAsideOf(fact, "breaks-rule"), admissible: false }));
  // What has been ruled out waits for nobody, and must hide nothing that does.
  const [open, ruledOut] = [facts.filter((each) => !isRuledOut(each)), facts.filter(isRuledOut)];
  return [...unknownHere(engine, event, authority), ...open, ...unfit, ...ruledOut];
}

function isRuledOut({ reason }: SetAsideView): boolean {
  return reason === "ruled-out";
}

/** Of each log and kind the first: an honest newer version's are not to be passed over, and none may crowd out the rest. */
function unknownHere(engine: Engine, event: string, authority: Authority): SetAsideView[] {
  const unknown = unknownEntries(engine.store, event).filter(({ log }) => authority.logs.has(log));
  const first = new Map(unknown.toReversed().map((entry) => [`${entry.log} ${entry.kind}`, entry]));
  return [...first.values()].slice(0, mostUnknown).map(({ hash, log, kind, at }) => ({
    entry: hash,
    kind,
    reason: "kind-unknown",
    author: authority.logs.get(log)?.person ?? "",
    project: null,
    judge: null,
    at,
    admissible: false,
  }));
}

function setAsideOf(fact: AnyFact, reason: SetAsideView["reason"]): SetAsideView {
  const body = fact.body as { project?: unknown; judge?: unknown };
  return {
    entry: fact.hash,
    kind: fact.kind,
    reason,
    author: fact.author,
    project: typeof body.project === "string" ? body.project : null,
    judge: typeof body.judge === "string" ? body.judge : null,
    at: fact.at,
    admissible: !authorityKinds.has(fact.kind),
  };
}

function forksOf(room: EventRoom): ForkView[] {
  return room.authority.forks.map(({ log, heads, kept }) => ({
    log,
    person: room.authority.logs.get(log)?.person ?? "",
    heads: heads.map(({ seq, hash }) => ({ seq, hash, at: room.fact(hash)?.at ?? "" })),
    settled: kept !== null,
  }));
}

function oldestOf(devices: readonly DeviceView[]): number | null {
  const waits = devices.flatMap(({ unacknowledged, silentSeconds, online }) =>
    unacknowledged === null || unacknowledged.entries === 0
      ? []
      : [unacknowledged.oldestSeconds + (online ? 0 : (silentSeconds ?? 0))],
  );
  return waits.length === 0 ? null : Math.max(...waits);
}
