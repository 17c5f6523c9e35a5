// What leaves the office and what does not: the organiser's workbook names teams' people, a chief's names nobody of them.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventState } from "#shared/event/state";
import type { RegistrationRow } from "#shared/intake/read-registrations";
import type { Client } from "../../../src-main/engine/client";
import { openHeadless } from "../../../src-main/engine/headless";
import type { Venue } from "../support/venue";
import { readCertificates, signedLines } from "./certificate-of";
import { type EventfulFinal, playEventfulFinal } from "./eventful-final";
import { type Hall, sign } from "./final-hall";
import { sheetsByLibreOffice, tableOf } from "./libreoffice";

type Sheets = Map<string, string[][]>;

let venue: Venue;
let final: EventfulFinal;
let state: EventState;
/** The name that the save dialogue was given last. */
let proposed = "";
let office: Sheets;
let chief: Sheets;

async function openVenueThatSaves(): Promise<Venue> {
  const dataFolder = mkdtempSync(join(tmpdir(), "roadshow-test-"));
  const askSavePath = async (_window: number, _kind: string, name: string): Promise<string> => {
    proposed = name;
    return join(dataFolder, name);
  };
  const engine = await openHeadless({ dataFolder, askSavePath });
  const close = (): void => {
    engine.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { engine, dataFolder, close };
}

async function exported(client: Client, stage?: string): Promise<Sheets> {
  const { path } = await client.call("export.results", { stage });
  return sheetsByLibreOffice(new Uint8Array(readFileSync(path ?? "")));
}

beforeAll(async () => {
  venue = await openVenueThatSaves();
  final = await playEventfulFinal(venue);
  for (const hall of final.halls) await sign(hall);
  state = venue.engine.room(final.event).state;
  chief = await exported((final.halls[0] as Hall).chief);
  office = await exported(final.organiser, "final");
}, 300_000);

afterAll(() => venue.close());

const projectOf = (project: string) => state.projects.get(project);
const registered = (id: string) => state.registrations.get(id)?.body.row as unknown as RegistrationRow | undefined;

describe("荣誉名单", () => {
  /** The rows of each list, in the plan's order. */
  const lists = (): Record<string, string>[][] => {
    const rows = tableOf(office.get("荣誉名单") ?? [], 1);
    const titles = rows.flatMap((row, at) => (/\u3000\d+条$/u.test(row["赛道"] ?? "") ? [at] : []));
    return titles.map((at, number) => rows.slice(at + 1, titles[number + 1]).filter((row) => row["项目名称"] !== ""));
  };

  test("names the first places' captains, the first prizes' members and every winner, as they are registered", () => {
    const [captains = [], members = [], catalogue = []] = lists();
    const first = signedLines(state).filter(({ line }) => line.rank === 1);
    expect(first).toHaveLength(3);
    expect(captains.map((row) => [row["项目名称"], row["姓名或名称"]])).toEqual(
      first.map(({ line }) => [projectOf(line.project)?.name, registered(line.project)?.captainName]),
    );
    const given = state.plan.tracks.flatMap(({ id }) =>
      readCertificates(state).flatMap(({ fact }) => fact.body.awards.filter((award) => award.track === id)),
    );
    const prizes = given.filter(({ award }) => award === "first").flatMap(({ projects }) => projects);
    expect(members.map((row) => row["姓名或名称"])).toEqual(
      prizes.flatMap((id) => registered(id)?.members.map(({ name }) => name) ?? []),
    );
    expect(catalogue.map((row) => [row["项目名称"], row["依据"]])).toEqual(
      given.flatMap(({ name, projects }) => projects.map((id) => [projectOf(id)?.name, name])),
    );
  });

  test("has each list's clause under it", () => {
    const text = JSON.stringify(office.get("荣誉名单"));
    for (const { clause } of state.plan.honours) expect(text).toContain(clause);
  });
});

test("a chief's workbook has the same result, and names nobody of any team", () => {
  expect([...office.keys()].filter((name) => !chief.has(name))).toEqual(["荣誉名单"]);
  for (const name of ["成绩汇总", "评委明细", "排名"]) expect(chief.get(name)).toEqual(office.get(name));
  expect(office.get("获奖名单")?.[2]).toContain("队长");
  expect(chief.get("获奖名单")?.[2]).not.toContain("队长");
  const judges = new Set([...state.people.values()].map(({ name }) => name));
  const names = [...state.registrations.keys()]
    .flatMap((id) => registered(id)?.members.map(({ name }) => name) ?? [])
    .filter((name) => !judges.has(name));
  expect(names.length).toBeGreaterThan(50);
  const cells = new Set([...chief.values()].flat(2));
  expect(names.filter((name) => cells.has(name))).toEqual([]);
});

test("the file is named after the event and the stage", () => {
  expect(proposed).toBe(`${state.plan.title}-决赛.xlsx`);
  expect(basename(proposed)).toBe(proposed);
});

test("a stage that the plan has not, and one that nobody has signed, write nothing", async () => {
  await expect(final.organiser.call("export.results", { stage: "none" })).rejects.toMatchObject({
    code: "plan-invalid",
  });
  await expect(final.organiser.call("export.results", { stage: "preliminary" })).rejects.toMatchObject({
    code: "nothing-certified",
  });
});
