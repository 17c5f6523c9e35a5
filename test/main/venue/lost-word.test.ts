// Protects the giving of a laptop from loss: whatever breaks between the chief's desk and the laptop, it learns whose it is.

import { afterEach, expect, test } from "vitest";
import { connectClient } from "../../../src-main/engine/client";
import { projectOf, seat, submit } from "../support/small-final";
import { Cable } from "./cable";
import { type Hall, type Laptop, enterLobby, hall, laptop, until } from "./hall";

const open: Laptop[] = [];
const cables: Cable[] = [];
afterEach(() => {
  for (const each of cables.splice(0)) each.close();
  for (const each of open.splice(0)) each.venue.close();
});

/** A laptop in the lobby of a hall with two judges, by a cable of its own. */
async function waiting(): Promise<{ made: Hall; own: Laptop; cable: Cable; device: string }> {
  const made = await hall({ judges: 2 });
  const { final, first } = made;
  const hub = () => first.engine.venue.roomOf(final.event)?.hub;
  const cable = await Cable.to(() => hub()?.port ?? 0);
  const own = await laptop();
  open.push(made.first, own);
  cables.push(cable);
  const device = await enterLobby(final.organiser, own, "示例笔记本", cable.address);
  return { made, own, cable, device };
}

const give = ({ final }: Hall, device: string, at = 0) =>
  final.organiser.call("venue.assign", { device, person: final.judges[at]?.person ?? "", revoke: [] });

const joined = ({ door }: Laptop) =>
  until("it has joined", async () => (await door.call("venue.joining", {})).state === "joined");

/** The program ends and begins anew on the same disk. */
async function restarted({ engine, venue }: Laptop): Promise<Laptop> {
  await engine.venue.close();
  engine.close();
  const again = await laptop(venue.dataFolder);
  open.push(again);
  return again;
}

/** The person's mark, written there, counts at the chief's desk. */
async function counts({ final }: Hall, { engine }: Laptop, at = 0): Promise<void> {
  const person = final.judges[at]?.person ?? "";
  const [project = ""] = final.projects;
  await submit({ person, client: seat(engine, { event: final.event, person, role: "judge" }) }, project, "50", "30");
  await until("it counts", async () => (await projectOf(final.chief, project)).submitted === at + 1);
}

test("the word is lost with the wire: once the cable is in again the laptop is the judge's, and opens by the judge's PIN", async () => {
  const { made, own, cable, device } = await waiting();
  const { final } = made;
  const person = final.judges[0]?.person ?? "";
  const [slip] = await final.organiser.call("organiser.issue-pins", { people: [person] });
  cable.lose();
  await give(made, device);
  cable.pull();
  await until("it notices", async () => {
    const view = await own.door.call("venue.joining", {});
    return view.state === "lobby" && !view.reached;
  });
  cable.putIn();
  await joined(own);
  expect(await own.door.call("venue.joining", {})).toMatchObject({ state: "joined", person });
  await until("the PIN has come", () => own.engine.pins.state(final.event, person).hasPin);
  const session = await connectClient(own.engine).call("session.sign-in", {
    event: final.event,
    person,
    pin: slip?.pin ?? "",
  });
  expect(session.role).toBe("judge");
  await counts(made, own);
}, 120_000);

test("the word is lost, and the laptop's program and the hub's end as well: it is the judge's all the same, and once", async () => {
  const { made, own, cable, device } = await waiting();
  const { final, first } = made;
  cable.lose();
  await give(made, device);
  cable.pull();
  const again = await restarted(own);
  await first.engine.venue.close();
  await first.engine.venue.resume();
  cable.putIn();
  await joined(again);
  await counts(made, again);
  const mine = [...first.engine.room(final.event).authority.logs.values()].filter((log) => log.device === device);
  expect(mine).toHaveLength(1);
}, 120_000);

test("a connected laptop that is given to a second person learns it after a loss and a restart, and the first writes on", async () => {
  const { made, own, cable, device } = await waiting();
  const { final, first } = made;
  await give(made, device);
  await joined(own);
  await until("it offers", () => first.engine.venue.roomOf(final.event)?.giving.offerOf(device) !== null);
  await counts(made, own, 0);
  cable.lose();
  await give(made, device, 1);
  cable.pull();
  const again = await restarted(own);
  cable.putIn();
  const second = final.judges[1]?.person ?? "";
  await until("it is the second's as well", () => again.engine.venue.isGiven(final.event, second));
  await counts(made, again, 1);
  const room = () => first.engine.venue.roomOf(final.event);
  await until("it could be given to a third", () => room()?.giving.offerOf(device) !== null);
  const mine = [...first.engine.room(final.event).authority.logs.values()].filter((log) => log.device === device);
  expect(mine).toHaveLength(2);
}, 120_000);

test("a laptop that was given to nobody before the wire broke waits no more once the hub says so", async () => {
  const { own, cable } = await waiting();
  cable.pull();
  cable.putIn();
  await until("it waits no more", async () => (await own.door.call("venue.joining", {})).state === "none");
  const again = await restarted(own);
  expect(await again.door.call("venue.joining", {})).toEqual({ state: "none" });
});
