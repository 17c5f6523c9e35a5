// What a person sees in the cells is what is read, and a file that is no readable workbook is refused with its reason.

import { readFile, writeFile } from "node:fs/promises";
import ExcelJS from "@protobi/exceljs";
import { describe, expect, test } from "vitest";
import { readWorkbook, readWorkbookBytes } from "../../../src-main/engine/workbook/read-workbook";
import { rezip, zipOf } from "./archives";
import { encode, fixture, sampleMatrix, scratch, writeXlsx } from "./registration-workbooks";

async function cellsOf(path: string): Promise<string[][]> {
  const [sheet] = await readWorkbook(path);
  return (sheet?.rows ?? []).map((row) => row.map(({ kind, text }) => `${kind} ${text}`));
}

async function firstColumn(values: ExcelJS.CellValue[], format?: string): Promise<string[]> {
  const path = await writeXlsx([], (sheet) => {
    values.forEach((value, at) => {
      sheet.getCell(at + 1, 1).value = value;
      if (format !== undefined) sheet.getCell(at + 1, 1).numFmt = format;
    });
  });
  return (await cellsOf(path)).map(([cell = ""]) => cell);
}

describe("values", () => {
  test("numbers keep their exact shortest text", async () => {
    const values = [84.61, 77, 10_000_006_012, 0.1 + 0.2, 1e-7, 1.5e21, -3.25, 100_000_000_000_000_000];
    expect(await firstColumn(values)).toEqual([
      "number 84.61",
      "number 77",
      "number 10000006012",
      "number 0.3",
      "number 0.0000001",
      "number 1500000000000000000000",
      "number -3.25",
      "number 100000000000000000",
    ]);
  });

  test("dates are the wall time of the cell, to the nearest second, in any zone of the machine", async () => {
    const day = Date.UTC(2025, 5, 30, 23, 59, 59);
    expect(await firstColumn([new Date(day), 45_838, 45_838.444_444_4], "yyyy/m/d h:mm")).toEqual([
      "date 2025-06-30 23:59:59",
      "date 2025-06-30 00:00",
      "date 2025-06-30 10:40",
    ]);
  });

  test.each(['yyyy"年"m"月"d"日"', "[$-804]yyyy/m/d", "m/d/yy", "h:mm:ss", "[h]:mm"])(
    "%s shows a date",
    async (format) => {
      expect((await firstColumn([45_838.5], format))[0]).toMatch(/^date /u);
    },
  );

  test.each(['0.00" days"', "0\\d", "#,##0.00_);[Red]\\(#,##0.00\\)", "[$USD-409] 0.00", "0%", "@", "General"])(
    "%s shows a number",
    async (format) => {
      expect((await firstColumn([45_838.5], format))[0]).toBe("number 45838.5");
    },
  );

  test("rich text, links, formulas, truth values and errors are read as shown", async () => {
    const values: ExcelJS.CellValue[] = [
      { richText: [{ text: "AI+" }, { font: { bold: true }, text: "智慧医疗" }] },
      { text: "链接", hyperlink: "https://example.invalid/" },
      { formula: "1+1", result: 2 },
      { formula: '"甲"&"乙"', result: "甲乙" },
      { formula: "1/0", result: { error: "#DIV/0!" } },
      true,
      { error: "#REF!" },
      "两行\n文字",
      "_x0041_",
    ];
    expect(await firstColumn(values)).toEqual([
      "text AI+智慧医疗",
      "text 链接",
      "number 2",
      "text 甲乙",
      "error #DIV/0!",
      "boolean TRUE",
      "error #REF!",
      "text 两行\n文字",
      "text A",
    ]);
  });

  test("every cell of a merge shows the first, and a merge to the sheet's last row ends with the data", async () => {
    const path = await writeXlsx([["甲", "乙"], ["丙"], ["丁", "", "戊"]], (sheet) => {
      sheet.mergeCells("B1:C2");
    });
    const bytes = await readFile(path);
    expect(await cellsOf(path)).toEqual([
      ["text 甲", "text 乙", "text 乙"],
      ["text 丙", "text 乙", "text 乙"],
      ["text 丁", "empty ", "text 戊"],
    ]);
    const widened = rezip(bytes, (name, text) =>
      name.includes("sheet1.xml") ? text.replace('"B1:C2"', '"B1:XFD1048576"') : text,
    );
    const [sheet] = await readWorkbookBytes("widened.xlsx", widened);
    expect(sheet?.rows.map((row) => [row.length, row[2]?.text])).toEqual([
      [500, "乙"],
      [500, "乙"],
      [500, "乙"],
    ]);
  });
});

describe("packages of other writers", () => {
  test("comments, hidden sheets, styled blank rows and a 1904 calendar", async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    book.addWorksheet("辅助", { state: "hidden" }).addRow(["选项"]);
    const sheet = book.addWorksheet("报名");
    sheet.addRow(["提交时间"]).getCell(1).note = "按收到邮件的时间填写";
    sheet.addRow([new Date(Date.UTC(2025, 5, 30))]).getCell(1).numFmt = "yyyy-mm-dd";
    for (let row = 3; row < 60_000; row++) sheet.getCell(row, 1).border = { bottom: { style: "thin" } };
    const path = await scratch("book.xlsx");
    await book.xlsx.writeFile(path);
    const sheets = await readWorkbook(path);
    expect(sheets.map(({ name }) => name)).toEqual(["报名"]);
    expect(sheets[0]?.rows).toEqual([
      [{ text: "提交时间", kind: "text" }],
      [{ text: "2025-06-30 00:00", kind: "date" }],
    ]);
  });

  test("prefixed names, cells without references, absolute targets, inline text with hints, ZIP64 sizes", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = (type: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="R1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
    const bytes = zipOf(
      {
        "_rels/.rels": rels("officeDocument", "/book/main.xml"),
        "book/main.xml": `<x:workbook xmlns:x="${main}" xmlns:r="${relations}"><x:sheets><x:sheet name="名单" sheetId="1" r:id="R1"/></x:sheets></x:workbook>`,
        "book/_rels/main.xml.rels": rels("worksheet", "/book/first.xml"),
        "book/first.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>姓名</x:t><x:rPh><x:t>xingming</x:t></x:rPh></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row><x:row><x:c t="d"><x:v>2025-06-30T10:40:00</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
      true,
    );
    expect(await readWorkbookBytes("other.xlsx", bytes)).toEqual([
      {
        name: "名单",
        rows: [
          [
            { text: "姓名", kind: "text" },
            { text: "7", kind: "number" },
          ],
          [{ text: "2025-06-30 10:40:00", kind: "date" }],
        ],
      },
    ]);
  });

  test("the sample workbooks, written by LibreOffice", async () => {
    const matrix = await sampleMatrix();
    expect(matrix).toHaveLength(38);
    expect(matrix[0]).toHaveLength(56);
    expect(matrix[6]?.[1]).toBe("　麻醉风险预测 ");
  });
});

describe("text files", () => {
  test("quotes, line breaks within a field, guarded numbers and ragged rows", async () => {
    expect(await read('姓名,电话\r\n"张,三","第一行\n第二行"\n李四,="0123"\n\n王五')).toEqual([
      ["姓名", "电话"],
      ["张,三", "第一行\n第二行"],
      ["李四", "0123"],
      [],
      ["王五"],
    ]);
  });

  test("commas within fields do not hide the delimiter", async () => {
    expect(await read("姓名\t单位\n张三\t甲,乙,丙\n李四\t丁,戊,己", "list.tsv")).toEqual([
      ["姓名", "单位"],
      ["张三", "甲,乙,丙"],
      ["李四", "丁,戊,己"],
    ]);
  });

  test("UTF-16 without a byte order mark", async () => {
    expect(await read(Buffer.from("name,unit\nA,B\nC,D\n", "utf16le"))).toEqual([
      ["name", "unit"],
      ["A", "B"],
      ["C", "D"],
      [],
    ]);
  });

  test("GB18030, and bytes that are text in no encoding", async () => {
    expect(await read(encode("姓名,单位\n示例，甲,乙", "gb18030"))).toEqual([
      ["姓名", "单位"],
      ["示例，甲", "乙"],
    ]);
    await expect(read(Buffer.from([0xb2, 0xff, 0x00, 0xff, 0x80]))).rejects.toMatchObject({
      code: "workbook-unreadable",
    });
  });
});

describe("refusals", () => {
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

  test("an old .xls and a workbook with a password", async () => {
    const old = Buffer.concat([compound, Buffer.alloc(600), Buffer.from("Workbook", "utf16le")]);
    expect(await refusal("old.xls", old)).toEqual({
      code: "workbook-encrypted",
      details: { file: "old.xls", format: "xls" },
    });
    const locked = Buffer.concat([compound, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal("a.xlsx", locked)).toEqual({
      code: "workbook-encrypted",
      details: { file: "a.xlsx", format: "password" },
    });
  });

  test("nothing in it", async () => {
    expect(await refusal("a.xlsx", Buffer.alloc(0))).toMatchObject({ code: "workbook-empty" });
    expect(await refusal("a.csv", Buffer.from("\ufeff \r\n,,\r\n"))).toMatchObject({ code: "workbook-empty" });
    expect(await refusal("a.xlsx", await readFile(await writeXlsx([["", ""]])))).toMatchObject({
      code: "workbook-empty",
    });
  });

  test("another kind of file, whatever its name", async () => {
    expect(await refusal("a.xlsx", Buffer.from("%PDF-1.7"))).toMatchObject({ code: "workbook-unreadable" });
    expect(await refusal("a.xlsx", zipOf({ "word/document.xml": "<document/>" }))).toMatchObject({
      code: "workbook-unreadable",
    });
  });

  test("a workbook that is cut off or altered at any place is read or refused, never anything else", async () => {
    const whole = await readFile(fixture("staff.xlsx"));
    const codes = new Set(["workbook-unreadable", "workbook-empty", "workbook-too-large"]);
    for (let at = 4; at < whole.length; at += 97) {
      const cut = await refusal("cut.xlsx", whole.subarray(0, at));
      expect(codes).toContain(cut.code);
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 0xff;
      const outcome = await readWorkbookBytes("altered.xlsx", altered).then(
        () => "workbook-unreadable",
        ({ code }: { code: string }) => code,
      );
      expect(codes).toContain(outcome);
    }
  });

  test("too many rows, too many columns", async () => {
    const rows = Buffer.from("a,b\n".repeat(50_001));
    expect(await refusal("a.csv", rows)).toEqual({
      code: "workbook-too-large",
      details: { file: "a.csv", what: "rows", limit: 50_000 },
    });
    const deep = await readFile(await writeXlsx([], (sheet) => void (sheet.getCell(50_001, 1).value = "x")));
    expect(await refusal("a.xlsx", deep)).toMatchObject({ code: "workbook-too-large", details: { what: "rows" } });
    const wide = await readFile(await writeXlsx([Array.from({ length: 501 }, () => "x")]));
    expect(await refusal("a.xlsx", wide)).toMatchObject({ code: "workbook-too-large", details: { what: "columns" } });
  });

  test("a file above 50 MB, and a small one that inflates without end", async () => {
    expect(await refusal("a.csv", Buffer.alloc(50 * 1024 * 1024 + 1, "a"))).toMatchObject({
      code: "workbook-too-large",
    });
    const bomb = zipOf({ "xl/workbook.xml": " ".repeat(300 * 1024 * 1024) });
    const refused = { code: "workbook-too-large", details: { what: "bytes" } };
    expect(await refusal("bomb.xlsx", bomb)).toMatchObject(refused);
    bomb.writeUInt32LE(10, bomb.lastIndexOf("PK\u0001\u0002", undefined, "latin1") + 24);
    expect(await refusal("lying.xlsx", bomb)).toMatchObject(refused);
  });
});

/** The texts of a .csv file of these bytes. */
async function read(text: string | Buffer, name = "list.csv"): Promise<string[][]> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const [sheet] = await readWorkbookBytes(name, bytes);
  return (sheet?.rows ?? []).map((row) => row.map((cell) => cell.text));
}

/** The code and details with which a file of these bytes is refused. */
async function refusal(name: string, bytes: Buffer): Promise<{ code: string; details: object }> {
  const path = await scratch(name);
  await writeFile(path, bytes);
  return readWorkbook(path).then(
    (sheets) => expect.unreachable(JSON.stringify(sheets).slice(0, 200)),
    ({ code, details }: { code: string; details: object }) => ({ code, details }),
  );
}
