// The pages of the chief's desk, in the order of the day, and their addresses.

export const pages = ["live", "matrix", "rulings", "figures", "ranking", "sign"] as const;
export type Page = (typeof pages)[number];

export function addressOf(page: Page): string {
  return `/chief/${page}`;
}

/** The page that an address names; the first one where it names none. */
export function pageAt(address: string): Page {
  return pages.find((page) => address === addressOf(page)) ?? pages[0];
}
