// The pages of the chief's desk, in the order of the day, and their addresses.

import type { ChiefView } from "#shared/contract/views";

export const pages = [
  "live",
  "matrix",
  "rulings",
  "figures",
  "paper",
  "feedback",
  "ranking",
  "advice",
  "sign",
  "venue",
] as const;
export type Page = (typeof pages)[number];

export function addressOf(page: Page): string {
  return `/chief/${page}`;
}

/** The page that an address names; the first one where it names none. */
export function pageAt(address: string): Page {
  return pages.find((page) => address === addressOf(page)) ?? pages[0];
}

/** A stage of feedback has no figures and nothing to advise on; feedback has a page where somebody has given it. */
export function pagesOf(view: Pick<ChiefView, "outcome" | "projects">): readonly Page[] {
  if (view.outcome === "feedback") return pages.filter((page) => page !== "figures" && page !== "advice");
  const given = view.projects.some(({ cells }) => cells.some(({ feedback }) => (feedback ?? "").trim() !== ""));
  return given ? pages : pages.filter((page) => page !== "feedback");
}
