// The rows that were typed and not yet put on record; they outlast a look at another page.

import { useState } from "react";
import type { FigureDraft } from "./figure-draft";

export interface FigureDrafts {
  of(project: string): FigureDraft | null;
  set(project: string, draft: FigureDraft): void;
  drop(project: string): void;
  readonly unsaved: number;
}

export function useFigureDrafts(): FigureDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, FigureDraft>>(new Map());
  return {
    of: (project) => drafts.get(project) ?? null,
    set: (project, draft) => setDrafts((before) => new Map(before).set(project, draft)),
    drop: (project) => setDrafts((before) => new Map([...before].filter(([key]) => key !== project))),
    unsaved: drafts.size,
  };
}
