// Tries a sound rule on this event's marks, a moment after the last change of a setting.

import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import type { RulePreviewView } from "#shared/contract/views";
import type { AppError } from "#shared/errors";
import type { RuleOf } from "#shared/event/rule-place";
import { useEngine } from "../../../engine/context";
import { asAppError } from "../../../engine/view-cache";
import { useDesk } from "../desk-context";
import { ruleOf, type RuleDraft } from "./rule-draft";

const settleMs = 400;

export interface RulePreview {
  /** The last answer; null until the first. */
  readonly preview: RulePreviewView | null;
  /** The answer is not yet about what is on the screen. */
  readonly computing: boolean;
  readonly error: AppError | null;
}

/** `sound` where the check has nothing against the draft: only then it is asked. */
export function useRulePreview({ stage, track }: RuleOf, draft: RuleDraft, sound: boolean): RulePreview {
  const { client } = useEngine();
  const { view } = useDesk();
  const rule = useMemo(() => ruleOf(draft), [draft]);
  const [settled] = useDebouncedValue(rule, settleMs);
  // Projects, panels and the saved rule may change meanwhile: every change of the set-up is a new question.
  const question = useMemo(() => ({ stage, track, rule: settled, within: view }), [stage, track, settled, view]);
  const [answer, setAnswer] = useState<{ readonly about: unknown; readonly preview: RulePreviewView } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (!sound) return;
    let left = false;
    const { within: _within, ...input } = question;
    client.call("organiser.preview-rule", input).then(
      (preview) => {
        if (left) return;
        setAnswer({ about: question.rule, preview });
        setError(null);
      },
      (thrown: unknown) => {
        if (!left) setError(asAppError(thrown));
      },
    );
    return () => {
      left = true;
    };
  }, [client, question, sound]);
  return { preview: answer?.preview ?? null, computing: answer?.about !== rule, error: sound ? error : null };
}
