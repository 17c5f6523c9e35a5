// The chief's next step while materials are reviewed: open what waits, then close what is open.

import type { ChiefProject, ChiefView } from "#shared/contract/views";
import { missingBallots, openProjects, waitingProjects } from "./materials-facts";

export type MaterialsAction =
  | { readonly kind: "await-rule" }
  | { readonly kind: "open-all"; readonly projects: readonly ChiefProject[]; readonly open: number }
  | {
      readonly kind: "close-all";
      readonly open: number;
      /** Of those open: how many can be closed without cutting anybody off. */
      readonly complete: number;
      /** Ballots that are not there. */
      readonly missing: number;
    }
  | { readonly kind: "rule"; readonly items: number };

/** null where every project is closed; `toRule` is how many items wait for a ruling. */
export function nextOfMaterials(view: ChiefView, toRule: number): MaterialsAction | null {
  const { complete, incomplete, conflicting } = openProjects(view.projects);
  const open = complete.length + incomplete.length;
  const waiting = waitingProjects(view);
  if (waiting.length > 0 && view.ruleLocked) return { kind: "open-all", projects: waiting, open };
  if (open > 0) return { kind: "close-all", open, complete: complete.length, missing: missingBallots(incomplete) };
  if (conflicting.length > 0) return { kind: "rule", items: toRule };
  return waiting.length > 0 ? { kind: "await-rule" } : null;
}
