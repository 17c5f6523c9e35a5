// A headed part of a project's explanation: sentences in both languages, side by side.

import type { ExplainedGroup, ExplainedProject, Explanation } from "../explanation";
import type { Names } from "./lookup";
import type { Text } from "./text";

export interface WordSection {
  readonly heading: Text;
  /** In reading order; each may be several sentences that belong together. */
  readonly sentences: readonly Text[];
}

/** What every part of the explanation of one project is written from. */
export interface Subject {
  readonly explanation: Explanation;
  readonly group: ExplainedGroup;
  readonly entry: ExplainedProject;
  readonly names: Names;
}
