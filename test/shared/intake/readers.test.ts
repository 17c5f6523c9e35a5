// Every bad cell is reported where it stands, and what is not data is left out.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPerformance } from "#shared/intake/read-performance";
import { readRegistrations } from "#shared/intake/read-registrations";
import { readRoster } from "#shared/intake/read-roster";
import { readStaff } from "#shared/intake/read-staff";
import { parsePhone, parseSeq, parseScore, parseSizeMb, parseYesNo, isAbove } from "#shared/intake/values";
import type { Problem } from "#shared/intake/problems";
import { dateCell, errorCell, sheetOf } from "./sheets";

const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ cell, code, severity }) => `${cell} ${code} ${severity}`);

const header = [
  "序号",
  "项目名称",
  "申报单位",
  "赛道分类",
  "队员1姓名",
  "队员1单位",
  "是否联合报名",
  "联合单位",
  "材料大小(MB)",
  "提交时间",
];
const plain = (seq: string | number, name: string): (string | number)[] => [
  seq,
  name,
  "示例医院",
  "AI+智慧医疗",
  "甲",
  "示例医院",
  "否",
  "",
  28,
  "2025-06-01",
];

test("registrations: what is wrong is said by cell, and the rest of the sheet is read", () => {
  const sheet = sheetOf([
    ["汇总"],
    header,
    plain(1, "一"),
    ["1", "重复", "示例医院", "AI+智慧医疗", "甲", "", "也许", "甲公司、乙公司；甲 公司", "很大", "六月初"],
    ["甲一", "无号", "示例医院", "AI+智慧医疗", "甲"],
    ["", "缺号", "示例医院", "AI+智慧医疗", "甲"],
    [4, errorCell("#REF!"), "", "AI+智慧医疗", "", "示例医院", "是", "无", "0.5G", dateCell("2025-06-30 00:00")],
    ["注：以上为示例", "", ""],
    header,
    [5],
    ["6", "", "", "AI+智慧医疗", "/", "/", "否"],
    ["", "", "", "", ""],
  ]);
  const { rows, sheetRows, problems } = readRegistrations(sheet);
  expect(sheetRows).toEqual([3, 4, 7]);
  expect(brief(problems)).toEqual([
    "A4 seq-repeated error",
    "G4 yes-no-unreadable warning",
    "I4 size-unreadable warning",
    "J4 date-unreadable warning",
    "A5 seq-invalid error",
    "A6 value-missing error",
    "B7 cell-error error",

    "C7 value-missing error",
    "E7 value-missing warning",
    "A8 row-skipped warning",
    "A9 row-skipped warning",
  ]);
  expect(rows[1]).toMatchObject({
    joint: null,
    jointUnits: ["甲公司", "乙公司"],
    materialSizeMb: null,
    submittedAt: "六月初",
  });
  expect(rows[2]).toMatchObject({
    seq: 4,
    projectName: "",
    jointUnits: [],
    members: [],
    materialSizeMb: 512,
    submittedAt: "2025-06-30",
  });
  expect(rows[0]).toMatchObject({ commitment: null, materialName: null, plan: null });
});

test("registrations without a 序号 column are numbered in their order, and it is said", () => {
  const sheet = sheetOf([header.slice(1), plain(0, "一").slice(1), plain(0, "二").slice(1)]);
  const { rows, problems } = readRegistrations(sheet);
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(brief(problems)).toEqual(["A2 seq-assigned warning"]);
});

test("registrations under marks that are no numbers are numbered in their order, and none is lost", () => {
  const sheet = sheetOf([header, ["YL-1", ...plain(0, "一").slice(1)], ["YL-2", ...plain(0, "二").slice(1)]]);
  expect(readRegistrations(sheet).rows.map(({ seq }) => seq)).toEqual([1, 2]);
});

test("joint units in several columns are one list", () => {
  const sheet = sheetOf([
    [...header.slice(0, 7), "联合单位1", "联合单位2"],
    [...plain(1, "一").slice(0, 7), "甲公司", "乙公司"],
  ]);
  expect(readRegistrations(sheet).rows[0]?.jointUnits).toEqual(["甲公司", "乙公司"]);
});

test("roster: roles, repeated codes and people", () => {
  const sheet = sheetOf([
    ["编号", "姓名", "单位", "职称", "评审组", "职责"],
    ["P1", "甲", "示例医院", "教授", "一组", "评审组长"],
    ["P2", "乙", "示例医院", "教授", "一组", "评委"],
    ["p 2", "丙", "", "教授", "一组", "副组长"],
    ["P2", "丁", "示例大学", "教授", "一组", "记录"],
    ["P5", "甲", "示例 医院", "教授", "一组", "专家"],
    ["P6", "", "示例大学", "教授", "二组", "组长"],
  ]);
  const { rows, problems } = readRoster(sheet);
  expect(rows.map(({ role }) => role)).toEqual(["chief", "judge", "judge", "judge", "judge", "chief"]);
  expect(brief(problems)).toEqual([
    "C4 value-missing warning",
    "A5 code-repeated error",
    "F5 role-unknown warning",
    "B6 person-repeated warning",
    "B7 value-missing error",
  ]);
});

test("staff: a list of names alone is enough", () => {
  const { rows, problems } = readStaff(sheetOf([["工作人员名单"], ["姓名"], ["甲"], ["乙"], ["注：示例"]]));
  expect(rows).toEqual([
    { name: "甲", unit: "", work: "" },
    { name: "乙", unit: "", work: "" },
  ]);
  expect(brief(problems)).toEqual(["A5 row-skipped warning"]);
});

test("performance: a score that is no amount, is missing or is above the maximum is refused by cell", () => {
  const scores = ["77.00", "８４．５分", "25。5", "100", "100.01", "-1", "90,5", "85%", "缺考", "", "1e2"];
  const sheet = sheetOf([["序号", "项目名称", "得分"], ...scores.map((score, at) => [at + 1, "示例", score])]);
  const { rows, problems } = readPerformance(sheet);
  expect(rows.map(({ seq, score }) => [seq, score])).toEqual([
    [1, "77.00"],
    [2, "84.5"],
    [3, "25.5"],
    [4, "100"],
  ]);
  expect(brief(problems)).toEqual([
    "C6 score-above-maximum error",
    ...[7, 8, 9, 10].map((row) => `C${row} score-invalid error`),
    "C11 value-missing error",
    "C12 score-invalid error",
  ]);
  expect(readPerformance(sheet, undefined, "200").rows.map(({ score }) => score)).toContain("100.01");
});

test("序号, yes and no, and sizes in their writings", () => {
  expect(["１２", " 007 ", "12.0", "第3号", "No.8", "0", "1.5", "A-1", ""].map(parseSeq)).toEqual([
    12,
    7,
    12,
    3,
    8,
    null,
    null,
    null,
    null,
  ]);
  expect(["是", "√", "☑是 □否", "是（牵头）", "Y", "TRUE"].map(parseYesNo)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(["否", "×", "□是 ☑否", "无", "FALSE"].map(parseYesNo)).toEqual([false, false, false, false, false]);
  expect(["", "□是 □否", "也许"].map(parseYesNo)).toEqual([null, null, null]);
  expect(
    ["499.9", "512M", "0.5 GB", "1,024MB", "51200KB", "约300"].map((text) => parseSizeMb(text, "大小(MB)")),
  ).toEqual([499.9, 512, 512, 1024, 50, null]);
  expect(parseSizeMb("0.5", "文件大小（GB）")).toBe(512);
  expect(
    ["524288000B", "524288000 字节", "500 兆", "512000KB", "0.5吉", "500MiB"].map((text) => parseSizeMb(text, "")),
  ).toEqual([500, 500, 500, 500, 512, 500]);
  expect(parseSizeMb("104857600", "文件大小（字节）")).toBe(100);
  expect(parseSizeMb("104857600", "文件大小")).toBe(100);
  expect(parseSizeMb("612", "文件大小")).toBe(612);
});

test("telephone numbers that a spreadsheet took for amounts are read in full, where no digit was lost", () => {
  const phones = [
    "13800000001",
    "1.3800000001E+10",
    "1.38E10",
    "13800000001.0",
    "138 0000 0001",
    "1.38000000012E+10",
    "分机8",
  ];
  expect(phones.map(parsePhone)).toEqual([
    "13800000001",
    "13800000001",
    "13800000000",
    "13800000001",
    "138 0000 0001",
    "1.38000000012E+10",
    "分机8",
  ]);
});

test("scores are compared exactly, however many digits they have", () => {
  const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(12));
  const text = ([digits, places]: readonly [bigint, number]): string => {
    const padded = String(digits).padStart(places + 1, "0");
    return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  };
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(parseScore(text(a))).toBe(text(a));
      expect(isAbove(text(a), text(b))).toBe(a[0] * 10n ** BigInt(b[1]) > b[0] * 10n ** BigInt(a[1]));
    }),
  );
});
