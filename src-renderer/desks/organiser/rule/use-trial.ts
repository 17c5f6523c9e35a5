// Other settings tried on a locked rule, as a React hook: held by the page alone, and gone with it.

import { useCallback, useState } from "react";
import type { RuleDraft } from "./rule-draft";

export interface Trial {
  /** What is tried; null while nothing is. */
  readonly draft: RuleDraft | null;
  /** What is tried is no longer the locked rule. */
  readonly differs: boolean;
  begin(): void;
  end(): void;
  /** Back to the locked settings. */
  reset(): void;
  change(edit: (now: RuleDraft) => RuleDraft): void;
}

export function useTrial(locked: boolean, saved: RuleDraft): Trial {
  const [held, setHeld] = useState<RuleDraft | null>(null);
  const draft = locked ? held : null;
  const begin = useCallback(() => setHeld(saved), [saved]);
  const end = useCallback(() => setHeld(null), []);
  const change = useCallback(
    (edit: (now: RuleDraft) => RuleDraft) => setHeld((now) => (now === null ? null : edit(now))),
    [],
  );
  const differs = draft !== null && JSON.stringify(draft) !== JSON.stringify(saved);
  return { draft, differs, begin, end, reset: begin, change };
}
