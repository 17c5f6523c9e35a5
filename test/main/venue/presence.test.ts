// Protects what the chief's desk says of laptops and people: what is not known is not said to be nothing, and people are counted.

import { afterEach, expect, test } from "vitest";
import { marks } from "../support/small-final";
import { type Laptop, hall, seatJudge, until } from "./hall";

const open: Laptop[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

test("of a laptop that has not spoken nothing is known; once it has sent everything, it says so, also after it has gone", async () => {
  const made = await hall({ judges: 1 });
  const { final, first } = made;
  const judge = await seatJudge(made, final.judges[0]?.person ?? "");
  open.push(first, judge.laptop);
  const unsent = async () => (await final.organiser.call("venue.view", {})).devices[0]?.unacknowledged;
  const [project = ""] = final.projects;
  await judge.client.call("judge.submit", { project, marks: marks("50", "30"), opening: null });
  await until("it says that nothing waits", async () => (await unsent())?.entries === 0);
  expect((await final.organiser.call("venue.view", {})).oldestUnacknowledgedSeconds).toBeNull();
  await judge.laptop.engine.venue.close();
  await until("it is gone", async () => !(await final.organiser.call("venue.view", {})).devices[0]?.online);
  expect(await unsent()).toEqual({ entries: 0, oldestSeconds: 0 });
  // A desk that was started anew has heard nothing yet.
  await first.engine.venue.close();
  await first.engine.venue.resume();
  expect(await unsent()).toBeNull();
}, 120_000);

test("judges who share the chief's laptop are there, signed in at a window or by what they have written", async () => {
  const { final, first } = await hall({ judges: 2 });
  open.push(first);
  const people = final.judges.map(({ person }) => person);
  const here = async () => (await final.organiser.call("venue.view", {})).here;
  expect(await here()).toEqual(expect.arrayContaining(people));
  const [project = ""] = final.projects;
  await final.judges[0]?.client.call("judge.submit", { project, marks: marks("50", "30"), opening: null });
  for (const { client } of final.judges) await client.call("session.sign-out", {});
  await until("it has signed out", async () => !(await here()).includes(people[1] ?? ""));
  expect(await here()).toContain(people[0]);
});
