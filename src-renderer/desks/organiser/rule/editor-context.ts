// What every part of the rule editor stands on: the draft, how to change it, and what is wrong where.

import { createContext, useContext } from "react";
import type { RuleCheckView } from "#shared/contract/views";
import type { RuleOf } from "#shared/event/rule-place";
import type { RuleDraft } from "./rule-draft";
import type { RuleWords } from "./use-rule-words";

export interface RuleEditor {
  readonly of: RuleOf;
  readonly draft: RuleDraft;
  /** A locked rule is read, not changed. */
  readonly readOnly: boolean;
  /** While settings of a locked rule are tried, the rubric stays: the marks were given by it. */
  readonly rubricFixed: boolean;
  readonly check: RuleCheckView | null;
  readonly words: RuleWords;
  change(part: Partial<RuleDraft>): void;
  /** As `change`, from what is there when it is called, as by an undo. */
  edit(change: (now: RuleDraft) => RuleDraft): void;
  /** The words for what is wrong at a path, or null. */
  faultAt(path: string): string | null;
}

export const EditorContext = createContext<RuleEditor | null>(null);

export function useRuleEditor(): RuleEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useRuleEditor outside the rule editor");
  return editor;
}
