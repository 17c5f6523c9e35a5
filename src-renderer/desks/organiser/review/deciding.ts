// How the parts of the review ask for a decision: at once where it needs no reason, else by the dialogue that asks for it.

import type { ProjectView } from "#shared/contract/views";
import type { ComplianceDecision } from "#shared/event/bodies";
import type { Found } from "./review-list";

export interface Deciding {
  choose(found: Found, decision: ComplianceDecision): void;
  takeBack(found: Found): void;
  /** Asks about several findings at once, saying what it does. */
  chooseMany(found: readonly Found[], decision: ComplianceDecision): void;
  /** Asks whether projects that do not qualify are to be excluded. */
  exclude(projects: readonly ProjectView[]): void;
}

/** What is being asked now. */
export type Asking =
  | { readonly about: "one" | "many"; readonly found: readonly Found[]; readonly decision: ComplianceDecision }
  | { readonly about: "excluding"; readonly projects: readonly ProjectView[] };
