// What the judge looks for in the work list, and the project last looked at: both stay while a ballot is on the screen.

import { useState } from "react";
import type { JudgeView } from "#shared/contract/views";
import { type Wanted, everything, nextToMark, ownProjects } from "./work-list";

export interface WorkListState {
  readonly wanted: Wanted;
  want(part: Partial<Wanted>): void;
  /** The project that the judge came back to the list from. */
  readonly last: string | null;
  leave(project: string): void;
  /** The next to mark after a project, or the first of all. */
  next(after: string | null): ReturnType<typeof nextToMark>;
}

export function useWorkList({ projects }: JudgeView): WorkListState {
  const [wanted, setWanted] = useState(everything);
  const [last, leave] = useState<string | null>(null);
  return {
    wanted,
    want: (part) => setWanted((now) => ({ ...now, ...part })),
    last,
    leave,
    next: (after) => nextToMark(ownProjects(projects), after, wanted.track),
  };
}
