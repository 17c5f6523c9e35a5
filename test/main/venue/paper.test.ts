// Protects scorekeepers on laptops of their own: each learns that a sheet has been keyed, and no laptop learns another's marks.

import { afterEach, beforeEach, expect, test } from "vitest";
import { entriesOf } from "#db/ledger";
import type { Client } from "../../../src-main/engine/client";
import { nodeCrypto } from "#node/crypto";
import type { PaperLine } from "../../../src-shared/contract/views";
import { type Sheet, key, seatScorekeeper, takeOver } from "../support/scorekeepers";
import type { Seat } from "../support/small-final";
import { type Hall, type Laptop, type Seated, hall, seatJudge, seatPerson, standby, until } from "./hall";

const open: Laptop[] = [];
let made: Hall;
let sheet: Sheet;

beforeEach(async () => {
  made = await hall({ judges: 2, projects: 2 });
  open.push(made.first);
  sheet = { project: made.final.projects[0] ?? "", judge: made.final.judges[0]?.person ?? "" };
});
afterEach(() => {
  for (const each of open.splice(0)) each.venue.close();
});

async function seatKeyer(name: string): Promise<Seat & Seated> {
  const { person } = await seatScorekeeper(made.final, name);
  return seatAt(person, made.final.organiser);
}

async function seatAt(person: string, desk: Client): Promise<Seat & Seated> {
  const seated = await seatPerson(made, { person, role: "scorekeeper" }, [], undefined, desk);
  open.push(seated.laptop);
  await until("the sheets are there", async () => (await seated.client.call("scorekeeper.view", {})).sheets.length > 0);
  return { person, ...seated };
}

const lineAt = async ({ client }: Seat): Promise<PaperLine | undefined> =>
  (await client.call("scorekeeper.view", {})).sheets.find(
    ({ project, judge }) => project === sheet.project && judge === sheet.judge,
  );

const room = ({ engine }: Laptop) => engine.room(made.final.event);

/** What its window was sent, and what its disk holds. */
const everythingAt = ({ client, laptop: { engine } }: Seated): string =>
  [
    JSON.stringify(client.received),
    ...entriesOf(engine.store, made.final.event, null, nodeCrypto).map(({ body }) =>
      Buffer.from(body ?? []).toString("latin1"),
    ),
  ].join("\n");

const untilState = (keyer: Seat, state: PaperLine["state"]): Promise<void> =>
  until(`the sheet is ${state}`, async () => (await lineAt(keyer))?.state === state);

test("the other laptop learns who has keyed a sheet, whether two agree and where they differ; never a mark", async () => {
  const [one, two] = [await seatKeyer("示例计分员甲"), await seatKeyer("示例计分员乙")];
  const judge = await seatJudge(made, sheet.judge);
  open.push(judge.laptop);
  await key(one, sheet, "41.17", "31");
  await untilState(two, "once");
  expect(await lineAt(two)).toMatchObject({ keyers: [{ name: "示例计分员甲" }], mine: "none" });
  expect((await two.client.call("scorekeeper.sheet", sheet)).differences).toEqual([]);

  await key(two, sheet, "42.27", "31");
  for (const keyer of [one, two]) {
    await untilState(keyer, "differs");
    expect((await keyer.client.call("scorekeeper.sheet", sheet)).differences).toMatchObject([{ at: "mark" }]);
  }
  // Each was blind to the other, on the wire and on the disk; a judge's laptop learns nothing of paper at all.
  expect(everythingAt(one)).toContain("41.17");
  expect(everythingAt(one)).not.toContain("42.27");
  expect(everythingAt(two)).not.toContain("41.17");
  const { stage } = room(made.first).state.paperKeyings.values().next().value?.[0]?.body ?? { stage: "" };
  expect(two.laptop.engine.venue.roomOf(made.final.event)?.sheets.of({ stage, ...sheet })).not.toBeNull();
  expect(judge.laptop.engine.venue.roomOf(made.final.event)?.sheets.of({ stage, ...sheet })).toBeNull();

  await key(two, sheet, "41.17", "31");
  for (const keyer of [one, two]) await untilState(keyer, "agrees");
  await takeOver(made.final.chief, sheet);
  for (const keyer of [one, two]) await untilState(keyer, "taken-over");
  // A recusal that nobody keys is told as well.
  sheet = { ...sheet, project: made.final.projects[1] ?? "" };
  await made.final.chief.client.call("chief.paper-recusal", { ...sheet, reason: "示例：同单位", stands: true });
  for (const keyer of [one, two]) await untilState(keyer, "recused");
}, 120_000);

test("cut off, a scorekeeper is told that others' keyings are not shown, and a second keying is compared when the desk has it", async () => {
  const [one, two] = [await seatKeyer("示例计分员甲"), await seatKeyer("示例计分员乙")];
  const apart = async () => (await two.client.call("scorekeeper.view", {})).apart;
  await key(one, sheet, "41", "31");
  await untilState(two, "once");
  expect(await apart()).toBe(false);
  await made.first.engine.venue.close();
  await until("it is apart", apart);
  await key(two, sheet, "41", "31");
  expect(await lineAt(two)).toMatchObject({ state: "uncompared", keyers: [{}, {}], mine: "keyed" });
  await made.first.engine.venue.resume();
  for (const keyer of [one, two]) await untilState(keyer, "agrees");
  expect(await apart()).toBe(false);
}, 120_000);

test("the standby takes over: it tells what was keyed before, and what is keyed from now on", async () => {
  const { person } = await seatScorekeeper(made.final, "示例计分员丙");
  const spare = await standby(made);
  open.push(spare.laptop);
  const [one, two] = [await seatKeyer("示例计分员甲"), await seatKeyer("示例计分员乙")];
  await key(one, sheet, "41", "31");
  await untilState(two, "once");
  await until("the standby holds it", () => room(spare.laptop).state.paperKeyings.size === 1);
  await until("they know where the standby is", () =>
    [one, two].every(({ laptop: { engine } }) => {
      const known = engine.venue.roomOf(made.final.event)?.known.all() ?? [];
      return new Set(known.map(({ hub }) => hub)).size > 1;
    }),
  );
  await made.first.engine.venue.close();
  await spare.chief.call("venue.take-over", { reason: "示例：主席台电脑死机" });
  await spare.chief.call("venue.new-pin", {});
  const third = await seatAt(person, spare.chief);
  await untilState(third, "once");
  await key(two, sheet, "41", "31");
  for (const keyer of [one, two, third]) await untilState(keyer, "agrees");
  expect(await lineAt(third)).toMatchObject({ keyers: [{}, {}], mine: "none" });
}, 120_000);
