// Whoever crowds the hub's door loses a place of its own, never another's.

import { expect, test } from "vitest";
import { type DoorLimits, HubDoor } from "../../../../src-main/engine/venue/transport/hub-door";

const limits: DoorLimits = {
  connections: 6,
  connectionsPerAddress: 4,
  arrivalsPerSecond: 1000,
  arrivalsAtOnce: 1000,
  strangers: 3,
};

test("when strangers crowd it, the oldest of the busiest address goes", () => {
  const door = new HubDoor(limits);
  const away: string[] = [];
  const enter = (address: string, name: string) => door.enter(address, () => away.push(name));
  enter("quiet", "first of all");
  enter("crowd", "crowd 1");
  enter("crowd", "crowd 2");
  enter("late", "late");
  expect(away).toEqual(["crowd 1"]);
  enter("crowd", "crowd 3");
  expect(away).toEqual(["crowd 1", "crowd 2"]);
  expect(door.strangers).toBe(3);
});

test("who is admitted makes room for nobody, and counts until it leaves", () => {
  const door = new HubDoor(limits);
  const away: string[] = [];
  const members = ["a", "b", "c"].map((name) => door.enter(name, () => away.push(name)));
  for (const member of members) member?.admit();
  for (let index = 0; index < 3; index += 1) door.enter("crowd", () => away.push("crowd"));
  expect(door.connections).toBe(6);
  expect(door.enter("d", () => undefined)).toBeUndefined();
  expect(away).toEqual([]);
  members[0]?.leave();
  expect(door.enter("d", () => undefined)).toBeDefined();
  expect(away).toEqual(["crowd"]);
});

test("an address has so many connections and no more", () => {
  const door = new HubDoor({ ...limits, strangers: 10 });
  const four = Array.from({ length: 4 }, () => door.enter("one", () => undefined));
  expect(door.enter("one", () => undefined)).toBeUndefined();
  expect(door.enter("other", () => undefined)).toBeDefined();
  four[0]?.leave();
  expect(door.enter("one", () => undefined)).toBeDefined();
});

test("an address that comes and goes too often waits, and only that address", () => {
  let now = 0;
  const door = new HubDoor({ ...limits, arrivalsPerSecond: 10, arrivalsAtOnce: 5 }, () => now);
  const come = (address: string): boolean => {
    const visitor = door.enter(address, () => undefined);
    visitor?.leave();
    return visitor !== undefined;
  };
  const outcomes = Array.from({ length: 100 }, () => come("busy"));
  expect(outcomes.filter(Boolean)).toHaveLength(5);
  expect(come("other")).toBe(true);
  now += 100;
  expect([come("busy"), come("busy")]).toEqual([true, false]);
});

test("thousands of addresses are not all remembered", () => {
  const door = new HubDoor({ ...limits, arrivalsAtOnce: 1, arrivalsPerSecond: 0.001 }, () => 0);
  for (let index = 0; index < 5000; index += 1) door.enter(`address ${index}`, () => undefined)?.leave();
  // The first one is new again: it was forgotten.
  expect(door.enter("address 0", () => undefined)).toBeDefined();
});
