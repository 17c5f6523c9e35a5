// What follows from the view of the network: what waits for a person, what to do next, and what is amiss.

import type { ChiefDeskView, DeviceView, ForkView, SetAsideView, VenueView } from "#shared/contract/views";

/** The oldest entry that has not arrived may be this old before anyone is alarmed. */
export const alarmSeconds = 30;
/** A smaller difference between two clocks is not worth a word. */
const clockMs = 2000;

export interface Rulings {
  /** A ruling can admit these, or rule them out. */
  readonly open: readonly SetAsideView[];
  /** These rest on authority itself, and have to be done again. */
  readonly redo: readonly SetAsideView[];
  readonly ruledOut: readonly SetAsideView[];
  readonly forks: readonly ForkView[];
}

export function rulingsOf({ setAside, forks }: Pick<VenueView, "setAside" | "forks">): Rulings {
  const unruled = setAside.filter(({ reason }) => reason !== "ruled-out");
  return {
    open: unruled.filter(({ admissible }) => admissible),
    redo: unruled.filter(({ admissible }) => !admissible),
    ruledOut: setAside.filter(({ reason }) => reason === "ruled-out"),
    forks: forks.filter(({ settled }) => !settled),
  };
}

/** How many things wait for somebody at this desk; one that is not in charge settles none of them. */
export function waitingCount(view: VenueView | null): number {
  if (view === null || !mayLead(view)) return 0;
  const { open, forks } = rulingsOf(view);
  return view.lobby.length + open.length + forks.length;
}

/** Whether this laptop may enrol, send away and rule; the engine asks the same before it does. */
export function mayLead({ inCharge, root }: Pick<VenueView, "inCharge" | "root">): boolean {
  return inCharge || root;
}

export type NextStep =
  | { readonly kind: "serve" | "appoint-own" | "not-in-charge" | "none" }
  | { readonly kind: "other-desk" | "follow"; readonly label: string; readonly online: boolean };

/** Only the organiser's desk can appoint, and only where the root key is. */
export function nextStep(view: VenueView, desk: "chief" | "organiser"): NextStep {
  const other = view.desks.find(({ inCharge, own }) => inCharge && !own);
  if (view.takenOver !== null) return { kind: "none" };
  if (other) return { kind: view.canTakeOver ? "follow" : "other-desk", label: other.label, online: other.online };
  if (view.serving !== null) return { kind: "none" };
  if (view.root && view.desks.length === 0 && desk === "organiser") return { kind: "appoint-own" };
  return { kind: mayLead(view) ? "serve" : "not-in-charge" };
}

export function standsAlarm({ unacknowledged, revoked }: DeviceView): boolean {
  return (
    !revoked && unacknowledged !== null && unacknowledged.entries > 0 && unacknowledged.oldestSeconds > alarmSeconds
  );
}

/** Laptops that this person uses now. */
export function laptopsOf(devices: readonly DeviceView[], person: string): DeviceView[] {
  return devices.filter(({ revoked, people }) => !revoked && people.some((each) => each.person === person));
}

/** How far a clock is off, in whole seconds; null where it is close enough, or not known. */
export function clockOff(offsetMs: number | null): { readonly fast: boolean; readonly seconds: number } | null {
  if (offsetMs === null || Math.abs(offsetMs) <= clockMs) return null;
  return { fast: offsetMs > 0, seconds: Math.round(Math.abs(offsetMs) / 1000) };
}

export interface Hall {
  readonly hall: string;
  readonly desks: readonly ChiefDeskView[];
}

/** The succession, hall by hall, in its order. */
export function hallsOf(desks: readonly ChiefDeskView[]): Hall[] {
  return [...Map.groupBy(desks, ({ hall }) => hall)].map(([hall, own]) => ({
    hall,
    desks: own.toSorted((a, b) => a.epoch - b.epoch),
  }));
}

export type Standing = "in-charge" | "standby" | "past";

/** A desk of an earlier place than the one in charge has handed over, whether it knows or not. */
export function standingOf(desk: ChiefDeskView, hall: readonly ChiefDeskView[]): Standing {
  if (desk.inCharge) return "in-charge";
  const inCharge = hall.find((each) => each.inCharge)?.epoch ?? 0;
  return desk.epoch > inCharge ? "standby" : "past";
}

/** The standbys of the hall: those who come after the desk in charge. */
export function standbysOf(hall: readonly ChiefDeskView[]): ChiefDeskView[] {
  return hall.filter((desk) => standingOf(desk, hall) === "standby");
}

/** The place that a further desk of this hall would have. */
export function nextEpoch(desks: readonly ChiefDeskView[], hall: string): number {
  return Math.max(0, ...desks.filter((desk) => desk.hall === hall).map(({ epoch }) => epoch)) + 1;
}

/** Where an event has told of no hall, it has this one. */
const onlyHall = "main";

/** The hall that this laptop stands in, else the first. */
export function ownHall(desks: readonly ChiefDeskView[]): string {
  return (desks.find(({ own }) => own) ?? desks[0])?.hall ?? onlyHall;
}
