// What the shell remembers between starts: the language that the person chose.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { locales, type Locale } from "#shared/contract/bridge";
import { writeDurably } from "./durable-file";

const preferencesSchema = z.object({ locale: z.enum(locales) });

const fileName = "preferences.json";

/** The language kept in this data folder; null where none was chosen, or what was kept cannot be read. */
export function readLocale(folder: string): Locale | null {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(join(folder, fileName), "utf8"))).locale;
  } catch {
    return null;
  }
}

export function keepLocale(folder: string, locale: Locale): void {
  writeDurably(join(folder, fileName), `${JSON.stringify({ locale })}\n`);
}
