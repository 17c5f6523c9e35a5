// Single cells: exact numbers with the decimals they have, and text that comes back as it was given.

import { describe, expect, test } from "vitest";
import { balanced, cellText, linesOf } from "../../../src-main/engine/files/results-workbook/cell-text";
import { columnDecimals, numberCell } from "../../../src-main/engine/files/results-workbook/exact-number";
import { unescape } from "../../../src-main/engine/workbook/cell-values";

const shown = (texts: readonly string[]): string[] =>
  texts.map((text) => numberCell(text, columnDecimals(texts)).shown);
const values = (texts: readonly string[]): (number | string)[] =>
  texts.map((text) => numberCell(text, columnDecimals(texts)).value);

describe("numbers", () => {
  test("a column shows the decimals that its longest number has", () => {
    expect(shown(["8", "8.5", "0", "-0.25"])).toEqual(["8.00", "8.50", "0.00", "-0.25"]);
    expect(values(["8", "8.5", "0", "-0.25"])).toEqual([8, 8.5, 0, -0.25]);
    expect(shown(["7", "10"])).toEqual(["7", "10"]);
  });

  test("a fraction that no decimal writes out shows its first digits, rounded, and an ellipsis", () => {
    expect(shown(["271/3", "-2/3", "90"])).toEqual(["90.333…", "-0.667…", "90.000"]);
    expect(values(["271/3"])).toEqual([90.3333333333]);
    const format = numberCell("271/3", columnDecimals(["271/3"])).format;
    expect(format).toContain('0.000"…"');
  });

  test("what binary numbers cannot tell apart stays text", () => {
    const long = "0.1234567890123456789";
    expect(values([long])).toEqual([long]);
    expect(values(["1234567890123.45", "123456789012345.67"])).toEqual([1234567890123.45, "123456789012345.67"]);
    expect(values(["900719925474099267/7"])).toEqual(["900719925474099267/7"]);
  });
});

describe("text", () => {
  test("what XML or a spreadsheet would read in its own way comes back as it was", () => {
    for (const text of ["_x0041_", "a_x000D_b", "=1+1", "+86", "-", "@", "_x_", "<&>\"'", "中文\n换行\t"])
      expect(unescape(cellText(text))).toBe(text);
  });

  test("characters that no workbook can hold are left out", () => {
    expect(cellText("a\u0000b\u001Fc\uFFFEd\r\ne")).toBe("abcd\ne");
    expect(cellText("\uD800")).toBe("\uFFFD");
    expect(cellText("字".repeat(40_000))).toHaveLength(32_767);
  });

  test("a line is counted by what its characters take", () => {
    expect(linesOf("医学影像", 8)).toBe(1);
    expect(linesOf("医学影像", 7)).toBe(2);
    expect(linesOf("abcd\n", 8)).toBe(2);
  });

  test("a header that must break breaks into like lines", () => {
    expect(balanced("代码操作演示", 10)).toBe("代码操\n作演示");
    expect(balanced("总分", 10)).toBe("总分");
    expect(balanced("PPT答辩", 4)).toBe("PPT答辩");
  });
});
