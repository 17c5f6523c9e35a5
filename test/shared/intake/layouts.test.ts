// However a sheet lays out the members of a team, the same registrations are read.

import { expect, test } from "vitest";
import { readRegistrations, type RegistrationRow } from "#shared/intake/read-registrations";
import type { Cell } from "#shared/intake/sheet";
import { sheetOf } from "./sheets";

type Matrix = (string | number | Cell | null)[][];

const header = ["序号", "项目名称", "申报单位", "赛道", "姓名", "单位", "部门", "队长姓名", "提交时间"];
const below = (text: string): Cell => ({ text, kind: "text", below: true });

function brief(matrix: Matrix): string[] {
  return readRegistrations(sheetOf(matrix)).rows.map(lineOf);
}

const lineOf = ({ seq, projectName, members, captainName }: RegistrationRow): string =>
  `${seq} ${projectName} ${captainName}: ${members.map(({ name, unit }) => (unit === "" ? name : `${name}@${unit}`)).join(" ")}`;

const twoTeams = ["1 项目一 甲: 甲@示例医院 乙@示例大学 丙@示例医院", "2 项目二 丁: 丁@示例医院"];

test("a row for each member beneath the project's merged cells", () => {
  const merged = ["1", "项目一", "示例医院", "AI+智慧医疗"].map(below);
  const rows: Matrix = [
    ["1", "项目一", "示例医院", "AI+智慧医疗", "甲", "示例医院", "", "甲", "2025-06-01"],
    [...merged, "乙", "示例大学", "", below("甲"), below("2025-06-01")],
    [...merged, "丙", "示例医院", "", below("甲"), below("2025-06-01")],
    ["2", "项目二", below("示例医院"), "AI+智慧管理", "丁", "示例医院", "", "丁", "2025-06-01"],
  ];
  expect(brief([header, ...rows])).toEqual(twoTeams);
  // Numbered by member, all that is the project's merged.
  const numbered = rows.map((row, at) => [at === 3 ? "2" : String(at + 1), ...row.slice(1)]);
  expect(brief([header, ...numbered])).toEqual(twoTeams);
});

test("a row for each member, the project's cells left blank", () => {
  const rows: Matrix = [
    ["1", "项目一", "示例医院", "AI+智慧医疗", "甲", "示例医院", "", "甲", "2025-06-01"],
    ["", "", "", "", "乙", "示例大学"],
    [],
    ["", "", "", "", "丙", "示例医院"],
    ["2", "项目二", "示例医院", "AI+智慧管理", "丁", "示例医院", "", "丁", "2025-06-01"],
  ];
  expect(brief([header, ...rows])).toEqual(twoTeams);
});

test("a row for each member, the project's cells repeated, and who is captain in a column of its own", () => {
  const flagged = header.map((name) => (name === "队长姓名" ? "是否队长" : name));
  const project = ["1", "项目一", "示例医院", "AI+智慧医疗"];
  const rows: Matrix = [
    [...project, "乙", "示例大学", "", "否", "2025-06-01"],
    [...project, "甲", "示例医院", "", "是", "2025-06-01"],
    [...project, "丙", "示例医院", "", "否", "2025-06-01"],
    ["2", "项目二", "示例医院", "AI+智慧管理", "丁", "示例医院", "", "是", "2025-06-01"],
  ];
  expect(brief([flagged, ...rows])).toEqual(["1 项目一 甲: 乙@示例大学 甲@示例医院 丙@示例医院", twoTeams[1]]);
});

test("several members in one cell, their units beside the names or in a cell of their own", () => {
  const listed = ["序号", "项目名称", "申报单位", "赛道", "团队成员（1-5人）", "成员单位", "队长姓名"];
  const row = (members: string, units: string): Matrix[number] => [
    1,
    "项目一",
    "示例医院",
    "AI+智慧医疗",
    members,
    units,
    "甲",
  ];
  const [expected] = twoTeams;
  expect(brief([listed, row("甲（示例医院）、乙（示例大学）、丙（示例医院）", "")])).toEqual([expected]);
  expect(brief([listed, row("甲、乙、丙", "示例医院、示例大学、示例医院")])).toEqual([expected]);
  expect(brief([listed, row("甲、乙、丙", "示例医院")])).toEqual(["1 项目一 甲: 甲@示例医院 乙@示例医院 丙@示例医院"]);
  expect(brief([listed, row("甲甲 乙乙", "")])).toEqual(["1 项目一 甲: 甲甲 乙乙"]);
});

test("what is not one registration stays apart", () => {
  const row = (seq: string | Cell, project: string | Cell, track: string, member: string | Cell): Matrix[number] => [
    seq,
    project,
    "示例医院",
    track,
    member,
    "示例医院",
  ];
  const twoTracks = [row("1", "项目一", "AI+智慧医疗", "甲"), row("2", below("项目一"), "AI+智慧服务", "甲")];
  expect(brief([header, ...twoTracks])).toEqual(["1 项目一 : 甲@示例医院", "2 项目一 : 甲@示例医院"]);
  const sameSeq = [row("1", "项目一", "AI+智慧医疗", "甲"), row("1", "项目二", "AI+智慧医疗", "乙")];
  expect(brief([header, ...sameSeq])).toEqual(["1 项目一 : 甲@示例医院", "1 项目二 : 乙@示例医院"]);
  const again = [row("1", "项目一", "AI+智慧医疗", "甲"), row("2", "项目一", "AI+智慧医疗", "甲")];
  expect(brief([header, ...again])).toHaveLength(2);
});

test("side by side, a row without a project is a mistake and no part of the one above", () => {
  const wide = ["序号", "项目名称", "申报单位", "赛道", "队员1姓名", "队员2姓名"];
  const sheet = sheetOf([wide, [1, "项目一", "示例医院", "AI+智慧医疗", "甲", "乙"], ["", "", "", "", "丙", "丁"]]);
  const { rows, problems } = readRegistrations(sheet);
  expect(rows.map(lineOf)).toEqual(["1 项目一 : 甲 乙"]);
  expect(problems).toMatchObject([{ cell: "A3", code: "value-missing" }]);
});

test("a first row of data that reads like a header stays data", () => {
  const noted = [...header, "备注"];
  const row = ["1", "项目一", "示例医院", "AI+智慧医疗", "甲", "示例医院", "", "甲", "2025-06-01", "承诺书"];
  expect(brief([noted, row])).toHaveLength(1);
});

test("the 2024 form: its own columns, a consortium over several rows, no members", () => {
  const form = [
    ["征集汇总表（示例）"],
    [
      "序号",
      "牵头单位",
      "场景名称",
      "申报场景方向",
      "负责人",
      "负责人",
      "联合申报单位（如有）",
      "牵头单位",
      "真实性承诺",
    ],
    ["", "名称", "", "", "姓名", "手机", "单位名称", "基本情况介绍（不超过400字）", "签字盖章"],
    [1, "示例单位", "示例场景", "方向1", "甲", 13000000001, "示例乙公司", "介绍", "已签字盖章"],
    ["", "", "", "", "", "", "示例丙公司", "", ""],
  ];
  const { rows, missingColumns } = readRegistrations(sheetOf(form));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    applicantUnit: "示例单位",
    projectName: "示例场景",
    track: "方向1",
    captainName: "甲",
    captainPhone: "13000000001",
    jointUnits: ["示例乙公司", "示例丙公司"],
    members: [],
    scenario: { unitProfile: "介绍", pledge: "已签字盖章" },
  });
  expect(missingColumns.filter(({ need }) => need === "required")).toEqual([]);
});

test("场景名称 and 应用场景方向 are the scene of a sheet that has projects and tracks", () => {
  const sheet = sheetOf([
    ["项目名称", "申报单位", "赛道", "应用场景方向", "队员1"],
    ["项目一", "示例医院", "AI+智慧医疗", "AI+医学影像", "甲"],
  ]);
  expect(readRegistrations(sheet).rows[0]).toMatchObject({ track: "AI+智慧医疗", scene: "AI+医学影像" });
});
