// An event template: what a notice says, as data. Creating an event copies it; nothing of a notice is hard-wired elsewhere.

import type { Rule } from "../scoring/document";
import type { Plan } from "./plan";

export interface EventTemplate {
  readonly id: string;
  readonly plan: Plan;
  /** The stage that the desks open with. */
  readonly mainStage: string;
  /** The stages that a rehearsal plays, in their order. */
  readonly rehearsed: readonly string[];
  /** Example rules by stage; the organiser edits and locks them. */
  readonly rules: Readonly<Record<string, Rule>>;
}
