// Language and colours: Chinese on paper unless chosen otherwise, kept for the next time, and never broken by what was kept.

import { expect, it } from "vitest";
import { createPreferences } from "../../../src-renderer/stores/preferences";

function storage(kept: Record<string, string> = {}) {
  const values = new Map(Object.entries(kept));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

it("begins with Chinese on paper, also where something unknown was kept", () => {
  for (const kept of [{}, { language: "fr", scheme: "pink" }] as Record<string, string>[])
    expect(createPreferences(storage(kept)).store.getState()).toEqual({ language: "zh-CN", scheme: "paper" });
});

it("keeps what was chosen", () => {
  const shelf = storage();
  const first = createPreferences(shelf);
  first.nextLanguage();
  first.setScheme("contrast");
  expect(createPreferences(shelf).store.getState()).toEqual({ language: "en", scheme: "contrast" });
});

it("comes round: every scheme and language is reached with one key", () => {
  const { store, nextScheme, nextLanguage } = createPreferences(storage());
  const seen = [1, 2, 3].map(() => {
    nextScheme();
    nextLanguage();
    return Object.values(store.getState()).join(" ");
  });
  expect(seen).toEqual(["en dark", "zh-CN contrast", "en paper"]);
});
