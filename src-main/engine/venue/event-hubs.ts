// Which hubs speak for an event that is held here: whoever types a stranger's code is not to hand the event over to it.

import { AppError } from "#shared/errors";
import type { Basis } from "#shared/event/authority/authority";
import { formatJoinCode, joinCodeOf } from "#shared/venue/join-code";
import type { Engine } from "../engine";
import { scrypt } from "./transport/scrypt";

/** A hub as it has proved itself: by the key that it showed, and the device that signed for it. */
export interface ProvedHub {
  readonly fingerprint: string;
  readonly device: string;
}

/** The hub keys of chief desks stand in the succession; the organiser's laptop is known by its device. */
function speaksFor({ desks, logs, revoked }: Basis, { fingerprint, device }: ProvedHub): boolean {
  if (revoked.has(device)) return false;
  if (desks.some((step) => step.hub === fingerprint && step.desk === device)) return true;
  return [...logs.values()].some((log) => log.role === "organiser" && log.device === device);
}

/** Throws `hub-not-of-event` {expected: the desks that it could have been, with their codes}. Any hub where nothing is held yet. */
export async function requireHubOf(engine: Engine, event: string, hub: ProvedHub): Promise<void> {
  if (!engine.holds(event)) return;
  const { basis } = engine.room(event);
  if (speaksFor(basis, hub)) return;
  const desks = basis.desks.filter((step) => !basis.revoked.has(step.desk));
  const named: string[] = [];
  for (const { label, hub: key } of desks) named.push(`${label} (${formatJoinCode(await joinCodeOf(key, scrypt))})`);
  throw new AppError("hub-not-of-event", { expected: named.join(" · ") });
}
