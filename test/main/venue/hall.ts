// Several laptops in one hall: a real engine each, on a data folder of its own, joined over real TLS on loopback.

import type { Client } from "../../../src-main/engine/client";
import { connectClient } from "../../../src-main/engine/client";
import type { Engine } from "../../../src-main/engine/engine";
import type { Role } from "../../../src-shared/event/bodies";
import { type SmallFinal, type Size, seatSmallFinal } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

export interface Laptop {
  readonly venue: Venue;
  readonly engine: Engine;
  /** At the door, nobody signed in. */
  readonly door: Client;
}

export async function laptop(dataFolder?: string): Promise<Laptop> {
  const venue = await openVenue(dataFolder);
  return { venue, engine: venue.engine, door: connectClient(venue.engine) };
}

export interface Hall {
  /** The organiser's laptop, which is the first chief desk as well. */
  readonly first: Laptop;
  readonly final: SmallFinal;
}

/** The organiser's laptop as chief desk 1 of the hall, open for joining. */
export async function hall(size: Size = {}, dataFolder?: string): Promise<Hall> {
  const first = await laptop(dataFolder);
  const final = await seatSmallFinal(first.engine, size);
  await final.organiser.call("venue.appoint", { device: null, hall: "main", label: "主席台一" });
  await final.organiser.call("venue.serve", { on: true });
  return { first, final };
}

/** Waits until something holds; a hall has no other clock than its own events. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Joins by code and PIN into the lobby of whoever serves at that desk. */
export async function enterLobby(
  desk: Client,
  { door }: Laptop,
  name = "示例笔记本",
  address?: string,
): Promise<string> {
  const { serving } = await desk.call("venue.view", {});
  if (serving === null || serving.pin === null) throw new Error("not serving");
  const joined = await door.call("venue.join", {
    hub: serving.code,
    address: address ?? `127.0.0.1:${serving.port}`,
    pin: serving.pin,
    name,
  });
  if (joined.state !== "lobby") throw new Error(`in no lobby but ${joined.state}`);
  const { device } = joined;
  // What both screens show of the laptop is the same.
  await until("the lobby shows the laptop", async () => {
    const { lobby } = await desk.call("venue.view", {});
    return lobby.some((guest) => guest.device === device);
  });
  return device;
}

export interface Seated {
  readonly laptop: Laptop;
  readonly client: Client;
  readonly device: string;
}

/** A laptop of its own for a judge, who has taken a seat at it. */
export function seatJudge(made: Hall, person: string, revoke: string[] = [], at?: Laptop): Promise<Seated> {
  return seatPerson(made, { person, role: "judge" }, revoke, at);
}

/** `desk` is the one that lets the laptop in: the first, where none is given. */
export async function seatPerson(
  { final }: Hall,
  { person, role }: { readonly person: string; readonly role: Role },
  revoke: string[] = [],
  at?: Laptop,
  desk: Client = final.organiser,
): Promise<Seated> {
  const own = at ?? (await laptop());
  const device = await enterLobby(desk, own);
  await desk.call("venue.assign", { device, person, revoke });
  await until("the laptop has joined", async () => (await own.door.call("venue.joining", {})).state === "joined");
  const client = connectClient(own.engine, { binding: { event: final.event, person, role }, keep: true });
  return { laptop: own, client, device };
}

/** A second chief desk, which follows the first. */
export async function standby({ final }: Hall): Promise<{ laptop: Laptop; chief: Client; device: string }> {
  const own = await laptop();
  const device = await enterLobby(final.organiser, own);
  await final.organiser.call("venue.appoint", { device, hall: "main", label: "备用机" });
  await until("the standby has joined", async () => (await own.door.call("venue.joining", {})).state === "joined");
  const person = final.chief.person;
  await until("the standby knows the chief", () => own.engine.room(final.event).state.people.has(person));
  const chief = connectClient(own.engine, { binding: { event: final.event, person, role: "chief" } });
  return { laptop: own, chief, device };
}
