// Text is compared after NFKC and without blanks, whatever was pasted into a cell.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters, normalise, saysNothing, trim } from "#shared/intake/normalise";

test("width, brackets, blanks and invisible characters do not tell texts apart", () => {
  expect(normalise("　ＡＩ＋智慧 医疗（示例）\u200b\n")).toBe("AI+智慧医疗(示例)");
  expect(normalise("１２\u00a0３")).toBe("123");
});

test("normalising twice is normalising once, and leaves no blank", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (a, b) => {
      const once = normalise(`${a} ${b}`);
      expect(normalise(once)).toBe(once);
      expect(once).not.toMatch(/\s/u);
    }),
    {
      numRuns: 2000,
      examples: [
        ["a", "\u0301"],
        ["\u00b4", "\u0344"],
        ["ᄀ", "ᅡ"],
      ],
    },
  );
});

test("blanks between characters never change the normal form of Chinese text", () => {
  const chinese = fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)));
  fc.assert(
    fc.property(chinese, (characters) => {
      expect(normalise(characters.join(" 　"))).toBe(characters.join(""));
    }),
  );
});

test("无, empty cells and strokes say nothing; a word does", () => {
  for (const text of ["", " 　", "无", "—", "——", "-", "－", "/", "／", "N/A", "n/a", "…".slice(1)])
    expect(saysNothing(text)).toBe(true);
  for (const text of ["无锡", "0", "否", "A", "无人系统"]) expect(saysNothing(text)).toBe(false);
});

test("trimming keeps what is inside", () => {
  expect(trim("\u200b　甲 乙 \ufeff")).toBe("甲 乙");
});

test("characters are counted as typed, without blanks, an ideograph beyond the BMP as one", () => {
  expect(countCharacters("甲 乙\n丙　")).toBe(3);
  expect(countCharacters("𠮷野家…㎡")).toBe(5);
});
