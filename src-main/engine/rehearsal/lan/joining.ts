// A laptop joins the hall as any does: by code and PIN into the lobby, where the desk in charge gives it to a person.

import { setTimeout as wait } from "node:timers/promises";
import type { ServingView } from "#shared/contract/views";
import type { Asker } from "../cast";
import type { Hall } from "./hall";
import type { Laptop } from "./laptop";

/** What the laptop becomes. */
export type Office =
  | { readonly person: string; readonly revoke: readonly string[] }
  /** A desk of the succession; the organiser appoints it. */
  | { readonly label: string };

const waitForGiftMs = 20_000;
let lastVisit = 0;

/** Gives the laptop's device. A desk that dies meanwhile, or a link that breaks, only costs another try. */
export async function joinHall(hall: Hall, laptop: Laptop, office: Office): Promise<string> {
  return hall.persist(`${laptop.name} has joined`, async () => {
    const desk = "label" in office || hall.charge === hall.first ? hall.organiser : hall.chief;
    const { code, port, pin } = await serving(desk);
    // Every try under a name of its own, by which the lobby is searched.
    const name = `示例 ${laptop.name} ${(lastVisit += 1)}`;
    const { host } = hall.charge.place;
    const entered = await laptop.door().call("venue.join", { hub: code, address: `${host}:${port}`, pin, name });
    if (entered.state !== "lobby") return undefined;
    const device = await deviceInLobby(desk, name);
    if (device === undefined) return undefined;
    if ("label" in office) await desk.call("venue.appoint", { device, hall: "main", label: office.label });
    else await desk.call("venue.assign", { device, person: office.person, revoke: [...office.revoke] });
    return (await hasJoined(hall, laptop)) ? device : undefined;
  });
}

async function serving(desk: Asker): Promise<ServingView & { pin: string }> {
  const view = (await desk.call("venue.view", {})).serving;
  if (view === null) await desk.call("venue.serve", { on: true });
  else if (view.pin === null) await desk.call("venue.new-pin", {});
  else return { ...view, pin: view.pin };
  return serving(desk);
}

/** The guest's first word may take a moment longer than the answer to its PIN. */
async function deviceInLobby(desk: Asker, name: string): Promise<string | undefined> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { lobby } = await desk.call("venue.view", {});
    const guest = lobby.find((each) => each.name === name);
    if (guest !== undefined) return guest.device;
    await wait(100);
  }
  return undefined;
}

async function hasJoined(hall: Hall, laptop: Laptop): Promise<boolean> {
  const end = performance.now() + waitForGiftMs;
  while (performance.now() < end) {
    hall.options.signal.throwIfAborted();
    const { state } = await laptop.door().call("venue.joining", {});
    if (state === "joined") return true;
    if (state === "none" || state === "turned-away") return false;
    await wait(100);
  }
  return false;
}
