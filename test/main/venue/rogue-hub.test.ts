// Protects a laptop that holds an event from a hub that only says it serves it, when somebody types that hub's code.

import { afterEach, expect, test } from "vitest";
import { marks, projectOf } from "../support/small-final";
import { type Hall, type Laptop, enterLobby, hall, seatJudge, standby, until } from "./hall";
import { rogueHub } from "./rogue-hub";

const open: Laptop[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

async function opened(): Promise<Hall> {
  const made = await hall({ judges: 2 });
  open.push(made.first);
  return made;
}

test("a judge's laptop hands its event to no hub that is not of it, says whose code was expected, and marks on", async () => {
  const made = await opened();
  const { final } = made;
  const judge = await seatJudge(made, final.judges[0]?.person ?? "");
  const rogue = await rogueHub(made);
  open.push(judge.laptop, rogue.laptop);
  const { serving } = await final.organiser.call("venue.view", {});
  await expect(judge.laptop.door.call("venue.join", rogue.shown)).rejects.toMatchObject({
    code: "hub-not-of-event",
    details: { expected: `主席台一 (${serving?.code})` },
  });
  expect(rogue.hub.guests).toEqual([]);
  expect(judge.laptop.engine.devices.of(final.event)?.device).toBe(judge.device);
  const [project = ""] = final.projects;
  await judge.client.call("judge.submit", { project, marks: marks("50", "30"), opening: null });
  await until("it counts", async () => (await projectOf(final.chief, project)).submitted === 1);
});

test("a desk that was sent away is no hub of the event any more, its standby and the organiser's laptop are", async () => {
  const made = await opened();
  const { final } = made;
  const judge = await seatJudge(made, final.judges[0]?.person ?? "");
  const desk = await standby(made);
  open.push(judge.laptop, desk.laptop);
  const { engine } = judge.laptop;
  await until("the judge knows the standby", () => engine.room(final.event).basis.desks.length === 2);
  expect(await enterLobby(final.organiser, judge.laptop)).not.toBe("");
  await desk.chief.call("venue.serve", { on: true });
  expect(await enterLobby(desk.chief, judge.laptop)).not.toBe("");
  await final.organiser.call("venue.revoke", { device: desk.device, reason: "示例：遗失" });
  await until("the judge knows that", () => engine.room(final.event).basis.revoked.has(desk.device));
  await expect(enterLobby(desk.chief, judge.laptop)).rejects.toMatchObject({ code: "hub-not-of-event" });
}, 120_000);
