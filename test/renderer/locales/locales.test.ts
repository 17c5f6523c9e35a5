// The words of the interface: both languages have the same ones with the same gaps, every error has its three, and none
// stands in a component.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes } from "#shared/errors";
import { createI18n } from "../../../src-renderer/locales/i18n";
import { resources } from "../../../src-renderer/locales/resources";

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] => {
      const here = path === "" ? key : `${path}.${key}`;
      return typeof value === "string" ? [[here, value]] : [...texts(value, here)];
    }),
  );
}

const gaps = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((gap) => gap[1] ?? "").toSorted();

const chinese = texts(resources["zh-CN"] as Tree);
const english = texts(resources.en as Tree);

describe("the two languages", () => {
  it("have the same words", () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it("fill the same gaps", () => {
    const different = [...chinese].filter(([key, text]) => gaps(text).join() !== gaps(english.get(key) ?? "").join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("leave nothing empty", () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("keep Chinese out of the English, but for names of languages, the hint to change to Chinese, and clauses as the notice numbers them", () => {
    const mixed = [...english]
      .filter(([, text]) => /\p{Script=Han}/u.test(text))
      .map(([key]) => key)
      .filter((key) => !key.endsWith(".clause"));
    expect(mixed).toEqual(["common.languages.zh-CN", "common.nextLanguage"]);
  });
});

describe("an error", () => {
  it.each(errorCodes)("%s says what happened, what is safe and what to do next, in both languages", (code) => {
    for (const words of [resources["zh-CN"].errors[code], resources.en.errors[code]]) {
      expect(Object.keys(words)).toEqual(["title", "safe", "next"]);
      expect(Object.values(words).every((text) => text.length > 3)).toBe(true);
    }
  });

  it("needs no value that the engine may not have sent", () => {
    const needy = [...chinese].filter(([key, text]) => key.startsWith("errors.") && gaps(text).length > 0);
    expect(needy).toEqual([]);
  });
});

it("changes language while it runs", async () => {
  const words = createI18n("zh-CN");
  expect(words.t("product")).toBe("路演评审");
  await words.changeLanguage("en");
  expect(words.t("product")).toBe("Roadshow Judge");
  expect(words.t("errors:pin-wrong.title")).toBe(resources.en.errors["pin-wrong"].title);
});

describe("components", () => {
  const root = resolve(import.meta.dirname, "../../../src-renderer");
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("locales/"));

  it("are found", () => {
    expect(sources.length).toBeGreaterThan(40);
  });

  it.each(sources)("%s has no Chinese words of its own", (path) => {
    const code = readFileSync(join(root, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});
