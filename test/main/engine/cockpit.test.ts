// Protects the chief's cockpit: what it says of judges who stand apart, what it keeps back while the own ballot is open, and
// what it lists that no ruling settles.

import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChiefProject } from "../../../src-shared/contract/views";
import type { Engine } from "../../../src-main/engine/engine";
import { OtherEngines, bytesOf, decoded, fieldsOf, framed, importInto } from "../support/exchange";
import {
  type Seat,
  type SmallFinal,
  amend,
  close,
  judgeAll,
  performance,
  projectOf,
  rule,
  seat,
  seatSmallFinal,
  submit,
  track,
} from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
const others = new OtherEngines();

beforeEach(async () => {
  venue = await openVenue();
});
afterEach(() => {
  venue.close();
  others.close();
});

/** The folder as it lies there, taken to another desk; both go on. */
async function copied(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "roadshow-copy-"));
  venue.engine.close();
  cpSync(venue.dataFolder, folder, { recursive: true });
  const copy = await others.open(folder);
  venue = await openVenue(venue.dataFolder);
  return copy;
}

const at = (engine: Engine, { event }: SmallFinal, { person }: Seat, role: "chief" | "judge"): Seat => ({
  person,
  client: seat(engine, { event, person, role }),
});

const flagged = ({ cells }: ChiefProject): string[] =>
  cells.filter(({ outlier }) => outlier !== null).map(({ judge }) => judge);
const toSettle = async ({ client }: Seat) => (await client.call("chief.view", {})).toSettle;

test("a project's spread and whoever stands out are told while it is open, of those who have marked", async () => {
  const { chief, judges, projects } = await seatSmallFinal(venue.engine, { judges: 6, projects: 1 });
  const [project] = projects as [string];
  await chief.client.call("chief.open", { project });
  expect(await projectOf(chief, project)).toMatchObject({ spread: null });
  const values = ["50.3", "50.1", "50.2", "50.4", "10"];
  for (const [at, value] of values.slice(0, 3).entries()) await submit(judges[at] as Seat, project, value, "30");
  expect(await projectOf(chief, project)).toMatchObject({ spread: "0.2" });
  await judges[5]?.client.call("judge.recuse", { project, reason: "示例" });
  for (const at of [3, 4]) await submit(judges[at] as Seat, project, values[at] as string, "30");
  const full = await projectOf(chief, project);
  expect(full.spread).toBe("40.4");
  expect(flagged(full)).toEqual([judges[4]?.person]);
  await close(chief, project);
  expect(await projectOf(chief, project)).toEqual({ ...full, standing: "closed", onStage: false });
});

test("judges of different parts of the rubric are not compared", async () => {
  const { organiser, chief, judges, projects } = await seatSmallFinal(venue.engine, { judges: 4, projects: 1 });
  const [project] = projects as [string];
  const parts = [["ppt.value"], ["ppt.value"], ["ppt.delivery"], ["ppt.delivery"]];
  const seats = judges.map(({ person }, at) => ({ judge: person, part: parts[at] as string[] }));
  await organiser.call("organiser.save-panel", { stage: "final", track, judges: seats });
  await chief.client.call("chief.open", { project });
  for (const [at, { client }] of judges.entries()) {
    const ppt: Record<string, string> = at < 2 ? { value: "60" } : { delivery: "1" };
    await client.call("judge.submit", { project, marks: { ppt }, opening: null });
  }
  const { spread, cells } = await projectOf(chief, project);
  expect(cells.map(({ total, outlier }) => [total, outlier])).toEqual([
    ["60", null],
    ["60", null],
    ["1", null],
    ["1", null],
  ]);
  expect(spread).toBeNull();
});

const asked = [
  ({ client }: Seat) => client.call("chief.view", {}),
  ({ client }: Seat) => client.call("chief.result", {}),
  ({ client }: Seat) => client.call("chief.advice", { track }),
  async ({ client }: Seat) => {
    const { scoringHash } = await client.call("chief.result", {});
    return client.call("chief.stability", { track, scoringHash, from: 0 });
  },
] as const;

const allAsked = async (chief: Seat): Promise<string> =>
  JSON.stringify(await Promise.all(asked.map((ask) => ask(chief))));

test("while the chief's own ballot is open nothing at the port tells what others have marked", async () => {
  const { chief, judges, projects } = await seatSmallFinal(venue.engine, { judges: 6, projects: 1, chiefMarks: true });
  const [project] = projects as [string];
  await chief.client.call("chief.open", { project });
  const values = ["51.37", "50.91", "50.77", "51.23", "51.09", "7.13"];
  for (const [at, value] of values.entries()) {
    await submit(judges[at] as Seat, project, "30", "20");
    await amend(judges[at] as Seat, project, value, "31.19");
  }
  const before = await allAsked(chief);
  // Whatever a judge marks instead, every answer stays the same to the letter.
  await amend(judges[0] as Seat, project, "1.01", "2.02");
  expect(await allAsked(chief)).toBe(before);
  await amend(judges[0] as Seat, project, "51.37", "31.19");
  expect(await allAsked(chief)).toBe(before);

  await close(chief, project);
  const closed = await allAsked(chief);
  const own = await projectOf(chief, project);
  expect(own).toMatchObject({ veiled: true, spread: null, submitted: 6 });
  for (const { total, feedback, outlier } of own.cells) expect([total, feedback, outlier]).toEqual([null, null, null]);
  const totals = values.map((value) => String((Number(value) * 100 + 3119) / 100));
  const spread = "44.24";
  const told = (text: string, secrets: readonly string[]) => secrets.filter((secret) => text.includes(`"${secret}"`));
  expect(told(closed, [...values, ...totals, spread, "31.19"])).toEqual([]);

  // The same texts are there as soon as the chief has marked: the search above could have found them.
  await chief.client.call("chief.reopen", { project, reason: "示例" });
  await submit(chief, project, "50.5", "30");
  const opened = JSON.stringify(await chief.client.call("chief.view", {}));
  expect(told(opened, [...totals, spread])).toEqual([...totals, spread]);
  expect(flagged(await projectOf(chief, project))).toEqual([judges[5]?.person]);
});

test("figures on which desks disagree are listed with what was entered, until they are entered again", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2 });
  const [project] = final.projects as [string];
  const copy = await copied();
  const [here, there] = [at(venue.engine, final, final.chief, "chief"), at(copy, final, final.chief, "chief")];
  await performance(here, project, "80");
  await performance(there, project, "90");
  await there.client.call("chief.save-deduction", { project, amount: "2", reason: "示例：超时" });
  expect(await toSettle(here)).toEqual([]);
  await importInto(venue.engine, bytesOf(copy, final.event));
  const [item, ...more] = await toSettle(here);
  expect(more).toEqual([]);
  expect(item).toMatchObject({ kind: "disputed", project, figure: "performance" });
  const entered = item?.kind === "disputed" ? item.entered : [];
  expect(entered.map(({ value }) => value).sort()).toEqual(["80", "90"]);
  await performance(here, project, "90");
  expect(await toSettle(here)).toEqual([]);
  expect((await projectOf(here, project)).performance?.score).toBe("90");
});

test("a ballot that the closing counts and that is not here is listed, and is gone from the list when it comes", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 3, projects: 1 });
  const [project] = final.projects as [string];
  await judgeAll(final, project, ["50", "45", "40"]);
  const away = final.judges[1] as Seat;
  const { entries } = decoded(bytesOf(venue.engine, final.event));
  const log = venue.engine.room(final.event).state.ballots.get(`final/${project}/${away.person}`)?.[0]?.log;
  const without = entries.filter((entry) => fieldsOf(entry).log !== log);
  expect(without.length).toBe(entries.length - 1);
  const engine = await others.open();
  await importInto(engine, framed(final.event, without));
  const chief = at(engine, final, final.chief, "chief");
  expect(await toSettle(chief)).toEqual([{ kind: "ballot-missing", project, judges: [away.person] }]);
  expect((await chief.client.call("chief.result", {})).blockers).toEqual([{ code: "conflict-needs-ruling", items: 1 }]);
  await importInto(engine, bytesOf(venue.engine, final.event));
  expect(await toSettle(chief)).toEqual([]);
});

test("two late ballots of one judge that were both ruled to count, at two desks, are listed until one is ruled out", async () => {
  const final = await seatSmallFinal(venue.engine, { judges: 2, projects: 1 });
  const [project] = final.projects as [string];
  const { chief, judges } = final;
  await chief.client.call("chief.open", { project });
  await submit(judges[0] as Seat, project, "50", "30");
  await close(chief, project);
  expect(await toSettle(chief)).toEqual([]);
  const late = judges[1] as Seat;
  const copy = await copied();
  const ruledAt = async (engine: Engine, value: string): Promise<Seat> => {
    const ballot = await submit(at(engine, final, late, "judge"), project, value, "20");
    const desk = at(engine, final, chief, "chief");
    await rule(desk, { about: "late", project, judge: late.person, ballot, counts: true });
    return desk;
  };
  const here = await ruledAt(venue.engine, "40");
  await ruledAt(copy, "10");
  await importInto(venue.engine, bytesOf(copy, final.event));
  expect(await toSettle(here)).toEqual([{ kind: "ruled-twice", project, judges: [late.person] }]);
});
