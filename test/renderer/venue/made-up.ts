// Made-up views of the network, for tests to change in the one respect that they are about.

import { formatJoinLink } from "#shared/venue/join-link";
import type { ChiefDeskView, DeviceView, LinkView, SetAsideView, VenueView } from "#shared/contract/views";

export function venue(change: Partial<VenueView> = {}): VenueView {
  return {
    serving: null,
    lobby: [],
    devices: [],
    here: [],
    desks: [],
    inCharge: true,
    root: true,
    canTakeOver: false,
    takenOver: null,
    setAside: [],
    setAsideUnlisted: 0,
    forks: [],
    oldestUnacknowledgedSeconds: null,
    stores: true,
    ...change,
  };
}

export function device(change: Partial<DeviceView> = {}): DeviceView {
  return {
    device: "d".repeat(64),
    name: "1 号席",
    people: [{ person: "P1", name: "示例评委", role: "judge" }],
    online: true,
    silentSeconds: 0,
    clockOffsetMs: 0,
    version: "0.1.0",
    unacknowledged: { entries: 0, oldestSeconds: 0 },
    revoked: false,
    ...change,
  };
}

export function desk(change: Partial<ChiefDeskView> = {}): ChiefDeskView {
  return {
    hall: "main",
    epoch: 1,
    label: "主席台",
    device: "a".repeat(64),
    inCharge: false,
    own: false,
    online: true,
    behind: null,
    ...change,
  };
}

export function aside(change: Partial<SetAsideView> = {}): SetAsideView {
  return {
    entry: "e".repeat(64),
    kind: "ballot",
    reason: "beyond-takeover",
    author: "P1",
    project: "X1",
    judge: "P1",
    at: "2026-11-21T10:00:00+08:00",
    admissible: true,
    ...change,
  };
}

export function link(change: Partial<LinkView> = {}): LinkView {
  return {
    state: "connected",
    desk: "主席台",
    sinceSeconds: 5,
    unacknowledged: { entries: 0, oldestSeconds: 0 },
    clockOffsetMs: 0,
    refusal: null,
    deskStores: true,
    ...change,
  };
}

export const serving: NonNullable<VenueView["serving"]> = {
  port: 47_610,
  addresses: ["192.168.1.5", "fd00::1"],
  code: "7QK2-M9XP",
  link: formatJoinLink({
    fingerprint: "a7".repeat(32),
    addresses: [
      { host: "192.168.1.5", port: 47_610 },
      { host: "fd00::1", port: 47_610 },
    ],
  }),
  fingerprint: "a7".repeat(32),
  pin: "381204",
};
