// Protects the hall from laptops that say what they must not: in the lobby, as a judge's, as one that was sent away.

import { afterEach, expect, test, vi } from "vitest";
import { entriesOf } from "#db/ledger";
import type { LedgerShelf } from "#db/shelf";
import { newSeed, nodeCrypto, signerOf } from "#node/crypto";
import { eventFileBytes } from "../../../src-main/engine/desks/files";
import type { Device } from "../../../src-main/engine/device";
import { DraftsRequest } from "../../../src-main/engine/venue/sealed-drafts";
import { makeOffer } from "../../../src-main/engine/venue/offer";
import { toHex } from "../../../src-shared/ledger/bytes";
import { receiptMessage } from "../../../src-shared/sync/receipt";
import { marks, projectOf, seat, submit } from "../support/small-final";
import { type Hall, type Laptop, hall, laptop, seatJudge, standby, until } from "./hall";
import { Intruder } from "./intruder";

const open: Laptop[] = [];
const inside: Intruder[] = [];
afterEach(() => {
  for (const each of inside.splice(0)) each.close();
  for (const each of open.splice(0)) each.venue.close();
});

async function opened(judges = 2): Promise<Hall> {
  const made = await hall({ judges });
  open.push(made.first);
  return made;
}

const seated = async (made: Hall, at: number, revoke: string[] = []) => {
  const judge = await seatJudge(made, made.final.judges[at]?.person ?? "", revoke);
  open.push(judge.laptop);
  return judge;
};

const deviceOf = ({ engine }: Laptop, event: string): Device => engine.devices.of(event) as Device;

/** The laptop's own program falls silent; something else goes on in its name. */
async function possess({ final }: Hall, possessed: Laptop): Promise<Intruder> {
  await possessed.engine.venue.close();
  const intruder = await Intruder.member(final.organiser, final.event, deviceOf(possessed, final.event));
  inside.push(intruder);
  return intruder;
}

const presence = { ping: 1, version: "0", offsetMs: null, marking: [], unacknowledged: null, hubs: [] };

/** Another's log, with the signature that whoever lacks its key can make. */
const stolen = (log: string) => ({ log, signature: "0".repeat(128) });

test("a laptop in the lobby that offers another's log is given nobody, and the other's ballot goes on counting", async () => {
  const made = await opened();
  const { final, first } = made;
  const judge = await seated(made, 0);
  const [project = ""] = final.projects;
  await judge.client.call("judge.submit", { project, marks: marks("50", "30"), opening: null });
  await until("the chief has it", async () => (await projectOf(final.chief, project)).submitted === 1);
  const logs = [...first.engine.room(final.event).authority.logs.values()];
  const bench = logs.find((log) => log.device === judge.device)?.log ?? "";
  const floor = logs.find((log) => log.role === "organiser" && log.audience === "floor")?.log ?? "";
  const guest = await Intruder.guest(final.organiser, (own) => ({
    ...makeOffer(final.event, own, 0).note,
    logs: { bench: stolen(bench), chamber: stolen(bench), floor: stolen(floor) },
  }));
  inside.push(guest);
  await until("it is hung up on", () => guest.ended);
  const assigned = final.organiser.call("venue.assign", {
    device: guest.device,
    person: final.judges[1]?.person ?? "",
    revoke: [],
  });
  await expect(assigned).rejects.toMatchObject({ code: "device-unknown" });
  expect((await projectOf(final.chief, project)).submitted).toBe(1);
  expect(first.engine.room(final.event).authority.logs.get(floor)?.role).toBe("organiser");
});

test("a laptop in the lobby is told nothing of the event but its title, whatever it says", async () => {
  const made = await opened();
  const { organiser, event } = made.final;
  const guest = await Intruder.guest(organiser, (own) => makeOffer(event, own, 0).note);
  inside.push(guest);
  await until("it waits", async () => (await organiser.call("venue.view", {})).lobby.length === 1);
  const before = entriesOf(made.first.engine.store, event, null, nodeCrypto).length;
  guest.send({ type: "want", log: "1".repeat(64), after: null });
  await until("it is hung up on", () => guest.ended);
  expect(guest.heard).toEqual([]);
  expect(entriesOf(made.first.engine.store, event, null, nodeCrypto)).toHaveLength(before);
});

test("a judge's laptop that offers what another has offered, word for word, is given nobody, and the other still is", async () => {
  const made = await opened(3);
  const { final, first } = made;
  const [one, two] = [await seated(made, 0), await seated(made, 1)];
  const giving = first.engine.venue.roomOf(final.event)?.giving;
  await until("the other offers", () => giving?.offerOf(two.device) !== null);
  const offer = giving?.offerOf(two.device);
  const intruder = await possess(made, one.laptop);
  if (offer) intruder.say({ offer });
  intruder.say({ presence });
  await until("it was heard", () => intruder.notes("pong").length === 1);
  const third = final.judges[2]?.person ?? "";
  const give = (device: string) => final.organiser.call("venue.assign", { device, person: third, revoke: [] });
  await expect(give(one.device)).rejects.toMatchObject({ code: "device-unknown" });
  await give(two.device);
  await until("it is the third judge's as well", () => two.laptop.engine.venue.isGiven(final.event, third));
});

test("a laptop that is given to two people at once is the one's, and then the other's, and both of them write", async () => {
  const made = await opened();
  const { final } = made;
  const judge = await seated(made, 0);
  const [one, two] = [final.judges[0]?.person ?? "", final.judges[1]?.person ?? ""];
  const { device } = judge;
  await until("it offers", () => made.first.engine.venue.roomOf(final.event)?.giving.offerOf(device) !== null);
  const give = (person: string) => final.organiser.call("venue.assign", { device, person, revoke: [] });
  const both = await Promise.allSettled([give(one), give(two)]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  await until("it offers anew", () => made.first.engine.venue.roomOf(final.event)?.giving.offerOf(device) !== null);
  await give(two);
  const { event } = final;
  await until("it is the second's as well", () => judge.laptop.engine.venue.isGiven(event, two));
  const [project = ""] = final.projects;
  for (const person of [one, two]) {
    const client = seat(judge.laptop.engine, { event, person, role: "judge" });
    await submit({ person, client }, project, "40", "30");
  }
  await until("both count", async () => (await projectOf(final.chief, project)).submitted === 2);
});

test("a laptop that was sent away is served nothing: no entry, no hub, no draft of the laptop in its place", async () => {
  const made = await opened();
  const { final } = made;
  const old = await seated(made, 0);
  const spare = await seated(made, 0, [old.device]);
  const person = final.judges[0]?.person ?? "";
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  await until("opened", async () => (await spare.client.call("judge.view", {})).onStage === project);
  await spare.client.call("judge.save-draft", { project, marks: marks("12.34", "5"), revision: 0 });
  const intruder = await possess(made, old.laptop);
  intruder.send({ type: "state", whole: true, logs: [] });
  const request = new DraftsRequest({ event: final.event, person, by: old.device });
  intruder.say({ draftsAsked: request.note(deviceOf(old.laptop, final.event).signer) });
  intruder.say({ presence });
  await until("it is told that it was sent away", () => intruder.notes("turnedAway").length > 0);
  intruder.say({ presence: { ...presence, ping: 2 } });
  await until("everything was answered", () => intruder.notes("pong").length === 2);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(intruder.notes("draftsTold")).toEqual([]);
  expect(intruder.notes("hubs")).toEqual([]);
  expect(intruder.heard.filter(({ type }) => type === "entries" || type === "receipts")).toEqual([]);
  const stated = intruder.heard.flatMap((message) => (message.type === "state" ? message.logs : []));
  expect(stated).toEqual([]);
});

test("hashes of PINs go to chief desks, to no other judge's laptop, and to none that was sent away", async () => {
  const made = await opened();
  const { final } = made;
  await final.organiser.call("organiser.issue-pins", { people: [final.judges[0]?.person ?? ""] });
  const desk = await standby(made);
  open.push(desk.laptop);
  await until("the desk has them", () => desk.laptop.engine.pins.hashes(final.event).length > 0);
  const judge = await seated(made, 1);
  const byJudge = await possess(made, judge.laptop);
  byJudge.say({ presence });
  await until("answered", () => byJudge.notes("pong").length === 1);
  expect(byJudge.notes("pins")).toEqual([]);
  await final.organiser.call("venue.revoke", { device: desk.device, reason: "示例：遗失" });
  await final.organiser.call("organiser.issue-pins", { people: [final.judges[0]?.person ?? ""] });
  const byDesk = await possess(made, desk.laptop);
  byDesk.say({ presence });
  await until("turned away", () => byDesk.notes("turnedAway").length > 0);
  expect(byDesk.notes("pins")).toEqual([]);
});

test("a judge's laptop says of nobody else that they are marking", async () => {
  const made = await opened();
  const { final, first } = made;
  const judge = await seated(made, 0);
  const intruder = await possess(made, judge.laptop);
  const [project = ""] = final.projects;
  const marking = final.judges.map(({ person }) => ({ person, stage: "final", project }));
  intruder.say({ presence: { ...presence, marking } });
  await until("answered", () => intruder.notes("pong").length === 1);
  const heard = first.engine.venue.roomOf(final.event)?.presence.marking;
  expect(heard?.map(({ person }) => person)).toEqual([final.judges[0]?.person]);
});

test("an event file puts no other judge's marks on a laptop of the network, and everything on one that stands alone", async () => {
  const made = await opened();
  const { final, first } = made;
  const [one, two] = [await seated(made, 0), await seated(made, 1)];
  const [project = ""] = final.projects;
  for (const { client } of [one, two])
    await client.call("judge.submit", { project, marks: marks("41.37", "20"), opening: null });
  await until("both count", async () => (await projectOf(final.chief, project)).submitted === 2);
  const bytes = eventFileBytes(first.engine, final.event, null) as Uint8Array<ArrayBuffer>;
  await one.laptop.door.call("event.import", { file: { name: "示例.roadshow", bytes } });
  const { store } = one.laptop.engine;
  const ballots = entriesOf(store, final.event, null, nodeCrypto).filter(({ fields }) => fields.kind === "ballot");
  expect(ballots).toHaveLength(1);
  // A laptop that has no part in the network takes the whole file.
  const other = await laptop();
  open.push(other);
  await other.door.call("event.import", { file: { name: "示例.roadshow", bytes } });
  const whole = entriesOf(other.engine.store, final.event, null, nodeCrypto);
  expect(whole.filter(({ fields }) => fields.kind === "ballot")).toHaveLength(2);
});

test("a judge's laptop that states everything a thousand times has the ledger gone through some forty times, and is answered", async () => {
  const made = await opened();
  const { final, first } = made;
  const judge = await seated(made, 0);
  const intruder = await possess(made, judge.laptop);
  const room = first.engine.venue.roomOf(final.event);
  const walks = vi.spyOn(room?.exchange.shelf as LedgerShelf, "frontier");
  for (let count = 0; count < 1000; count += 1) intruder.send({ type: "state", whole: true, logs: [] });
  intruder.say({ presence });
  await until("answered", () => intruder.notes("pong").length === 1);
  // Each is gone through once where it counts, and once for the logs that it does not name.
  expect(walks.mock.calls.length).toBeLessThan(150);
  intruder.heard.splice(0);
  await until("its last word is answered all the same", () => intruder.heard.some(({ type }) => type === "entries"));
});

test("a judge's laptop that signs receipts as a thousand devices fills no desk's store", async () => {
  const made = await opened();
  const { final, first } = made;
  const { event } = final;
  const judge = await seated(made, 0);
  const log = [...first.engine.room(event).authority.logs.values()].find(({ role }) => role === "organiser")?.log ?? "";
  const intruder = await possess(made, judge.laptop);
  const place = { log, seq: 1, hash: "1".repeat(64) };
  const receipts = Array.from({ length: 1000 }, () => {
    const signer = signerOf(newSeed());
    const signature = toHex(signer.sign(receiptMessage(event, place)));
    return { ...place, device: toHex(signer.publicKey), signature };
  });
  intruder.send({ type: "receipts", receipts });
  intruder.say({ presence });
  await until("answered", () => intruder.notes("pong").length === 1);
  const { store } = first.engine;
  const devices = store.all(store.queries.selectFrom("receipt").select("device")).map(({ device }) => device);
  expect(devices.filter((device) => receipts.some((receipt) => receipt.device === device))).toEqual([]);
});
