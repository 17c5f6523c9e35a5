// The correction notice as a list that mail and spreadsheets take: one line a finding, its cells parted by tabs.

import { type Found, foundIn } from "./review-list";
import type { ProjectView } from "#shared/contract/views";

/** A cell must not hold what parts cells and lines. */
const cell = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

export function returnsIn(projects: readonly ProjectView[]): Found[] {
  return foundIn(projects, "sent-back");
}
