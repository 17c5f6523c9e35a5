// Protects the hall as a whole: joining, following, cut off and back, a spare laptop, a standby that takes over.

import { afterEach, expect, test } from "vitest";
import { entriesOf } from "#db/ledger";
import { nodeCrypto } from "#node/crypto";
import { proofOf } from "../../../src-shared/sync/frontier";
import { close, marks, projectOf, submit } from "../support/small-final";
import { type Hall, type Laptop, enterLobby, hall, laptop, seatJudge, standby, until } from "./hall";

const open: Laptop[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

async function opened(judges = 2): Promise<Hall> {
  const made = await hall({ judges });
  open.push(made.first);
  return made;
}

const seated = async (made: Hall, at: number) => {
  const judge = await seatJudge(made, made.final.judges[at]?.person ?? "");
  open.push(judge.laptop);
  return judge;
};

test("a laptop joins by code and PIN, is given to a judge, sees the opening, and its ballot counts at the chief's desk", async () => {
  const made = await opened();
  const { final } = made;
  const judge = await seated(made, 0);
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  await until("the judge sees it", async () => (await judge.client.call("judge.view", {})).onStage === project);
  await submit({ person: final.judges[0]?.person ?? "", client: judge.client }, project, "50.25", "30");
  await until("the chief has it", async () => (await projectOf(final.chief, project)).submitted === 1);
  expect((await projectOf(final.chief, project)).cells[0]).toMatchObject({ state: "submitted", total: "80.25" });
  await until("the judge knows that the chief has it", async () => {
    const { submitted } = await judge.client.call("judge.ballot", { project });
    return submitted?.whereabouts === "chief";
  });
});

test("a judge's laptop holds the floor and its own judge's marks, and nothing of any other", async () => {
  const made = await opened();
  const { final } = made;
  const [one, two] = [await seated(made, 0), await seated(made, 1)];
  const [project = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  for (const [at, judge] of [one, two].entries()) {
    await until("opened", async () => (await judge.client.call("judge.view", {})).onStage === project);
    await submit({ person: final.judges[at]?.person ?? "", client: judge.client }, project, `${41 + at}.37`, "20");
  }
  await until("both are there", async () => (await projectOf(final.chief, project)).submitted === 2);
  await close(final.chief, project);
  await until("closed", async () => {
    const { standing } = await one.client.call("judge.ballot", { project });
    return standing === "closed";
  });
  const held = entriesOf(one.laptop.engine.store, final.event, null, nodeCrypto);
  expect(held.filter(({ fields }) => fields.kind === "ballot")).toHaveLength(1);
  const kinds = new Set(held.map(({ fields }) => fields.kind));
  for (const kind of ["registration", "staff", "performance", "certificate", "compliance"])
    expect(kinds.has(kind)).toBe(false);
  const bytes = Buffer.concat(held.map(({ body }) => body ?? new Uint8Array())).toString("latin1");
  expect(bytes).toContain('"41.37"');
  expect(bytes).not.toContain('"42.37"');
});

test("a wrong code sends no PIN, a wrong PIN has five tries, and a used one lets nobody else in", async () => {
  const made = await opened();
  const { organiser } = made.final;
  const stranger = await laptop();
  open.push(stranger);
  const { serving } = await organiser.call("venue.view", {});
  const address = `127.0.0.1:${serving?.port}`;
  const other = serving?.code.startsWith("0") ? "1111-1111" : "0000-0000";
  const join = (hub: string, pin: string) => stranger.door.call("venue.join", { hub, address, pin, name: "示例" });
  await expect(join(other, serving?.pin ?? "")).rejects.toMatchObject({ code: "hub-other-key" });
  const wrong = serving?.pin === "000000" ? "000001" : "000000";
  for (const left of [4, 3, 2, 1])
    await expect(join(serving?.code ?? "", wrong)).rejects.toMatchObject({ code: "join-pin-wrong", details: { left } });
  await expect(join(serving?.code ?? "", wrong)).rejects.toMatchObject({ code: "join-pin-dead" });
  await expect(join(serving?.code ?? "", serving?.pin ?? "")).rejects.toMatchObject({ code: "join-pin-dead" });
  await organiser.call("venue.new-pin", {});
  const device = await enterLobby(organiser, stranger);
  await organiser.call("venue.turn-away", { device });
  await until("turned away", async () => (await stranger.door.call("venue.joining", {})).state === "turned-away");
}, 120_000);

test("the hub ends, the judge goes on by hand, the hub comes back, and everything arrives once", async () => {
  const made = await opened();
  const { final, first } = made;
  const judge = await seated(made, 0);
  const port = (await final.organiser.call("venue.view", {})).serving?.port ?? 0;
  await final.organiser.call("venue.serve", { on: false });
  await until("cut off", async () => (await judge.client.call("venue.link", {})).state === "connecting");
  for (const project of final.projects)
    await judge.client.call("judge.submit", { project, marks: marks("33.33", "10"), opening: null });
  expect((await judge.client.call("venue.link", {})).unacknowledged?.entries).toBe(final.projects.length);
  await final.organiser.call("venue.serve", { on: true, port });
  for (const project of final.projects)
    await until("it has come", async () => (await projectOf(final.chief, project)).submitted === 1);
  await until("acknowledged", async () => (await judge.client.call("venue.link", {})).unacknowledged === null);
  const held = entriesOf(first.engine.store, final.event, ["bench"], nodeCrypto);
  expect(held.filter(({ fields }) => fields.kind === "ballot")).toHaveLength(final.projects.length);
});

test("a judge moves to a spare laptop: the old one is sent away, its draft comes along, what it still sends waits for a ruling", async () => {
  const made = await opened();
  const { final } = made;
  const old = await seated(made, 0);
  const person = final.judges[0]?.person ?? "";
  const [project = "", second = ""] = final.projects;
  await final.chief.client.call("chief.open", { project });
  await until("opened", async () => (await old.client.call("judge.view", {})).onStage === project);
  await old.client.call("judge.save-draft", { project, marks: marks("12.34", "5"), revision: 0 });
  const spare = await seatJudge(made, person, [old.device]);
  open.push(spare.laptop);
  await until("the draft has come", async () => (await spare.client.call("judge.ballot", { project })).draft !== null);
  expect((await spare.client.call("judge.ballot", { project })).draft?.marks).toEqual(marks("12.34", "5"));
  await submit({ person, client: spare.client }, project, "12.34", "5");
  await until("the chief has it", async () => (await projectOf(final.chief, project)).submitted === 1);
  await old.client.call("judge.submit", { project: second, marks: marks("60", "40"), opening: null });
  await until("it waits for a ruling", async () => {
    const { setAside } = await final.organiser.call("venue.view", {});
    return setAside.some((each) => each.kind === "ballot" && each.reason === "beyond-revocation");
  });
  expect((await projectOf(final.chief, second)).submitted).toBe(0);
  const { setAside } = await final.organiser.call("venue.view", {});
  await final.organiser.call("venue.admit", {
    entries: setAside.map(({ entry }) => entry),
    admitted: true,
    reason: "示例：换机前已写下",
  });
  expect((await projectOf(final.chief, second)).submitted).toBe(1);
  // The organiser has sent it away: the chief is told so, instead of a word that does nothing.
  const again = { device: old.device, reason: "示例" };
  await expect(final.chief.client.call("venue.readmit", again)).rejects.toMatchObject({ code: "revoked-by-organiser" });
  await final.organiser.call("venue.readmit", again);
  const { devices } = await final.organiser.call("venue.view", {});
  expect(devices.find(({ device }) => device === old.device)?.revoked).toBe(false);
}, 120_000);

test("the first desk dies: the standby takes over, judges follow by themselves, and the old one is told when it comes back", async () => {
  const made = await opened();
  const { final, first } = made;
  const [project = "", second = ""] = final.projects;
  const second1 = await standby(made);
  open.push(second1.laptop);
  const judge = await seated(made, 0);
  const person = final.judges[0]?.person ?? "";
  await final.chief.client.call("chief.open", { project });
  await until("opened", async () => (await judge.client.call("judge.view", {})).onStage === project);
  await submit({ person, client: judge.client }, project, "45", "35");
  await until("two machines hold it", async () => {
    const { submitted } = await judge.client.call("judge.ballot", { project });
    return submitted?.whereabouts === "two";
  });
  await expect(second1.chief.call("chief.open", { project: second })).rejects.toMatchObject({ code: "not-in-charge" });
  const known = judge.laptop.engine.venue.roomOf(final.event)?.known;
  await until("the judge knows where the standby is", () => new Set(known?.all().map(({ hub }) => hub)).size > 1);
  // Cut off, not dead: it goes on writing what nobody else has seen.
  await first.engine.venue.close();
  await final.chief.client.call("chief.open", { project: second });
  await second1.chief.call("venue.take-over", { reason: "示例：主席台电脑死机" });
  await until("the judge follows", async () => (await judge.client.call("venue.link", {})).desk === "备用机");
  await second1.chief.call("chief.open", { project: second });
  await until("its opening is seen", async () => (await judge.client.call("judge.view", {})).onStage === second);
  await submit({ person, client: judge.client }, second, "40", "30");
  await until("the new desk has it", async () => {
    const { projects } = await second1.chief.call("chief.view", {});
    return projects.find((each) => each.project === second)?.submitted === 1;
  });
  await first.engine.venue.resume();
  await until("the old desk is told", async () => {
    const { takenOver } = await final.organiser.call("venue.view", {});
    return takenOver !== null && takenOver.entriesBeyond === 1;
  });
  const deduction = { project: second, amount: "1", reason: "示例：超时" };
  await expect(final.chief.client.call("chief.save-deduction", deduction)).rejects.toMatchObject({
    code: "not-in-charge",
  });
  await until("what it wrote is listed at the new desk", async () => {
    const { setAside } = await second1.chief.call("venue.view", {});
    return setAside.some((each) => each.kind === "opening" && each.reason === "beyond-takeover");
  });
  const proof = (each: Laptop) =>
    proofOf(each.engine.venue.roomOf(final.event)?.exchange.shelf.frontier() ?? new Map(), nodeCrypto);
  const office = entriesOf(first.engine.store, final.event, ["office"], nodeCrypto).length;
  await until("both ends hold the same", () => office > 0 || proof(first).root === proof(second1.laptop).root);
}, 120_000);
