// Protects the words of the shell: both languages say the same things, and a trouble is told by its code.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "#shared/errors";
import { localeOfSystem, wordsOf } from "../../../src-main/shell/language";
import { keepLocale, readLocale } from "../../../src-main/shell/preferences";
import { codeOfStartFailure, troubleOf } from "../../../src-main/shell/trouble-text";

function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe("the shell's words", () => {
  const chinese = leaves(wordsOf("zh-CN"));
  const english = new Map(leaves(wordsOf("en")));

  it("are the same keys in both languages, none empty, with the same places to fill in", () => {
    expect(chinese.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of chinese) {
      const places = (words: string | undefined) => words?.match(/\{\{\w+\}\}/g) ?? null;
      expect({ path, empty: text.trim() === "", places: places(text) }).toEqual({
        path,
        empty: false,
        places: places(english.get(path)),
      });
    }
  });

  it("are Chinese in Chinese and not in English", () => {
    const han = /\p{Script=Han}/u;
    expect(chinese.filter(([, text]) => !han.test(text))).toEqual([]);
    expect([...english].filter(([, text]) => han.test(text))).toEqual([]);
  });
});

describe("the language at first", () => {
  it.each([
    [["zh-Hans-CN", "en-US"], "zh-CN"],
    [["en-GB"], "en"],
    [["fr-FR", "en-US"], "en"],
    [["de"], "zh-CN"],
    [[], "zh-CN"],
  ] as const)("for a system that prefers %s is %s", (preferred, locale) => {
    expect(localeOfSystem(preferred)).toBe(locale);
  });
});

describe("the language that was chosen", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "preferences-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is the language of the next start", () => {
    expect(readLocale(folder)).toBeNull();
    keepLocale(folder, "en");
    expect(readLocale(folder)).toBe("en");
    keepLocale(folder, "zh-CN");
    expect(readLocale(folder)).toBe("zh-CN");
  });

  it.each(["", "{", '{"locale":"fr"}', "null"])("is forgotten where the file holds %j", (text) => {
    writeFileSync(join(folder, "preferences.json"), text);
    expect(readLocale(folder)).toBeNull();
  });
});

describe("a trouble", () => {
  it("is told by its code, with the code and what it is about", () => {
    const trouble = troubleOf(wordsOf("en"), "store-full", { path: "/data $& x" });
    expect(trouble.detail).toContain("The disk is full");
    expect(trouble.detail).toContain("store-full");
    expect(trouble.detail).toContain("/data $& x");
  });

  it("is unexpected in words where the shell has none for its code, and still shows the code", () => {
    const { detail } = troubleOf(wordsOf("zh-CN"), "mark-missing", {});
    expect(detail).toContain("意外错误");
    expect(detail).toContain("mark-missing");
  });

  it.each([
    [new AppError("key-store-unavailable"), "key-store-unavailable"],
    [Object.assign(new Error("x"), { code: "EROFS" }), "store-readonly"],
    [Object.assign(new Error("x"), { code: "EACCES" }), "store-readonly"],
    [Object.assign(new Error("x"), { code: "ENOSPC" }), "store-full"],
    [new Error("x"), "unexpected"],
    ["x", "unexpected"],
  ])("at the start: %s is %s", (error, code) => expect(codeOfStartFailure(error)).toBe(code));
});
