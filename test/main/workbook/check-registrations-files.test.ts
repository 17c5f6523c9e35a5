// The eligibility review finds the same in every form that organisers' workbooks come in.

import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { checkRegistrationsFiles } from "../../../src-main/engine/intake/check-registrations-files";
import {
  findingsOf,
  expectedFindings,
  fixture,
  sampleMatrix,
  scratch,
  shuffled,
  writeCsv,
  writeXlsx,
  type CsvEncoding,
  type Matrix,
} from "./registration-workbooks";

const columnOf = (matrix: Matrix, header: string): number => (matrix[0] ?? []).indexOf(header);

/** Full-width digits, as a Chinese input method types them. */
const wide = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

test("the sample workbook has exactly the expected findings", async () => {
  expect(await findingsOf(fixture("registrations.xlsx"))).toEqual(await expectedFindings());
});

test.each([1, 2, 3, 4])("columns in another order change nothing (seed %i)", async (seed) => {
  const matrix = await sampleMatrix();
  const order = shuffled(matrix[0]?.length ?? 0, seed);
  const path = await writeXlsx(matrix.map((row) => order.map((column) => row[column] ?? "")));
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("a header beneath titles, notes and blank rows, with blank rows, notes and totals behind the data", async () => {
  const matrix: Matrix = await sampleMatrix();
  const title = ["首届大赛报名汇总表"];
  const note = ["填表说明：项目名称、申报单位请填写全称，队员1姓名为队长"];
  const path = await writeXlsx(
    [
      title,
      [],
      note,
      [],
      ["制表日期：2025年7月3日"],
      ...matrix,
      [],
      ["合计", "37个项目"],
      ["注：以上均为示例数据"],
      ["38"],
      [],
      [],
    ],
    (sheet) => {
      sheet.mergeCells("A1:BD1");
      sheet.mergeCells("A3:BD4");
      sheet.mergeCells(`A${6 + matrix.length + 2}:BD${6 + matrix.length + 2}`);
      for (let row = 60; row < 200; row++) sheet.getRow(row).getCell(3).border = { top: { style: "thin" } };
    },
  );
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("headers with notes, line breaks, numbering and synonyms", async () => {
  const matrix: Matrix = await sampleMatrix();
  const renamed: Record<string, string> = {
    序号: "报名序号",
    项目名称: "1、参赛项目名称（必填）",
    申报单位: "主申报单位\n（全称，与公章一致）",
    是否卫生健康系统单位: "是否为卫生健康系统单位（是/否）",
    赛道分类: "参赛赛道【三选一】",
    应用场景: "应用场景方向(附件1)",
    联系方式: "联系电话 *",
    项目简介: "项目简介300字以内",
    是否联合报名: "是否联合申报 (是/否)",
    联合单位: "联合单位(仅可添加1个)",
    队长姓名: "队长",
    队长手机号: "队长联系方式：",
    已获科技奖励情况: "本项目曾获科技奖励情况",
    无不良记录承诺书: "无不良记录承诺书（附件2）提交情况",
    申报材料名称: "申报材料文件名",
    "申报材料总大小(MB)": "材料总大小（单位：MB，须低于500）",
    提交时间: "报名提交时间 / Submitted",
  };
  const header = (matrix[0] ?? []).map((text) => {
    const plain = String(text);
    return (
      renamed[plain] ??
      plain.replace(/^队员(\d)/u, (_, number: string) => `成员 ${"一二三四五六"[Number(number) - 1]}\n`)
    );
  });
  expect(await findingsOf(await writeXlsx([header, ...matrix.slice(1)]))).toEqual(await expectedFindings());
});

test("a header of two rows, members grouped under merged cells", async () => {
  const matrix: Matrix = await sampleMatrix();
  const header = (matrix[0] ?? []).map(String);
  const upper = header.map((text) => /^队员\d/u.exec(text)?.[0] ?? text);
  const lower = header.map((text) => text.replace(/^队员\d/u, ""));
  const path = await writeXlsx([["报名汇总表"], upper, lower, ...matrix.slice(1)], (sheet) => {
    sheet.mergeCells(1, 1, 1, header.length);
    header.forEach((text, column) => {
      if (!text.startsWith("队员")) sheet.mergeCells(2, column + 1, 3, column + 1);
      else if (text.endsWith("姓名")) sheet.mergeCells(2, column + 1, 2, column + 6);
    });
  });
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("the form's own columns, members repeated without a number and 联系方式 twice", async () => {
  const matrix: Matrix = await sampleMatrix();
  const header = (matrix[0] ?? []).map((text) =>
    String(text)
      .replace(/^队员\d/u, "")
      .replace("队长手机号", "联系方式"),
  );
  expect(await findingsOf(await writeXlsx([header, ...matrix.slice(1)]))).toEqual(await expectedFindings());
});

test("a unit's cell merged over its rows, full-width digits, blanks within text", async () => {
  const matrix: Matrix = await sampleMatrix();
  const unit = columnOf(matrix, "申报单位");
  const [header = [], ...data] = matrix;
  const rows = data.toSorted((a, b) => (String(a[unit]) < String(b[unit]) ? -1 : 1));
  const widened = new Set(
    ["序号", "队长手机号", "申报材料总大小(MB)", "提交时间"].map((name) => columnOf(matrix, name)),
  );
  const spaced = new Set(
    ["赛道分类", "无不良记录承诺书", "队长姓名", "申报材料名称"].map((name) => columnOf(matrix, name)),
  );
  const typed = rows.map((row) =>
    row.map((value, column) => {
      const text = String(value);
      if (widened.has(column)) return ` ${wide(text)}　`;
      return spaced.has(column) ? text.replace(/^(.)(.)/u, "$1 　$2") : text;
    }),
  );
  const path = await writeXlsx([header, ...typed], (sheet) => {
    let first = 0;
    rows.forEach((row, at) => {
      if (row[unit] === rows[at + 1]?.[unit]) return;
      if (at > first) sheet.mergeCells(first + 2, unit + 1, at + 2, unit + 1);
      first = at + 1;
    });
  });
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test.each([
  ["date cells", (date: Date) => date],
  ["bare serial numbers", (date: Date) => date.getTime() / 86_400_000 + 25_569],
  [
    "Chinese text",
    (date: Date) =>
      `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${date.getUTCHours()}时${date.getUTCMinutes()}分`,
  ],
  [
    "slashes without leading zeros",
    (date: Date) =>
      `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()} ${date.getUTCHours()}:${date.getUTCMinutes()}`,
  ],
  ["instants in UTC", (date: Date) => new Date(date.getTime() - 8 * 3_600_000).toISOString()],
])("times as %s", async (_, write) => {
  const matrix: Matrix = await sampleMatrix();
  const time = columnOf(matrix, "提交时间");
  const numeric = new Set(["序号", "队长手机号", "申报材料总大小(MB)"].map((name) => columnOf(matrix, name)));
  const [header = [], ...data] = matrix;
  const rows = data.map((row) =>
    row.map((value, column) => {
      if (column === time) return write(new Date(`${String(value).replace(" ", "T")}:00Z`));
      return numeric.has(column) ? Number(value) : value;
    }),
  );
  expect(await findingsOf(await writeXlsx([header, ...rows]))).toEqual(await expectedFindings());
});

test.each<[CsvEncoding, string]>([
  ["utf-8", ","],
  ["utf-8-bom", ","],
  ["utf-16le", "\t"],
  ["utf-16be", ","],
  ["gb18030", ","],
  ["gb18030", ";"],
])("a .csv file in %s with %j between fields", async (encoding, delimiter) => {
  const matrix: Matrix = await sampleMatrix();
  const path = await writeCsv([["报名汇总表"], ...matrix, [], ["", ""]], encoding, delimiter);
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("5,000 rows: the findings of every row are found, and nothing on the clean ones", async () => {
  const [header = [], ...data] = await sampleMatrix();
  const clean = data[0] ?? [];
  const copies = Array.from({ length: 5000 }, (_, index) =>
    clean.map((text, column) => {
      if (header[column] === "序号") return index + 1;
      if (header[column] === "提交时间") return index % 1000 === 999 ? "2025-07-01 00:00" : "2025-06-30 23:59";
      if (header[column] === "项目名称") return `${text}${index}`;
      return text.replaceAll("青桐区疾病预防控制中心", `青桐区第${Math.floor(index / 3)}医院`);
    }),
  );
  const shares: number[] = [];
  const checked = await checkRegistrationsFiles({
    file: await writeXlsx([header, ...copies]),
    staff: fixture("staff.xlsx"),
    template: "competition-2025",
    onProgress: (share) => shares.push(share),
  });
  const late = [1000, 2000, 3000, 4000, 5000].map((row) => `${row} late-registration`);
  const people = checked.findings.filter(({ rule }) => rule === "person-project-limit");
  expect(people).toHaveLength(4998);
  expect(
    checked.findings.filter(({ rule }) => rule !== "person-project-limit").map(({ row, rule }) => `${row} ${rule}`),
  ).toEqual(late);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.at(-1)).toBe(1);
});

test("a workbook without a known or a required column is refused and named", async () => {
  const foreign = await writeXlsx([
    ["品名", "数量"],
    ["纸", 3],
  ]);
  await expect(checkRegistrationsFiles({ file: foreign, template: "competition-2025" })).rejects.toMatchObject({
    code: "workbook-no-known-column",
  });
  const matrix: Matrix = await sampleMatrix();
  const track = columnOf(matrix, "赛道分类");
  const without = await writeXlsx(matrix.map((row) => row.filter((_, column) => column !== track)));
  await expect(checkRegistrationsFiles({ file: without, template: "competition-2025" })).rejects.toMatchObject({
    code: "workbook-no-known-column",
    details: { missing: "track" },
  });
});

test("an unknown template and a file that is not there are refused", async () => {
  const file = fixture("registrations.xlsx");
  await expect(checkRegistrationsFiles({ file, template: "toString" })).rejects.toMatchObject({
    code: "bad-arguments",
  });
  const absent = await scratch("absent.xlsx");
  await expect(checkRegistrationsFiles({ file: absent, template: "competition-2025" })).rejects.toMatchObject({
    code: "file-unreadable",
  });
  const notes = await scratch("notes.docx");
  await writeFile(notes, "no workbook");
  await expect(checkRegistrationsFiles({ file, staff: notes, template: "competition-2025" })).rejects.toMatchObject({
    code: "workbook-unreadable",
    details: { file: "notes.docx" },
  });
});
