// Who may read and hold which log: least data on each machine, decided alike by whoever sends and whoever receives.

import type { Audience } from "../event/bodies";

/** The device at the other end, or this one, by what it has been let do. */
export interface Reader {
  /** A chief desk reads what the hall writes; an organiser everything; a member the floor and its own people's logs. */
  readonly kind: "organiser" | "desk" | "member";
  /** The people whose device it is. */
  readonly people: ReadonlySet<string>;
}

/** What the ledger says of a log; null for one that nobody has enrolled. */
export type LogAudience = { readonly audience: Audience; readonly person: string } | null;

export function mayRead({ kind, people }: Reader, log: LogAudience): boolean {
  if (kind === "organiser") return true;
  // Nobody knows what stands in a log that is not enrolled: it is for a chief desk to find out.
  if (log === null) return kind === "desk";
  switch (log.audience) {
    case "floor":
      return true;
    case "office":
      return false;
    case "stage":
      return kind === "desk";
    case "bench":
    case "chamber":
      return kind === "desk" || people.has(log.person);
  }
}
