// What each device may read, by the people and desks that the ledger says it stands for.

import type { Basis } from "../event/authority/authority";
import type { Reader } from "./rights";

/** null for a device that the event does not know, or that was sent away: it is served nothing. */
export function readerOf(authority: Basis, device: string): Reader | null {
  if (authority.revoked.has(device)) return null;
  const rights = [...authority.logs.values()].filter((log) => log.device === device);
  if (rights.some((log) => log.role === "organiser")) return { kind: "organiser", people: new Set() };
  if (isDesk(authority, device)) return { kind: "desk", people: new Set() };
  return rights.length === 0 ? null : { kind: "member", people: new Set(rights.map((log) => log.person)) };
}

/** Whether the event has ever let this device in: what it still holds is taken, also after it was sent away. */
export function isKnownDevice(authority: Basis, device: string): boolean {
  return (
    authority.revoked.has(device) ||
    isDesk(authority, device) ||
    [...authority.logs.values()].some((log) => log.device === device)
  );
}

/** Whether the device stands in the succession of chief desks, in charge or not. */
export function isDesk({ desks }: Pick<Basis, "desks">, device: string): boolean {
  return desks.some((step) => step.desk === device);
}
