// Protects what judges mark by from an import: once judging has begun nobody joins or moves by a workbook, and the rest still comes in.

import { afterEach, beforeEach, expect, test } from "vitest";
import { type SmallFinal, seatSmallFinal } from "../support/small-final";
import { type Venue, openVenue } from "../support/venue";

let venue: Venue;
let final: SmallFinal;

beforeEach(async () => {
  venue = await openVenue();
  final = await seatSmallFinal(venue.engine, { judges: 2, projects: 2 });
});
afterEach(() => venue.close());

const header = "序号,项目名称,申报单位,赛道分类,队员1姓名,联系人";
const row = (seq: number, track = "AI+智慧医疗") =>
  `${seq},示例项目${seq},示例申报单位${seq},${track},示例${seq},示例联系人`;

/** Takes every line that the sheet would change, as the locked rule asks: by name. */
async function take(kind: "registrations" | "roster" | "staff", lines: readonly string[]) {
  const file = { name: "示例.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
  const { token, changes } = await final.organiser.call("intake.preview", { kind, file, mapping: null });
  const keys = changes.filter(({ change }) => change === "added" || change === "changed").map(({ key }) => key);
  return final.organiser.call("intake.apply", { token, keys });
}

const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: "locked-after-start" });
const open = () => final.chief.client.call("chief.open", { project: final.projects[0] ?? "" });
const projects = async () => (await final.organiser.call("organiser.view", {})).projects;

test("before judging a project joins and moves by a sheet, although the rule is locked", async () => {
  await take("registrations", [header, row(1), row(3)]);
  await take("registrations", [header, row(1), row(3, "AI+智慧服务")]);
  expect((await projects()).map(({ seq, track }) => `${seq} ${track}`)).toEqual([
    "1 medical",
    "2 medical",
    "3 service",
  ]);
});

test("once judging has begun no project joins, and none that was opened changes its track", async () => {
  await open();
  const before = await projects();
  await refused(take("registrations", [header, row(1), row(3)]));
  await refused(take("registrations", [header, row(1, "AI+智慧服务")]));
  expect(await projects()).toEqual(before);
});

test("what was registered for a project that is there still comes in", async () => {
  await open();
  expect(await take("registrations", [header, row(1), row(2)])).toMatchObject({ added: 2 });
  expect((await projects()).map(({ members }) => members.map(({ name }) => name))).toEqual([["示例1"], ["示例2"]]);
});

test("once judging has begun no judge joins or changes panel by a roster, and staff still come in", async () => {
  await open();
  const roster = "编号,姓名,单位,评审组,职责";
  await refused(take("roster", [roster, "9,示例新评委,示例单位,AI+智慧医疗,评委"]));
  await refused(take("roster", [roster, "1,示例评委1,示例单位1,AI+智慧服务,评委"]));
  expect(await take("roster", [roster, "1,示例评委1,示例新单位,AI+智慧医疗,评委"])).toMatchObject({ changed: 1 });
  expect(await take("staff", ["姓名,单位,工作", "示例工作人员,示例单位,会务"])).toMatchObject({ added: 1 });
});
