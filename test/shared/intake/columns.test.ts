// Columns are known by their headers in any order, place and wording, and a person's mapping takes precedence.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { headerOf } from "#shared/intake/columns";
import { detectKind, sheetOfKind } from "#shared/intake/detect-kind";
import { fieldsOf } from "#shared/intake/fields";
import { memberHeaderOf } from "#shared/intake/member-columns";
import { readRegistrations } from "#shared/intake/read-registrations";
import { sheetOf } from "./sheets";

const headers = [
  "序号",
  "项目名称",
  "申报单位",
  "赛道分类",
  "联系人",
  "联系方式",
  "队员1姓名",
  "队员1单位",
  "队员2姓名",
  "队员2单位",
  "队长姓名",
  "队长手机号",
  "提交时间",
];
const row = [
  "7",
  "示例项目",
  "示例医院",
  "AI+智慧医疗",
  "甲",
  "111",
  "甲",
  "示例医院",
  "乙",
  "示例大学",
  "甲",
  "222",
  "2025-06-01",
];

const notes = fc.constantFrom("", "（必填）", "*", "\n(请填写全称)", "【选填】", "：", "（如：示例）", " ", "必填");
const numbering = fc.constantFrom("", "1. ", "12、", "(3)", "一、");

test("neither the order of columns nor notes in headers nor the header's place change what is read", () => {
  const expected = readRegistrations(sheetOf([headers, row])).rows;
  const order = fc.shuffledSubarray(
    headers.map((_, at) => at),
    { minLength: headers.length },
  );
  const dressing = fc.array(fc.tuple(numbering, notes), { minLength: headers.length, maxLength: headers.length });
  fc.assert(
    fc.property(order, dressing, fc.integer({ min: 0, max: 15 }), fc.nat(3), (columns, dress, above, left) => {
      const pad = Array.from({ length: left }, () => "");
      const header = columns.map((at) => `${dress[at]?.[0]}${headers[at]}${dress[at]?.[1]}`);
      const title = Array.from({ length: above }, () => ["报名汇总表"]);
      const sheet = sheetOf([...title, [...pad, ...header], [...pad, ...columns.map((at) => row[at] ?? "")]]);
      expect(readRegistrations(sheet).rows).toEqual(expected);
    }),
  );
});

test.each([
  ["队员1姓名", 1, "name"],
  ["成员二单位", 2, "unit"],
  ["第3位成员姓名", 3, "name"],
  ["团队成员4-出生日期", 4, "birth"],
  ["参赛人员5（学历）", 5, "education"],
  ["姓名6", 6, "name"],
  ["队员7", 7, "name"],
  ["队员十二 职称/职务", 12, "post"],
  ["队员１部门\n（科室）", 1, "department"],
  ["队员姓名", null, "name"],
])("%s is member %s, %s", (header, number, part) => expect(memberHeaderOf(header)).toEqual({ number, part }));

test.each(["队长姓名", "联系人姓名", "申报单位", "项目名称", "出生地", "团队名称"])(
  "%s is no member's column",
  (header) => expect(memberHeaderOf(header)).toBeNull(),
);

test("no header text is claimed by two fields of a kind, and each is found by every synonym", () => {
  for (const [kind, specs] of Object.entries(fieldsOf) as [keyof typeof fieldsOf, (typeof fieldsOf)["roster"]][]) {
    const all = specs.flatMap(({ headers: names }) => names);
    expect(new Set(all).size).toBe(all.length);
    const required = specs.find(({ need }) => need === "required")?.headers[0] ?? "";
    for (const { field, headers: names } of specs) {
      for (const name of names) {
        // Behind the usual header of a required column, since no row without one is a header.
        const { mapping, unknownColumns } = headerOf(sheetOf([[required, name]]), kind);
        const found = [mapping[field]?.header, ...unknownColumns.map(({ header }) => header)];
        expect(found).toContain(name);
        expect(Object.keys(mapping)).toContain(field);
      }
    }
  }
});

test("联系方式 behind 队长姓名 is the captain's where the captain has no other", () => {
  const { mapping } = headerOf(sheetOf([["项目名称", "联系人", "联系方式", "队长姓名", "联系方式"]]), "registrations");
  expect([mapping["contactPhone"]?.column, mapping["captainPhone"]?.column]).toEqual([2, 4]);
  const named = headerOf(sheetOf([["项目名称", "队长姓名", "联系方式", "队长手机号"]]), "registrations").mapping;
  expect([named["contactPhone"]?.column, named["captainPhone"]?.column]).toEqual([2, 3]);
});

test("a header of three rows is read from the group down", () => {
  const sheet = sheetOf([
    [
      "序号",
      "项目名称",
      "申报单位",
      "赛道",
      "联系人",
      "联系人",
      "队长",
      "队长",
      "团队成员（1-5人）",
      "团队成员（1-5人）",
      "团队成员（1-5人）",
    ],
    ["序号", "项目名称", "申报单位", "赛道", "姓名", "电话", "姓名", "电话", "队员2", "队员1", "队员1"],
    ["", "", "", "", "", "", "", "", "姓名", "姓名", "单位"],
    [1, "示例项目", "示例医院", "AI+智慧医疗", "丙", "111", "甲", "222", "乙", "甲", "示例医院"],
  ]);
  const [read] = readRegistrations(sheet).rows;
  expect(read).toMatchObject({ contactName: "丙", contactPhone: "111", captainName: "甲", captainPhone: "222" });
  expect(read?.members.map(({ name, unit }) => [name, unit])).toEqual([
    ["甲", "示例医院"],
    ["乙", ""],
  ]);
});

test("unknown, repeated and missing columns are named", () => {
  const header = headerOf(sheetOf([["序号", "项目名称", "评测得分", "得分", "经办"]]), "performance");
  expect(header.unknownColumns.map(({ header: text }) => text)).toEqual(["得分", "经办"]);
  expect(header.repeatedColumns).toEqual([{ column: 3, header: "得分", field: "score" }]);
  expect(header.missingColumns).toEqual([{ field: "assessor", need: "expected" }]);
});

test("a person's mapping takes the place of what was recognised", () => {
  const sheet = sheetOf([
    ["登记"],
    ["号", "名", "机构", "方向", "人"],
    [7, "示例项目", "示例医院", "AI+智慧医疗", "甲"],
  ]);
  expect(readRegistrations(sheet).rows).toEqual([]);
  const columns = { seq: 0, projectName: 1, applicantUnit: 2, track: 3, "member1.name": 4 };
  const read = readRegistrations(sheet, { headerRow: 2, columns });
  expect(read.rows[0]).toMatchObject({
    seq: 7,
    projectName: "示例项目",
    applicantUnit: "示例医院",
    members: [{ name: "甲" }],
  });
  expect(read.missingColumns.filter(({ need }) => need === "required")).toEqual([]);
  expect(read.mapping["projectName"]).toEqual({ column: 1, header: "名" });
});

test("the kind of a sheet is told by its columns", () => {
  const roster = sheetOf([["专家名单"], ["姓名", "单位", "职称", "评审组", "职责"]], "名单");
  const staff = sheetOf([["姓名", "单位", "工作"]], "人员");
  const performance = sheetOf([["序号", "项目名称", "性能评测得分", "评测机构"]], "评测");
  const registrations = sheetOf([headers], "报名");
  for (const [kind, sheet] of Object.entries({ roster, staff, performance, registrations })) {
    expect(detectKind([sheetOf([["说明"]]), sheet])).toEqual({ kind, sheet });
  }
  expect(sheetOfKind([roster, registrations, sheetOf([["项目名称"]])], "registrations")).toBe(registrations);
  expect(detectKind([sheetOf([["品名", "数量"]])])).toBeNull();
});

test("a column about one member is no list of members", () => {
  const { mapping, unknownColumns } = headerOf(
    sheetOf([["项目名称", "队员1", "队员1性别", "成员2手机号", "队员人数"]]),
    "registrations",
  );
  expect(mapping["members"]).toBeUndefined();
  expect(unknownColumns.map(({ header }) => header)).toEqual(["队员1性别", "成员2手机号", "队员人数"]);
});

test.each([
  ["参赛队队长姓名", "captainName"],
  ["队长的手机号码", "captainPhone"],
  ["电子版文件名称", "materialName"],
  ["申报材料压缩包文件名", "materialName"],
  ["电子版材料大小", "materialSizeMb"],
  ["是否已签署无不良记录承诺书", "commitment"],
  ["网上报名提交时间", "submittedAt"],
  ["项目所获科学技术奖情况", "priorAward"],
  ["参赛作品的名称", "projectName"],
  ["主要牵头申报单位", "applicantUnit"],
  ["拟参加赛道", "track"],
  ["单位是否为本市卫生健康系统单位", "healthSystem"],
])("%s is known by its words as %s", (name, field) => {
  const required = ["项目名称", "申报单位"].map((known) =>
    field === "projectName" && known === "项目名称" ? "赛道" : known,
  );
  const header = field === "applicantUnit" ? [required[0] ?? "", name] : [...required, name];
  expect(headerOf(sheetOf([header]), "registrations").mapping[field]?.header).toBe(name);
});

test.each([
  "承诺书链接",
  "承诺书提交日期",
  "联合单位盖章",
  "联合单位性质",
  "报名截止时间",
  "队长单位",
  "单位意见",
  "材料审核人",
])("%s is not taken for anything near it", (name) => {
  const { mapping } = headerOf(sheetOf([["项目名称", name]]), "registrations");
  const taken = Object.entries(mapping).find(([, { header }]) => header === name)?.[0] ?? null;
  expect([null, "jointStamped"]).toContain(taken);
});
