// What each setting of a rule means for this event: sentences in both languages, with the event's own numbers.

import type { RoundingStage, Scope } from "../../scoring/document";

export interface NoteText {
  readonly zh: string;
  readonly en: string;
}

export interface RuleNotes {
  /** What each choice means, chosen or not. */
  readonly scopes: Readonly<Record<Scope, NoteText>>;
  /** The chosen scope on this rubric. */
  readonly scopeExample: NoteText;
  readonly method: NoteText;
  /** The drops and the least number of marks, by the panels as they are. */
  readonly panel: readonly NoteText[];
  /** In the order of the rule's components. */
  readonly components: readonly NoteText[];
  readonly rounding: Readonly<Record<RoundingStage, NoteText>>;
  readonly mode: NoteText;
  readonly rankBy: NoteText;
  /** In the order of the rule's ladder. */
  readonly ties: readonly NoteText[];
}
