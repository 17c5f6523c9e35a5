// The pages of the organiser's desk, in the order of an event, and the step that each belongs to.

export const stepIds = ["prepare", "review", "draw", "rehearse", "live", "results", "archive"] as const;
export type StepId = (typeof stepIds)[number];

export const preparePages = ["event", "import", "projects", "people", "recusals", "rule"] as const;
export type PreparePage = (typeof preparePages)[number];

/** What belongs to the day besides its own page. */
export const livePages = ["venue"] as const;
export type LivePage = (typeof livePages)[number];

export type PageId = "overview" | "stages" | PreparePage | LivePage | Exclude<StepId, "prepare">;

export const pageIds: readonly PageId[] = [
  "overview",
  "stages",
  ...preparePages,
  ...livePages,
  ...stepIds.filter((step) => step !== "prepare"),
];

export function isPage(text: string): text is PageId {
  return (pageIds as readonly string[]).includes(text);
}
