// Protects that the chief can sit down at the standby: the hall's PINs reach every desk, however slowly, and again after a loss.

import { afterEach, expect, test } from "vitest";
import { connectClient } from "../../../src-main/engine/client";
import { track } from "../support/small-final";
import { type Hall, type Laptop, enterLobby, hall, laptop, standby, until } from "./hall";

const open: Laptop[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

async function chiefPin({ final }: Hall): Promise<string> {
  const [slip] = await final.organiser.call("organiser.issue-pins", { people: [final.chief.person] });
  return slip?.pin ?? "";
}

async function roleAt({ engine }: Laptop, { final }: Hall, pin: string): Promise<string> {
  const person = final.chief.person;
  await until("the PIN has come", () => engine.pins.state(final.event, person).hasPin);
  const session = await connectClient(engine).call("session.sign-in", { event: final.event, person, pin });
  return session.role;
}

test("a standby that is told the PINs while the event is still coming in keeps them until it knows that it is a desk", async () => {
  const made = await hall();
  open.push(made.first);
  const { final } = made;
  const pin = await chiefPin(made);
  // Several frames of entries, committed one after another: the appointment stands in the last of them.
  const name = "示例".repeat(150);
  for (let seq = 10; seq < 400; seq += 1)
    await final.organiser.call("organiser.save-project", {
      project: null,
      seq,
      name,
      applicantUnit: name,
      jointUnits: [],
      track,
      scene: "",
    });
  const own = await laptop();
  open.push(own);
  const device = await enterLobby(final.organiser, own);
  await final.organiser.call("venue.appoint", { device, hall: "main", label: "备用机" });
  await until("it has joined", async () => (await own.door.call("venue.joining", {})).state === "joined");
  expect(await roleAt(own, made, pin)).toBe("chief");
}, 60_000);

test("a standby that lost what it was told is told again when it comes back", async () => {
  const made = await hall();
  open.push(made.first);
  const pin = await chiefPin(made);
  const { laptop: own } = await standby(made);
  open.push(own);
  expect(await roleAt(own, made, pin)).toBe("chief");
  await own.engine.venue.close();
  const { store } = own.engine;
  store.write((transaction) => transaction.run(transaction.queries.deleteFrom("pin")));
  await own.engine.venue.resume();
  expect(await roleAt(own, made, pin)).toBe("chief");
}, 120_000);
