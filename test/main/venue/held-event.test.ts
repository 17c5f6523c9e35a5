// Protects least data: a laptop that took the whole event in while it stood alone becomes nobody's, and keeps what it has.

import { afterEach, expect, test } from "vitest";
import { entriesOf } from "#db/ledger";
import { nodeCrypto } from "#node/crypto";
import { eventFileBytes } from "../../../src-main/engine/desks/files";
import type { Audience } from "../../../src-shared/event/bodies";
import { marks, projectOf } from "../support/small-final";
import { type Hall, type Laptop, enterLobby, hall, laptop, seatJudge, until } from "./hall";

const open: Laptop[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

/** Something that is the organiser's alone. */
function recordStaff({ first: { engine }, final: { event } }: Hall): void {
  const staff = [{ name: "示例", unit: "示例大学", work: "会务" }];
  const writer = { person: engine.author.organiserOf(event) ?? "", role: "organiser" } as const;
  engine.record(engine.room(event), writer, [{ kind: "staff", body: { staff } }]);
}

/** A hall in which the first of two judges has marked, and a laptop that took the event in from a file. */
async function opened(audiences: readonly Audience[] | null): Promise<{ made: Hall; own: Laptop; judge: Laptop }> {
  const made = await hall({ judges: 2 });
  const { final, first } = made;
  recordStaff(made);
  const judge = await seatJudge(made, final.judges[0]?.person ?? "");
  const own = await laptop();
  open.push(first, judge.laptop, own);
  const [project = ""] = final.projects;
  await judge.client.call("judge.submit", { project, marks: marks("41.37", "20"), opening: null });
  await until("it counts", async () => (await projectOf(final.chief, project)).submitted === 1);
  const bytes = fileOf(first, final.event, audiences);
  await own.door.call("event.import", { file: { name: "示例.roadshow", bytes } });
  return { made, own, judge: judge.laptop };
}

const fileOf = ({ engine }: Laptop, event: string, audiences: readonly Audience[] | null = null) =>
  eventFileBytes(engine, event, audiences) as Uint8Array<ArrayBuffer>;

const ballots = ({ engine }: Laptop, event: string) =>
  entriesOf(engine.store, event, null, nodeCrypto).filter(({ fields }) => fields.kind === "ballot");

test("a laptop with registrations becomes neither a judge's nor a desk, is told why, and loses nothing", async () => {
  const { made, own } = await opened(null);
  const { final } = made;
  const held = () => entriesOf(own.engine.store, final.event, null, nodeCrypto).length;
  const before = held();
  const device = await enterLobby(final.organiser, own);
  const person = final.judges[1]?.person ?? "";
  expect((await final.organiser.call("venue.view", {})).lobby).toMatchObject([{ device, fits: "nothing" }]);
  expect(await own.door.call("venue.joining", {})).toMatchObject({ state: "lobby", fits: "nothing" });
  const give = final.organiser.call("venue.assign", { device, person, revoke: [] });
  await expect(give).rejects.toMatchObject({ code: "laptop-holds-event" });
  const appoint = final.organiser.call("venue.appoint", { device, hall: "main", label: "备用机" });
  await expect(appoint).rejects.toMatchObject({ code: "laptop-holds-event" });
  expect(made.first.engine.room(final.event).basis.desks).toHaveLength(1);
  expect(held()).toBe(before);
});

test("what came of a file without registrations can be a chief's desk as it is, and no judge's laptop", async () => {
  const { made, own } = await opened(["floor", "bench", "chamber", "stage"]);
  const { final } = made;
  const device = await enterLobby(final.organiser, own);
  const person = final.judges[1]?.person ?? "";
  const give = final.organiser.call("venue.assign", { device, person, revoke: [] });
  await expect(give).rejects.toMatchObject({ code: "laptop-holds-event" });
  await final.organiser.call("venue.appoint", { device, hall: "main", label: "备用机" });
  await until("it has joined", async () => (await own.door.call("venue.joining", {})).state === "joined");
  expect(ballots(own, final.event)).toHaveLength(1);
  await until("it serves", () => own.engine.venue.roomOf(final.event)?.hub != null);
});

test("a laptop that takes the event in while it waits in the lobby is nobody's from then on, a judge's that joins anew still is", async () => {
  const { made, own, judge } = await opened(null);
  const { final } = made;
  const late = await laptop();
  open.push(late);
  const device = await enterLobby(final.organiser, late);
  const lobby = async () => (await final.organiser.call("venue.view", {})).lobby;
  expect(await lobby()).toMatchObject([{ device, fits: "person" }]);
  await late.door.call("event.import", { file: { name: "示例.roadshow", bytes: fileOf(own, final.event) } });
  await until("the chief's desk is told", async () => (await lobby())[0]?.fits === "nothing");
  const again = await enterLobby(final.organiser, judge);
  expect((await lobby()).find((each) => each.device === again)).toMatchObject({ fits: "person" });
});
