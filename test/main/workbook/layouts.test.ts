// The sample registrations in layouts and forms that organisers' programs give them: the findings stay the same.

import ExcelJS from "@protobi/exceljs";
import { expect, test } from "vitest";
import { checkRegistrationsFiles } from "../../../src-main/engine/intake/check-registrations-files";
import {
  findingsOf,
  expectedFindings,
  sampleMatrix,
  scratch,
  writeCsv,
  writeXlsx,
  type Matrix,
} from "./registration-workbooks";

const memberParts = ["姓名", "单位", "部门", "职务", "出生年月", "学历"];

interface Split {
  /** Columns of the project, without the members'. */
  readonly header: string[];
  /** Each registration's project cells and its members' six cells each. */
  readonly rows: { readonly project: string[]; readonly members: string[][] }[];
}

async function splitSample(): Promise<Split> {
  const [header = [], ...data] = await sampleMatrix();
  const columns = header.map((text, column) => ({ text, column }));
  const own = columns.filter(({ text }) => !/^队员\d/u.test(text));
  const numbers = [...new Set(columns.flatMap(({ text }) => /^队员(\d)/u.exec(text)?.[1] ?? []))];
  return {
    header: own.map(({ text }) => text),
    rows: data.map((row) => ({
      project: own.map(({ column }) => row[column] ?? ""),
      members: numbers
        .map((number) => memberParts.map((part) => row[header.indexOf(`队员${number}${part}`)] ?? ""))
        .filter(([name = ""]) => name.trim() !== ""),
    })),
  };
}

/** A row for each member; `repeat` says what stands in the project's cells of the rows beneath the first. */
async function byMember(repeat: (project: string[]) => string[]): Promise<{ matrix: Matrix; spans: number[] }> {
  const { header, rows } = await splitSample();
  const blank = memberParts.map(() => "");
  const spans = rows.map(({ members }) => Math.max(1, members.length));
  const matrix = rows.flatMap(({ project, members }) =>
    (members.length === 0 ? [blank] : members).map((member, at) => [
      ...(at === 0 ? project : repeat(project)),
      ...member,
    ]),
  );
  return { matrix: [[...header, ...memberParts], ...matrix], spans };
}

test("one member a row, the project's cells merged over them", async () => {
  const { matrix, spans } = await byMember((project) => project.map(() => ""));
  const { header } = await splitSample();
  const path = await writeXlsx(matrix, (sheet) => {
    let first = 2;
    for (const span of spans) {
      for (let column = 1; column <= header.length; column++)
        if (span > 1) sheet.mergeCells(first, column, first + span - 1, column);
      first += span;
    }
  });
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("one member a row in a .csv file, the project's cells blank beneath the first, or repeated", async () => {
  const blank = await byMember((project) => project.map(() => ""));
  expect(await findingsOf(await writeCsv(blank.matrix, "gb18030"))).toEqual(await expectedFindings());
  const repeated = await byMember((project) => project);
  expect(await findingsOf(await writeCsv(repeated.matrix, "utf-8-bom"))).toEqual(await expectedFindings());
});

test("all members in one cell", async () => {
  const { header, rows } = await splitSample();
  const matrix = rows.map(({ project, members }) => [
    ...project,
    members.map(([name = "", unit = ""]) => `${name.trim()}（${unit}）`).join("、"),
  ]);
  expect(await findingsOf(await writeXlsx([[...header, "团队成员（姓名、单位）"], ...matrix]))).toEqual(
    await expectedFindings(),
  );
});

test("hidden rows and columns are read like the others, filtered or folded as they are", async () => {
  const path = await writeXlsx(await sampleMatrix(), (sheet) => {
    for (let row = 5; row < 30; row += 2) sheet.getRow(row).hidden = true;
    for (let column = 2; column < 50; column += 3) sheet.getColumn(column).hidden = true;
    sheet.autoFilter = "A1:BD38";
  });
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("formulas with the values they last had, rich text, and telephone numbers as amounts", async () => {
  const matrix: Matrix = await sampleMatrix();
  const columnOf = (name: string): number => (matrix[0] ?? []).indexOf(name) + 1;
  const path = await writeXlsx(matrix, (sheet) => {
    for (let row = 2; row <= matrix.length; row++) {
      const cell = (name: string): ExcelJS.Cell => sheet.getCell(row, columnOf(name));
      const text = (name: string): string => String(cell(name).value ?? "");
      cell("序号").value = { formula: "ROW()-1", result: Number(text("序号")) };
      cell("申报单位").value = { formula: `T("x")`, result: text("申报单位") };
      const track = text("赛道分类");
      cell("赛道分类").value = {
        richText: [{ text: track.slice(0, 2) }, { font: { bold: true }, text: track.slice(2) }],
      };
      cell("队长手机号").value = Number(text("队长手机号"));
      cell("队长手机号").numFmt = "0.00E+00";
      cell("申报材料总大小(MB)").value = Number(text("申报材料总大小(MB)"));
      cell("申报材料总大小(MB)").numFmt = "0%";
    }
  });
  expect(await findingsOf(path)).toEqual(await expectedFindings());
});

test("telephone numbers in the notation of a spreadsheet's .csv export", async () => {
  const [header = [], ...data] = await sampleMatrix();
  const phone = header.indexOf("队长手机号");
  const rows = data.map((row) =>
    row.map((text, at) => (at === phone ? Number(text).toExponential().replace("e", "E") : text)),
  );
  expect(await findingsOf(await writeCsv([header, ...rows], "gb18030"))).toEqual(await expectedFindings());
});

test("the long instructions of the form in its headers", async () => {
  const matrix: Matrix = await sampleMatrix();
  const renamed: Record<string, string> = {
    项目简介:
      "项目简介\n字数控制在300字内，内容应包括但不限于：\n1.项目背景趋势及医疗问题的痛点(必填)\n2.项目介绍(必填)",
    申报单位: "申报单位（主申报）*",
    赛道分类: "赛道分类\n□AI+智慧医疗 □AI+智慧管理 □AI+智慧服务",
    队长手机号: "队长手机号（11位，用于材料命名）*",
    无不良记录承诺书: "无不良记录承诺书\n（附件2，已提交/未提交）",
  };
  const header = (matrix[0] ?? []).map((text) => renamed[String(text)] ?? text);
  expect(await findingsOf(await writeXlsx([header, ...matrix.slice(1)]))).toEqual(await expectedFindings());
});

test("a sheet for each track among others, and a copy that repeats one", async () => {
  const [header = [], ...data] = await sampleMatrix();
  const track = header.indexOf("赛道分类");
  const book = new ExcelJS.Workbook();
  book.addWorksheet("说明").addRow(["填报说明：每个赛道一张表"]);
  const groups = Map.groupBy(data, (row) => row[track] ?? "");
  for (const [at, rows] of [...groups.values()].entries()) {
    const sheet = book.addWorksheet(`赛道${at}`);
    sheet.addRow(["报名汇总"]);
    for (const row of [header, ...rows]) sheet.addRow(row.map((text) => (text === "" ? null : text)));
  }
  const copy = book.addWorksheet("备份");
  for (const row of [header, ...data.slice(0, 3)]) copy.addRow(row);
  const path = await scratch("book.xlsx");
  await book.xlsx.writeFile(path);
  expect(await findingsOf(path)).toEqual(await expectedFindings());
  expect((await checkRegistrationsFiles({ file: path, template: "competition-2025" })).leftOut).toEqual(["备份"]);
});

test("the form's ticked boxes for tracks, and yes and no", async () => {
  const matrix: Matrix = await sampleMatrix();
  const header = (matrix[0] ?? []).map(String);
  const boxed = (text: string, choices: readonly string[]): string =>
    choices.includes(text.trim()) ? choices.map((one) => `${one === text.trim() ? "☑" : "□"}${one}`).join(" ") : text;
  const rows = matrix.slice(1).map((row) =>
    row.map((value, at) => {
      const text = String(value);
      if (header[at] === "赛道分类") return boxed(text, ["AI+智慧医疗", "AI+智慧管理", "AI+智慧服务"]);
      return header[at]?.startsWith("是否") === true ? boxed(text, ["是", "否"]) : text;
    }),
  );
  expect(await findingsOf(await writeXlsx([header, ...rows]))).toEqual(await expectedFindings());
});
