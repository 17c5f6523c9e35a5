// The language of the shell's own menu and dialogues: the one chosen in the interface, else the system's, else Chinese.

import type { Locale } from "#shared/contract/bridge";
import { en } from "./locales/en";
import type { ShellWords } from "./locales/words";
import { zhCN } from "./locales/zh-CN";

const words: Readonly<Record<Locale, ShellWords>> = { "zh-CN": zhCN, en };

export function wordsOf(locale: Locale): ShellWords {
  return words[locale];
}

/** The first of the system's languages that we speak; `preferred` as BCP 47 tags, best first. */
export function localeOfSystem(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.split("-")[0]?.toLowerCase();
    if (language === "zh") return "zh-CN";
    if (language === "en") return "en";
  }
  return "zh-CN";
}
